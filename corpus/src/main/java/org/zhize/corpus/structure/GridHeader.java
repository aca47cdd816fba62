package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Table.Column;
import org.zhize.corpus.document.Table.Meaning;
import org.zhize.corpus.reader.SourceText.GridCell;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The header of a drawn table: one row or two, below a caption, or none, where the columns are
 * guessed from what they hold.
 */
final class GridHeader {

    private static final int SEARCHED = 6;
    private static final int LONGEST_NAME = 12;

    private final CellGrid grid;
    private final int row;
    private final List<Column> columns;
    private final int body;

    GridHeader(CellGrid grid) {
        this.grid = grid;
        this.row = row(grid);
        boolean two = row >= 0 && row + 1 < grid.rows() && isSecond(row, row + 1);
        this.columns = row < 0 ? guessed() : columns(row, two ? row + 1 : -1);
        this.body = row < 0 ? 0 : two ? row + 2 : row + 1;
    }

    boolean isFound() {
        return row >= 0;
    }

    List<Column> columns() {
        return columns;
    }

    /** The first row below it. */
    int body() {
        return body;
    }

    /** The words above it. */
    @Nullable Span caption() {
        if (row <= 0) {
            return null;
        }
        Span caption = null;
        for (int r = 0; r < row; r++) {
            for (int c = 0; c < grid.columns(); c++) {
                GridCell cell = grid.filled(r, c);
                if (cell != null) {
                    caption = caption == null ? cell.span() : caption.to(cell.span());
                }
            }
        }
        return caption;
    }

    /** Whether the row says the same: the header of a new page. */
    boolean isRepeated(int other) {
        if (row < 0) {
            return false;
        }
        String[] names = new String[grid.columns()];
        String[] words = new String[grid.columns()];
        for (int c = 0; c < grid.columns(); c++) {
            names[c] = grid.bare(row, c);
            words[c] = grid.bare(other, c);
        }
        return Arrays.equals(names, words);
    }

    private static int row(CellGrid grid) {
        for (int r = 0; r < Math.min(grid.rows(), SEARCHED); r++) {
            Set<GridCell> known = new HashSet<>();
            Set<GridCell> filled = new HashSet<>();
            for (int c = 0; c < grid.columns(); c++) {
                GridCell cell = grid.filled(r, c);
                if (cell != null) {
                    filled.add(cell);
                    if (ColumnName.meaning(grid.bare(cell)) != null) {
                        known.add(cell);
                    }
                }
            }
            if (known.size() > 1 && known.size() * 2 >= filled.size()) {
                return r;
            }
        }
        return -1;
    }

    // The lower half of a header: some cells of the row above reach into it, the rest are names.
    private boolean isSecond(int upper, int lower) {
        boolean reaches = false;
        boolean named = false;
        for (int c = 0; c < grid.columns(); c++) {
            GridCell above = grid.cell(upper, c);
            GridCell below = grid.cell(lower, c);
            if (below == null || below.span().isEmpty()) {
                continue;
            }
            if (below.equals(above)) {
                reaches = true;
            } else if (ColumnName.meaning(grid.bare(below)) != null) {
                named = true;
                // Markdown has no wide cells: | 责任单位 || leaves the second column without a name
                reaches |= above == null || above.span().isEmpty();
            } else if (above == null
                    || above.columns() < 2
                    || grid.bare(below).length() > LONGEST_NAME) {
                return false;
            }
        }
        return named && (reaches || hasWide(upper));
    }

    private boolean hasWide(int row) {
        for (int c = 0; c < grid.columns(); c++) {
            GridCell cell = grid.cell(row, c);
            if (cell != null && cell.columns() > 1) {
                return true;
            }
        }
        return false;
    }

    private List<Column> columns(int upper, int lower) {
        List<ColumnRoles.Named> heads = new ArrayList<>();
        for (int c = 0; c < grid.columns(); c++) {
            GridCell above = grid.cell(upper, c);
            GridCell below = lower < 0 ? null : grid.cell(lower, c);
            boolean own = below != null && !below.equals(above) && !below.span().isEmpty();
            GridCell named = own ? below : grid.filled(upper, c);
            Meaning meaning = named == null ? null : ColumnName.meaning(grid.bare(named));
            if (meaning == null && above != null) {
                meaning = ColumnName.meaning(grid.bare(above));
            }
            String name = named == null ? "" : grid.bare(named);
            Span span = named == null ? null : named.span();
            heads.add(
                    new ColumnRoles.Named(
                            new Column(span, meaning == null ? Meaning.OTHER : meaning), name));
        }
        return ColumnRoles.settle(heads);
    }

    private List<Column> guessed() {
        List<List<String>> cells = new ArrayList<>();
        for (int c = 0; c < grid.columns(); c++) {
            List<String> column = new ArrayList<>();
            for (int r = 0; r < grid.rows(); r++) {
                String bare = grid.bare(r, c);
                if (!bare.isEmpty()) {
                    column.add(bare);
                }
            }
            cells.add(column);
        }
        return ColumnRoles.guess(cells);
    }
}
