package org.zhize.corpus.structure;

import org.zhize.corpus.pattern.PatternRow;
import org.zhize.corpus.pattern.PatternTable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row of {@code wordings.json}: words that tell what a line, a cell or a heading is. */
record Wording(
        String id,
        Use use,
        String pattern,
        String source,
        List<String> examples,
        List<String> counterexamples)
        implements PatternRow {

    static final PatternTable<Wording> TABLE =
            PatternTable.load(Wording.class, "wordings.json", Wording.class);

    private static final Map<Use, List<Pattern>> BY_USE = byUse();

    /** The question that a row answers. */
    enum Use {
        SENTENCE,
        AFTER_HEADING,
        NOT_HEADING_END,
        OWNERS,
        WHEN,
        FIGURE,
        STARTS_DUTY,
        ORGAN,
        NOT_ORGAN,
        ADDRESSEE,
        ADDRESSEE_END,
        NOT_ADDRESSEE,
        CLOSING,
        HISTORY,
        NOT_PLACE,
        PLACE_AFTER,
        OF_A_PLACE;

        /** Whether a row of this use is found in the folded words. */
        boolean in(String folded) {
            for (Pattern pattern : BY_USE.getOrDefault(this, List.of())) {
                if (pattern.matcher(folded).find()) {
                    return true;
                }
            }
            return false;
        }

        /** Where a row of this use is first found from a place on, -1 where none is. */
        int first(String folded, int from) {
            int first = -1;
            if (from > folded.length()) {
                return first;
            }
            for (Pattern pattern : BY_USE.getOrDefault(this, List.of())) {
                Matcher matcher = pattern.matcher(folded);
                if (matcher.find(from) && (first < 0 || matcher.start() < first)) {
                    first = matcher.start();
                }
            }
            return first;
        }
    }

    private static Map<Use, List<Pattern>> byUse() {
        Map<Use, List<Pattern>> byUse = new EnumMap<>(Use.class);
        TABLE.entries()
                .forEach(
                        entry ->
                                byUse.computeIfAbsent(entry.row().use(), _ -> new ArrayList<>())
                                        .add(entry.pattern()));
        return byUse;
    }
}
