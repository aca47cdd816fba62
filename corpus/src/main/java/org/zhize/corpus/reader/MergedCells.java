package org.zhize.corpus.reader;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cells of a table while it is read row by row; a merged cell grows to the right and down. */
final class MergedCells {

    private final List<Draft.Cell> cells = new ArrayList<>();
    private Map<Integer, Integer> above = new HashMap<>(); // column to place in the list
    private Map<Integer, Integer> here = new HashMap<>();
    private int row = -1;

    void nextRow() {
        above = here;
        here = new HashMap<>();
        row++;
    }

    void add(int column, int columns, List<String> lines) {
        cells.add(new Draft.Cell(row, column, 1, columns, lines));
        here.put(column, cells.size() - 1);
    }

    /** The cell of the row above that begins at the column, null where none does. */
    Draft.@Nullable Cell above(int column) {
        Integer top = above.get(column);
        return top == null ? null : cells.get(top);
    }

    /** The cell above reaches into this row. */
    void growDown(int column, List<String> more) {
        Integer top = above.get(column);
        if (top != null) {
            Draft.Cell cell = cells.get(top);
            cells.set(top, cell.grown(row - cell.row() + 1 - cell.rows(), 0, more));
            here.put(column, top);
        }
    }

    /** The last cell reaches over so many columns more; false where there is none. */
    boolean growRight(int columns, List<String> more) {
        if (cells.isEmpty()) {
            return false;
        }
        cells.set(cells.size() - 1, cells.getLast().grown(0, columns, more));
        return true;
    }

    List<Draft.Cell> cells() {
        return cells;
    }
}
