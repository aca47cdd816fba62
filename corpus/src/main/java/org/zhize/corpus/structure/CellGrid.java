package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.reader.SourceText.Grid;
import org.zhize.corpus.reader.SourceText.GridCell;

/** The places of a drawn table, each with the cell that lies there; a merged cell fills several. */
final class CellGrid {

    private static final int MOST_COLUMNS = 200;
    private static final int MOST_ROWS = 100_000;
    private static final long LARGEST = 8_000_000;

    private final String text;
    private final @Nullable GridCell[][] at;
    private final int columns;
    private final boolean merged;

    CellGrid(String text, Grid grid) {
        this.text = text;
        int rows = 0;
        int width = 0;
        boolean spans = false;
        for (GridCell cell : grid.cells()) {
            rows = Math.max(rows, cell.row() + 1);
            width = Math.max(width, cell.column() + 1);
            spans |= cell.rows() > 1 || cell.columns() > 1;
        }
        rows = Math.min(rows, MOST_ROWS);
        columns = Math.min(width, MOST_COLUMNS);
        merged = spans;
        at = new GridCell[rows][];
        long area = 0;
        for (GridCell cell : grid.cells()) {
            int bottom = Math.min(rows, cell.row() + Math.min(cell.rows(), MOST_ROWS));
            int right = Math.min(columns, cell.column() + Math.min(cell.columns(), MOST_COLUMNS));
            area += Math.max(0L, bottom - cell.row()) * Math.max(0L, right - cell.column());
            if (area > LARGEST) {
                break; // spans that overlap without end
            }
            for (int r = Math.max(0, cell.row()); r < bottom; r++) {
                for (int c = Math.max(0, cell.column()); c < right; c++) {
                    if (at[r] == null) {
                        at[r] = new GridCell[columns];
                    }
                    if (at[r][c] == null) {
                        at[r][c] = cell;
                    }
                }
            }
        }
    }

    int rows() {
        return at.length;
    }

    int columns() {
        return columns;
    }

    /** Whether any cell spans several places, so that empty ones are empty. */
    boolean isMerged() {
        return merged;
    }

    /** Whether no cell touches the row. */
    boolean isBlank(int row) {
        return at[row] == null;
    }

    /** The cell there, null where none is. */
    @Nullable GridCell cell(int row, int column) {
        return at[row] == null ? null : at[row][column];
    }

    /** The cell there, null where none is or it is empty. */
    @Nullable GridCell filled(int row, int column) {
        GridCell cell = cell(row, column);
        return cell == null || cell.span().isEmpty() ? null : cell;
    }

    /** The only words of a row, null where there are none or more. */
    @Nullable GridCell only(int row) {
        GridCell only = null;
        for (int c = 0; c < columns; c++) {
            GridCell cell = filled(row, c);
            if (cell == null || cell.equals(only)) {
                continue;
            }
            if (only != null || cell.row() < row) {
                return null;
            }
            only = cell;
        }
        return only;
    }

    String bare(int row, int column) {
        GridCell cell = cell(row, column);
        return cell == null ? "" : bare(cell);
    }

    /** Its words as they are compared: folded, without blanks and marks of bold. */
    String bare(GridCell cell) {
        return Lines.bare(Emphasis.fold(cell.span().of(text)));
    }
}
