import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.nio.file.Files;
import java.nio.file.Path;

/** Checks or writes the format of every Java file below a folder: {@code check|write FOLDER}. */
final class Format {
    public static void main(String[] args) throws Exception {
        boolean write = args[0].equals("write");
        Path root = Path.of(args[1]);
        Formatter formatter =
                new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());
        int unformatted = 0;
        try (var files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                if (root.relativize(file).toString().contains("target/")) {
                    continue;
                }
                String before = Files.readString(file);
                String after = before;
                try {
                    after =
                            ImportOrderer.reorderImports(
                                    RemoveUnusedImports.removeUnusedImports(before), Style.AOSP);
                    after = formatter.formatSource(after);
                } catch (com.google.googlejavaformat.java.FormatterException broken) {
                    System.err.println(root.relativize(file) + ": " + broken.getMessage());
                    unformatted++;
                }
                if (after.equals(before)) {
                    continue;
                }
                if (write) {
                    Files.writeString(file, after);
                } else {
                    System.err.println("not formatted: " + root.relativize(file));
                    unformatted++;
                }
            }
        }
        if (unformatted > 0) {
            System.err.println(
                    unformatted + " files; repair them by: mvn -N verify -Dformat=write");
            System.exit(1);
        }
    }
}
