package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines above a law that say when it was passed, changed and put in force.
 *
 * @param promulgated the last day on which this version was passed, changed or published
 * @param effective where a line says 施行 outright
 */
record History(String words, @Nullable LocalDate promulgated, @Nullable LocalDate effective) {

    private static final Pattern STARTS = Pattern.compile("\\s*起?\\s*(?:正式)?(?:施行|实施|生效|执行)");

    static History of(List<Line> lines) {
        StringBuilder words = new StringBuilder();
        LocalDate promulgated = null;
        LocalDate effective = null;
        for (Line line : lines) {
            words.append(line.text()).append('\n');
            for (Dates.Found found : Dates.find(line.text())) {
                if (STARTS.matcher(line.text())
                        .region(found.end(), line.text().length())
                        .lookingAt()) {
                    effective = found.date();
                } else if (promulgated == null || found.date().isAfter(promulgated)) {
                    promulgated = found.date();
                }
            }
        }
        return new History(words.toString(), promulgated, effective);
    }
}
