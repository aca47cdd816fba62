package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.pattern.PatternRow;
import org.zhize.corpus.pattern.PatternTable;

import java.util.List;
import java.util.regex.Matcher;

/** A row of {@code furniture.json}: a line that belongs to no provision, and why. */
record Furniture(
        String id,
        String pattern,
        String reason,
        @Nullable String field,
        String source,
        List<String> examples,
        List<String> counterexamples)
        implements PatternRow {

    static final PatternTable<Furniture> TABLE =
            PatternTable.load(Furniture.class, "furniture.json", Furniture.class);

    private static final int LONGEST = 160;
    private static final int LONGEST_MARK = 60;

    /** The row a line matches, and the value it carries. */
    record Found(Furniture row, String value) {}

    static @Nullable Found match(String folded) {
        if (folded.length() > LONGEST) {
            return null;
        }
        for (PatternTable.Entry<Furniture> entry : TABLE.entries()) {
            Matcher matcher = entry.pattern().matcher(folded);
            if (matcher.find()) {
                return new Found(
                        entry.row(), matcher.groupCount() > 0 ? matcher.group(1).strip() : "");
            }
        }
        return null;
    }

    /** A line that may stand in the middle of a text and still belongs to none. */
    static boolean isPageMark(String folded) {
        if (folded.length() > LONGEST_MARK) {
            return false;
        }
        for (PatternTable.Entry<Furniture> entry : TABLE.entries()) {
            if ("page furniture".equals(entry.row().reason())
                    && entry.pattern().matcher(folded).find()) {
                return true;
            }
        }
        return false;
    }
}
