package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.pattern.PatternRow;
import org.zhize.corpus.pattern.PatternTable;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    // 【发文字号】某政发〔2010〕11号
    private static final Pattern BRACKETED =
            Pattern.compile("\\[\\s*([\\u4e00-\\u9fa5]{2,8})\\s*\\]\\s*[:]?\\s*(.+)");
    private static final int LONGEST = 160;
    private static final int LONGEST_MARK = 60;

    /** The row a line matches, and the value it carries. */
    record Found(Furniture row, String value) {}

    static @Nullable Found match(String folded) {
        if (folded.length() > LONGEST) {
            return null;
        }
        Matcher bracketed = BRACKETED.matcher(folded);
        String words = bracketed.matches() ? bracketed.group(1) + ":" + bracketed.group(2) : folded;
        for (PatternTable.Entry<Furniture> entry : TABLE.entries()) {
            Matcher matcher = entry.pattern().matcher(words);
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
