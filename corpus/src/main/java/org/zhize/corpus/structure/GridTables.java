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
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a table that the format draws: merged cells hold for each row and column they span. */
final class GridTables {

    private static final Pattern NOTE = Pattern.compile("(?:注|备注|说明|附注):");
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_ROWS = 100_000;
    private static final long LARGEST = 8_000_000;
    private static final int HEADER_SEARCH = 6;

    private final String text;
    private final Grid grid;
    private final @Nullable GridCell[][] at;
    private final int columns;
    private final boolean drawn;
    private int last;

    private GridTables(String text, Grid grid) {
        this.text = text;
        this.grid = grid;
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
        drawn = spans;
        last = rows;
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

    /** The table, or null where it holds no words. */
    static @Nullable DraftTable read(String text, Grid grid) {
        return new GridTables(text, grid).read();
    }

    private @Nullable DraftTable read() {
        int header = headerRow();
        int first = 0;
        List<Column> heads;
        if (header >= 0) {
            first = header + 1;
            heads = columns(header, -1);
            if (first < at.length && isSecondHeader(header, first)) {
                heads = columns(header, first);
                first++;
            }
        } else {
            heads = guessed();
        }
        List<Span> notes = notes(first);
        List<Entry> rows = rows(first, heads, header);
        if (rows.isEmpty() && header < 0) {
            return null;
        }
        Span span = grid.span();
        if (!notes.isEmpty()) {
            int end = span.start();
            for (GridCell cell : grid.cells()) {
                if (cell.span().end() <= notes.getFirst().start()) {
                    end = Math.max(end, cell.span().end());
                }
            }
            span = new Span(span.start(), end);
        }
        return new DraftTable(caption(header), span, heads, rows, notes);
    }

    // Rows at the end that are one sentence over the whole width.
    private List<Span> notes(int first) {
        List<Span> notes = new ArrayList<>();
        while (last > first && columns > 2) {
            GridCell only = only(last - 1);
            if (only == null || !isNote(bare(only))) {
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

    private String bare(int row, int column) {
        GridCell cell = at[row] == null ? null : at[row][column];
        return cell == null ? "" : bare(cell);
    }

    private String bare(GridCell cell) {
        return Lines.bare(Emphasis.fold(cell.span().of(text)));
    }

    // Without the marks of bold at its ends.
    private Span plain(Span cell) {
        int start = cell.start();
        int end = cell.end();
        while (end - start > 1 && text.startsWith("**", start)) {
            start += 2;
        }
        while (end - start > 1 && text.startsWith("**", end - 2)) {
            end -= 2;
        }
        return new Span(start, Math.max(start, end));
    }

    private int headerRow() {
        int best = -1;
        int most = 1;
        for (int r = 0; r < Math.min(at.length, HEADER_SEARCH); r++) {
            Set<GridCell> known = new HashSet<>();
            Set<GridCell> filled = new HashSet<>();
            for (int c = 0; c < columns; c++) {
                GridCell cell = at[r] == null ? null : at[r][c];
                if (cell != null && !cell.span().isEmpty()) {
                    filled.add(cell);
                    if (ColumnName.meaning(bare(cell)) != null) {
                        known.add(cell);
                    }
                }
            }
            if (known.size() > most && known.size() * 2 >= filled.size()) {
                best = r;
                most = known.size();
                break;
            }
        }
        return best;
    }

    // The lower half of a header: some cells of the row above reach into it, the rest are names.
    private boolean isSecondHeader(int upper, int lower) {
        boolean reaches = false;
        boolean named = false;
        for (int c = 0; c < columns; c++) {
            GridCell above = at[upper] == null ? null : at[upper][c];
            GridCell below = at[lower] == null ? null : at[lower][c];
            if (below == null || below.span().isEmpty()) {
                continue;
            }
            if (below.equals(above)) {
                reaches = true;
            } else if (ColumnName.meaning(bare(below)) != null) {
                named = true;
                // Markdown has no wide cells: | 责任单位 || leaves the second column without a name
                reaches |= above == null || above.span().isEmpty();
            } else if (above == null || above.columns() < 2 || bare(below).length() > 12) {
                return false;
            }
        }
        return named && (reaches || hasWide(upper));
    }

    private boolean hasWide(int row) {
        for (int c = 0; c < columns; c++) {
            if (at[row] != null && at[row][c] != null && at[row][c].columns() > 1) {
                return true;
            }
        }
        return false;
    }

    private List<Column> columns(int upper, int lower) {
        List<ColumnRoles.Named> heads = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            GridCell above = at[upper] == null ? null : at[upper][c];
            GridCell below = lower < 0 || at[lower] == null ? null : at[lower][c];
            Meaning meaning = null;
            Span span = above == null || above.span().isEmpty() ? null : above.span();
            if (below != null && !below.equals(above) && !below.span().isEmpty()) {
                meaning = ColumnName.meaning(bare(below));
                span = below.span();
            }
            if (meaning == null && above != null) {
                meaning = ColumnName.meaning(bare(above));
            }
            String name = span == null ? "" : Lines.bare(Emphasis.fold(span.of(text)));
            heads.add(
                    new ColumnRoles.Named(
                            new Column(span, meaning == null ? Meaning.OTHER : meaning), name));
        }
        return ColumnRoles.settle(heads);
    }

    private List<Column> guessed() {
        List<List<String>> cells = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            List<String> column = new ArrayList<>();
            for (int r = 0; r < at.length; r++) {
                String bare = bare(r, c);
                if (!bare.isEmpty()) {
                    column.add(bare);
                }
            }
            cells.add(column);
        }
        return ColumnRoles.guess(cells);
    }

    private @Nullable Span caption(int header) {
        if (header <= 0) {
            return null;
        }
        Span caption = null;
        for (int r = 0; r < header; r++) {
            for (int c = 0; c < columns; c++) {
                if (at[r] != null && at[r][c] != null && !at[r][c].span().isEmpty()) {
                    Span words = at[r][c].span();
                    caption = caption == null ? words : caption.to(words);
                }
            }
        }
        return caption;
    }

    private List<Entry> rows(int first, List<Column> heads, int header) {
        List<Entry> rows = new ArrayList<>();
        Span group = null;
        Span pending = null;
        Cell[] above = new Cell[columns];
        for (int r = first; r < last; r++) {
            if (at[r] == null || isRepeatedHeader(r, header)) {
                continue;
            }
            GridCell alone = alone(r);
            if (alone != null && columns > 2) {
                group = plain(alone.span());
                pending = pending == null ? group : pending.to(group);
                continue;
            }
            List<Cell> cells = cells(r);
            if (cells.stream().allMatch(Cell::shared)) {
                continue;
            }
            if (!drawn) {
                carryDown(cells, above, heads);
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
        for (int c = 0; c < columns; c++) {
            GridCell cell = at[row][c];
            if (cell == null || cell.equals(before) || cell.span().isEmpty()) {
                continue;
            }
            cells.add(new Cell(c, plain(cell.span()), cell.row() < row));
            before = cell;
        }
        return cells;
    }

    // The only words of a row: a title for the rows below it.
    private @Nullable GridCell alone(int row) {
        GridCell only = only(row);
        return only != null && !isNote(bare(only)) ? only : null;
    }

    private @Nullable GridCell only(int row) {
        GridCell only = null;
        for (int c = 0; c < columns && at[row] != null; c++) {
            GridCell cell = at[row][c];
            if (cell == null || cell.span().isEmpty() || cell.equals(only)) {
                continue;
            }
            if (only != null || cell.row() < row) {
                return null;
            }
            only = cell;
        }
        return only;
    }

    private boolean isRepeatedHeader(int row, int header) {
        if (header < 0) {
            return false;
        }
        String[] names = new String[columns];
        String[] words = new String[columns];
        for (int c = 0; c < columns; c++) {
            names[c] = bare(header, c);
            words[c] = bare(row, c);
        }
        return Arrays.equals(names, words);
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
            boolean holds =
                    switch (heads.get(c).meaning()) {
                        case NUMBER, TASK, LEAD, RESPONSIBLE, SUPPORT, SUPERVISE, DEADLINE -> true;
                        case CONTENT,
                                PERSON,
                                RECURRENCE,
                                METRIC,
                                TARGET,
                                BASELINE,
                                UNIT,
                                BASIS,
                                OTHER ->
                                false;
                    };
            if (holds && from != null && !filled.contains(c)) {
                cells.add(new Cell(c, from.span(), true));
            }
        }
        cells.sort(java.util.Comparator.comparingInt(Cell::column));
    }
}
