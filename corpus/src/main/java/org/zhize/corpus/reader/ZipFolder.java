package org.zhize.corpus.reader;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.zhize.corpus.reader.Reading.Refused;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the files of a zip one by one; an archive inside it too, but none inside that. */
final class ZipFolder {

    private static final Pattern NO_DOCUMENT =
            Pattern.compile(
                    "(?i)(?:.*/)?(?:__MACOSX/.*|\\.[^/]*|Thumbs\\.db|desktop\\.ini|~\\$[^/]*)");
    private static final int DEEPEST = 1;

    private ZipFolder() {}

    static List<Reading> read(String name, ZipArchive zip, Unpacking unpacking) throws Refusal {
        if (unpacking.depth() > DEEPEST) {
            throw new Refusal("压缩包里套的压缩包太深，请解压后再导入。");
        }
        List<Reading> readings = new ArrayList<>();
        for (ZipArchiveEntry entry : zip.entries()) {
            String path = safe(entry.getName());
            if (path.isEmpty() || NO_DOCUMENT.matcher(path).matches()) {
                continue;
            }
            String full = name + "!" + path;
            try {
                readings.addAll(Readers.read(full, zip.read(entry), unpacking.deeper()));
            } catch (Refusal e) {
                readings.add(new Refused(full, e.sentence()));
                if (unpacking.left() == 0) {
                    break;
                }
            }
        }
        if (readings.isEmpty()) {
            throw new Refusal("压缩包里没有可以导入的文件。");
        }
        return readings;
    }

    // A name is only shown, never opened; all the same it must not look like a way out.
    private static String safe(String name) {
        List<String> steps = new ArrayList<>();
        for (String step : name.replace('\\', '/').replace("\0", "").split("/")) {
            if (!step.isEmpty()
                    && !step.equals(".")
                    && !step.equals("..")
                    && !step.matches("[A-Za-z]:")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}
