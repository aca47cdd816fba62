package org.zhize.corpus.document;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.Span;

import java.util.List;

/**
 * A record of a table. Its provision has the path {@code ["附件", number in the table, row within
 * that number]}.
 *
 * @param subtitle an unnumbered title between the task title and the row (森林火灾 under 加强重点灾种防范),
 *     else null
 * @param cells one for each column that has words in this row
 */
public record Row(Provision provision, @Nullable Span subtitle, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /**
     * A cell.
     *
     * @param column index into {@link Table#columns()}
     * @param shared true where a merged cell of an earlier row reaches into this one
     */
    public record Cell(int column, Span span, boolean shared) {}
}
