package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Table.Column;
import org.zhize.corpus.document.Table.Meaning;
import org.zhize.corpus.structure.DraftTable.Cell;
import org.zhize.corpus.structure.DraftTable.Entry;
import org.zhize.corpus.structure.FlatHeader.Loose;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.List;

/** Collects cells into rows; a row that begins right of the title shares number and title. */
final class FlatRows {
    private final List<Column> columns;
    private final List<Entry> rows = new ArrayList<>();
    private List<Cell> cells = new ArrayList<>();
    private @Nullable Span own;
    private @Nullable Span group;
    private @Nullable Span subtitle;
    private @Nullable Span pending;
    private int last = -1;

    private FlatRows(List<Column> columns) {
        this.columns = columns;
    }

    static List<Entry> of(List<Loose> cells, int[] assigned, List<Column> columns) {
        FlatRows rows = new FlatRows(columns);
        for (int i = 0; i < assigned.length; i++) {
            rows.add(cells.get(i).span(), assigned[i]);
        }
        return rows.finish();
    }

    private void add(Span span, int state) {
        if (state == CellColumns.group(columns)) {
            flush();
            group = span;
            pending = span;
            return;
        }
        if (state == CellColumns.subtitle(columns)) {
            if (last >= 0 && !isTitle(last)) {
                flush();
            }
            subtitle = span;
            pending = pending == null ? span : pending.to(span);
            return;
        }
        if (state == last) {
            extend(span);
            return;
        }
        if (state < last) {
            flush();
        }
        cells.add(new Cell(state, span, false));
        own = own == null ? span : own.to(span);
        if (pending != null) {
            own = own.to(pending);
            pending = null;
        }
        last = state;
    }

    // Number, title, and what stands left of both are shared by the rows below.
    private boolean isTitle(int column) {
        for (int c = column; c < columns.size(); c++) {
            Meaning meaning = columns.get(c).meaning();
            if (meaning == Meaning.TASK) {
                return true;
            }
            if (FlatHeader.MATTER.contains(meaning)) {
                return columns.get(column).meaning() == Meaning.NUMBER;
            }
        }
        return false;
    }

    private void extend(Span span) {
        Cell cell = cells.removeLast();
        cells.add(new Cell(cell.column(), cell.span().to(span), cell.shared()));
        own = own == null ? span : own.to(span);
    }

    private void flush() {
        if (own == null) {
            last = -1;
            return;
        }
        int first = cells.getFirst().column();
        List<Cell> all = new ArrayList<>();
        if (!rows.isEmpty()) {
            for (Cell above : rows.getLast().cells()) {
                if (above.column() < first && isTitle(above.column())) {
                    all.add(new Cell(above.column(), above.span(), true));
                }
            }
        }
        all.addAll(cells);
        rows.add(new Entry(own, subtitle != null ? subtitle : group, all));
        cells = new ArrayList<>();
        own = null;
        subtitle = null;
        last = -1;
    }

    private List<Entry> finish() {
        flush();
        if (pending != null && !rows.isEmpty()) {
            Entry tail = rows.removeLast();
            rows.add(new Entry(tail.own().to(pending), tail.group(), tail.cells()));
        }
        return rows;
    }
}
