package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Table.Meaning;
import org.zhize.corpus.pattern.PatternRow;
import org.zhize.corpus.pattern.PatternTable;

import java.util.List;

/** A row of {@code columns.json}: words of a header cell, and what the column below it holds. */
record ColumnName(
        String id,
        String pattern,
        Meaning meaning,
        String source,
        List<String> examples,
        List<String> counterexamples)
        implements PatternRow {

    static final PatternTable<ColumnName> TABLE =
            PatternTable.load(ColumnName.class, "columns.json", ColumnName.class);

    private static final int LONGEST = 24;

    /** What a column with this header holds; null where the words are no header. */
    static @Nullable Meaning meaning(String bare) {
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return null;
        }
        for (PatternTable.Entry<ColumnName> entry : TABLE.entries()) {
            if (entry.pattern().matcher(bare).matches()) {
                return entry.row().meaning();
            }
        }
        return null;
    }

    /** 序号 and 项目名称, each on a line of its own: the header of a table that lost its lines. */
    static boolean startsTable(List<Line> lines, int at) {
        return at + 1 < lines.size()
                && meaning(lines.get(at).bare()) != null
                && meaning(lines.get(at + 1).bare()) != null;
    }
}
