package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Table.Column;
import org.zhize.corpus.document.Table.Meaning;
import org.zhize.corpus.reader.SourceText.Grid;
import org.zhize.corpus.reader.SourceText.GridCell;
import org.zhize.corpus.structure.DraftTable.Cell;
import org.zhize.corpus.structure.DraftTable.Entry;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a table that the format draws: merged cells hold for each row and column they span. */
final class GridTables {

    private static final Pattern NOTE = Pattern.compile("(?:注|备注|说明|附注):");

    private final String text;
    private final Grid drawn;
    private final CellGrid grid;
    private final GridHeader header;
    private int last;

    private GridTables(String text, Grid drawn) {
        this.text = text;
        this.drawn = drawn;
        this.grid = new CellGrid(text, drawn);
        this.header = new GridHeader(grid);
        this.last = grid.rows();
    }

    /** The table, or null where it holds no words. */
    static @Nullable DraftTable read(String text, Grid grid) {
        return new GridTables(text, grid).read();
    }

    private @Nullable DraftTable read() {
        List<Span> notes = notes();
        List<Entry> rows = rows();
        if (rows.isEmpty() && !header.isFound()) {
            return null;
        }
        Span span = drawn.span();
        if (!notes.isEmpty()) {
            int end = span.start();
            for (GridCell cell : drawn.cells()) {
                if (cell.span().end() <= notes.getFirst().start()) {
                    end = Math.max(end, cell.span().end());
                }
            }
            span = new Span(span.start(), end);
        }
        return new DraftTable(header.caption(), span, header.columns(), rows, notes);
    }

    // Rows at the end that are one sentence over the whole width.
    private List<Span> notes() {
        List<Span> notes = new ArrayList<>();
        while (last > header.body() && grid.columns() > 2) {
            GridCell only = grid.only(last - 1);
            if (only == null || !isNote(grid.bare(only))) {
                break;
            }
            notes.addFirst(only.span());
            last--;
        }
        return notes;
    }

    private static boolean isNote(String bare) {
        return CellClass.isSentence(bare) || NOTE.matcher(bare).lookingAt();
    }

    private List<Entry> rows() {
        List<Entry> rows = new ArrayList<>();
        Span group = null;
        Span pending = null;
        Cell[] above = new Cell[grid.columns()];
        for (int r = header.body(); r < last; r++) {
            if (grid.isBlank(r) || header.isRepeated(r)) {
                continue;
            }
            GridCell alone = alone(r);
            if (alone != null && grid.columns() > 2) {
                group = Emphasis.within(text, alone.span());
                pending = pending == null ? group : pending.to(group);
                continue;
            }
            List<Cell> cells = cells(r);
            if (cells.stream().allMatch(Cell::shared)) {
                continue;
            }
            if (!grid.isMerged()) {
                carryDown(cells, above, header.columns());
            }
            Span own = null;
            for (Cell cell : cells) {
                if (!cell.shared()) {
                    own = own == null ? cell.span() : own.to(cell.span());
                }
                above[cell.column()] = cell;
            }
            if (own != null) {
                rows.add(new Entry(pending == null ? own : own.to(pending), group, cells));
                pending = null;
            }
        }
        return rows;
    }

    private List<Cell> cells(int row) {
        List<Cell> cells = new ArrayList<>();
        GridCell before = null;
        for (int c = 0; c < grid.columns(); c++) {
            GridCell cell = grid.filled(row, c);
            if (cell == null || cell.equals(before)) {
                continue;
            }
            cells.add(new Cell(c, Emphasis.within(text, cell.span()), cell.row() < row));
            before = cell;
        }
        return cells;
    }

    // The only words of a row: a title for the rows below it.
    private @Nullable GridCell alone(int row) {
        GridCell only = grid.only(row);
        return only != null && !isNote(grid.bare(only)) ? only : null;
    }

    // Formats without merged cells leave the cells below empty: number and title hold on, and in
    // such a row the owners too.
    private static void carryDown(List<Cell> cells, Cell[] above, List<Column> heads) {
        Set<Integer> filled = new HashSet<>();
        cells.forEach(cell -> filled.add(cell.column()));
        boolean goesOn = false;
        for (int c = 0; c < heads.size(); c++) {
            Meaning meaning = heads.get(c).meaning();
            if (meaning == Meaning.NUMBER || meaning == Meaning.TASK || meaning == Meaning.METRIC) {
                if (filled.contains(c)) {
                    break;
                }
                goesOn |= above[c] != null;
            }
        }
        if (!goesOn) {
            return;
        }
        for (int c = 0; c < heads.size(); c++) {
            Cell from = above[c];
            Meaning meaning = heads.get(c).meaning();
            boolean holds =
                    meaning.isRole()
                            || meaning == Meaning.NUMBER
                            || meaning == Meaning.TASK
                            || meaning == Meaning.DEADLINE;
            if (holds && from != null && !filled.contains(c)) {
                cells.add(new Cell(c, from.span(), true));
            }
        }
        cells.sort(Comparator.comparingInt(Cell::column));
    }
}
