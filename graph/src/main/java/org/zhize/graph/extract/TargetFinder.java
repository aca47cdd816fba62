package org.zhize.graph.extract;

import org.zhize.corpus.document.Row;
import org.zhize.corpus.document.Table;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Target;

import java.util.List;

/** Finds values to be reached, in running text and in tables of indicators. */
public final class TargetFinder {

    public static TargetFinder standard() {
        return new TargetFinder();
    }

    /** In the order of the text; offsets are those of the text. */
    public List<Target> find(String text, Span within, Context context) {
        return List.of();
    }

    /** The targets of a row of a table of indicators: 指标 | 单位 | 2020年 | 2025年 | 属性. */
    public List<Target> row(String text, Table table, Row row, Context context) {
        return List.of();
    }
}
