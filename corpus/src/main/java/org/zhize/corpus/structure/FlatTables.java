package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Table.Column;
import org.zhize.corpus.document.Table.Meaning;
import org.zhize.corpus.structure.DraftTable.Cell;
import org.zhize.corpus.structure.DraftTable.Entry;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds tables that lost their lines: one cell a line (seeds/001), or cells parted by wide blanks.
 * The header words tell the columns; {@link CellColumns} then tells the column of each cell.
 */
final class FlatTables {

    private static final Pattern CELL = Pattern.compile("[^\\s\\t]+(?: [^\\s\\t]+)*");
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern NOTE = Pattern.compile("^[(（]?(?:注|备注|说明|附注)[:：]");
    private static final int OUTLINE = 8; // to （一）
    private static final int ATTEMPTS = 4;
    private static final int FREE = 2000;
    private static final int FEWEST = 3;
    private static final int MOST_COLUMNS = 14;
    private static final int LONGEST_NAME = 14;
    private static final Set<Meaning> DUTY =
            EnumSet.of(
                    Meaning.LEAD,
                    Meaning.RESPONSIBLE,
                    Meaning.SUPPORT,
                    Meaning.PERSON,
                    Meaning.TARGET,
                    Meaning.DEADLINE);
    private static final Set<Meaning> MATTER =
            EnumSet.of(Meaning.TASK, Meaning.CONTENT, Meaning.METRIC);

    private final List<Line> lines;
    private final Map<String, Integer> lastOrdinal = new HashMap<>();
    private int budget;

    FlatTables(List<Line> lines) {
        this.lines = lines;
        this.budget = ATTEMPTS * lines.size() + FREE;
    }

    /** Numbers of the outline above a table tell where below it the outline goes on. */
    void passed(Line line) {
        Marker marker = line.marker();
        if (marker != null && marker.style().level() <= OUTLINE) {
            lastOrdinal.put(marker.style().id(), marker.ordinal());
        }
    }

    private boolean goesOn(Line line) {
        Marker marker = line.marker();
        return marker != null
                && marker.style().level() <= OUTLINE
                && lastOrdinal.getOrDefault(marker.style().id(), 0) + 1 == marker.ordinal()
                && marker.ordinal() > 1;
    }

    /** A cell before its column is known. */
    record Loose(Span span, String bare, boolean startsLine) {}

    /** A table and the index of the first line after it. */
    record Found(DraftTable table, int next) {}

    /** The table whose header begins at this line, null if none does. */
    @Nullable Found at(int from) {
        int until = lines.size();
        Line first = lines.get(from);
        if (first.text().indexOf('。') >= 0) {
            return null; // no header
        }
        if (first.isGrid() || first.text().length() > 200 || budget < 0) {
            return null;
        }
        List<Loose> wide = cells(first, CELL);
        if (wide.size() >= FEWEST && mostNamed(wide)) {
            return read(from + 1, until, wide, CELL);
        }
        List<Loose> tight = cells(first, WORD);
        if (tight.size() > FEWEST && mostNamed(tight)) {
            return read(from + 1, until, tight, WORD);
        }
        List<Loose> header = header(from, until);
        return header.size() >= 2 ? read(from + header.size(), until, header, null) : null;
    }

    // Names one a line. Where the first is 序号 and the number 1 follows soon, all between are names,
    // even those that no row knows.
    private List<Loose> header(int from, int until) {
        List<Loose> header = new ArrayList<>();
        int end = from;
        while (end < Math.min(until, from + MOST_COLUMNS + 1)
                && ColumnName.meaning(lines.get(end).bare()) != null) {
            header.add(whole(lines.get(end++)));
        }
        if (header.size() > MOST_COLUMNS) {
            return List.of();
        }
        if (header.isEmpty() || ColumnName.meaning(header.getFirst().bare()) != Meaning.NUMBER) {
            return header;
        }
        int known = 0;
        for (int i = from; i < Math.min(until, from + MOST_COLUMNS); i++) {
            String bare = lines.get(i).bare();
            if (CellClass.number(bare) == 1) {
                List<Loose> all = new ArrayList<>();
                lines.subList(from, i).forEach(line -> all.add(whole(line)));
                return known * 2 > all.size() ? all : header;
            }
            if (lines.get(i).isGrid()
                    || bare.length() > LONGEST_NAME
                    || CellClass.isSentence(bare)
                    || (i > from && lines.get(i).marker() != null)) {
                break;
            }
            known += ColumnName.meaning(bare) == null ? 0 : 1;
        }
        return header;
    }

    private static boolean mostNamed(List<Loose> cells) {
        long named = cells.stream().filter(cell -> ColumnName.meaning(cell.bare()) != null).count();
        return named * 3 >= cells.size() * 2L
                && named >= FEWEST - 1
                && cells.stream().allMatch(cell -> cell.bare().length() <= LONGEST_NAME);
    }

    private static Loose whole(Line line) {
        return new Loose(line.span(), line.bare(), true);
    }

    private static List<Loose> cells(Line line, Pattern pattern) {
        List<Loose> cells = new ArrayList<>();
        Matcher cell = pattern.matcher(line.text());
        while (cell.find()) {
            Span span = new Span(cell.start(), cell.end()).shifted(line.start());
            cells.add(new Loose(span, Lines.bare(cell.group()), cells.isEmpty()));
        }
        return cells;
    }

    private @Nullable Found read(int body, int until, List<Loose> header, @Nullable Pattern cell) {
        boolean flat = cell == null;
        List<Column> columns = columns(header);
        if (!isPlausible(columns)) {
            return null;
        }
        List<Loose> cells = new ArrayList<>();
        int next = body;
        while (next < until) {
            Line line = lines.get(next);
            if (line.isGrid() || NOTE.matcher(line.text()).find() || goesOn(line)) {
                break;
            }
            if (flat && repeats(next, until, header)) {
                next += header.size();
                continue;
            }
            if (cell == null) {
                cells.add(whole(line));
            } else {
                List<Loose> row = cells(line, cell);
                if (row.size() == 1 && CellClass.isSentence(row.getFirst().bare())) {
                    break; // a paragraph below the table
                }
                cells.addAll(row);
            }
            next++;
        }
        int[] assigned = CellColumns.assign(cells, columns, flat);
        if (assigned.length == 0) {
            budget -= next - body;
            return null;
        }
        List<Entry> rows = rows(cells, assigned, columns);
        Span span = header.getFirst().span().to(cells.getLast().span());
        return new Found(new DraftTable(null, span, columns, rows, List.of()), next);
    }

    private static boolean isPlausible(List<Column> columns) {
        boolean duty = columns.stream().anyMatch(c -> DUTY.contains(c.meaning()));
        boolean matter = columns.stream().anyMatch(c -> MATTER.contains(c.meaning()));
        return duty && matter;
    }

    private boolean repeats(int at, int until, List<Loose> header) {
        if (at + header.size() > until) {
            return false;
        }
        for (int i = 0; i < header.size(); i++) {
            if (!lines.get(at + i).bare().equals(header.get(i).bare())) {
                return false;
            }
        }
        return true;
    }

    // A header over two rows: 责任分工 holds 牵头单位 and 配合单位, which come after the other names.
    private static List<Column> columns(List<Loose> header) {
        List<ColumnRoles.Named> columns = new ArrayList<>();
        int parent = -1;
        for (Loose cell : header) {
            Meaning meaning = ColumnName.meaning(cell.bare());
            if (cell.bare().endsWith("分工")) {
                parent = columns.size();
                continue;
            }
            ColumnRoles.Named column =
                    new ColumnRoles.Named(
                            new Column(cell.span(), meaning == null ? Meaning.OTHER : meaning),
                            cell.bare());
            boolean below = parent >= 0 && (meaning == Meaning.LEAD || meaning == Meaning.SUPPORT);
            if (below) {
                columns.add(parent++, column);
            } else {
                columns.add(column);
            }
        }
        if (parent >= 0 && columns.stream().noneMatch(c -> c.column().meaning() == Meaning.LEAD)) {
            Loose split =
                    header.stream().filter(c -> c.bare().endsWith("分工")).findFirst().orElseThrow();
            columns.add(
                    parent,
                    new ColumnRoles.Named(
                            new Column(split.span(), Meaning.RESPONSIBLE), split.bare()));
        }
        return ColumnRoles.settle(columns);
    }

    private static List<Entry> rows(List<Loose> cells, int[] assigned, List<Column> columns) {
        RowBuilder rows = new RowBuilder(columns);
        for (int i = 0; i < cells.size(); i++) {
            rows.add(cells.get(i).span(), assigned[i]);
        }
        return rows.finish();
    }

    /** Collects cells into rows; a row that begins right of the title shares number and title. */
    private static final class RowBuilder {
        private final List<Column> columns;
        private final List<Entry> rows = new ArrayList<>();
        private List<Cell> cells = new ArrayList<>();
        private @Nullable Span own;
        private @Nullable Span group;
        private @Nullable Span subtitle;
        private @Nullable Span pending;
        private int last = -1;

        RowBuilder(List<Column> columns) {
            this.columns = columns;
        }

        void add(Span span, int state) {
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
                if (MATTER.contains(meaning)) {
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

        List<Entry> finish() {
            flush();
            if (pending != null && !rows.isEmpty()) {
                Entry tail = rows.removeLast();
                rows.add(new Entry(tail.own().to(pending), tail.group(), tail.cells()));
            }
            return rows;
        }
    }
}
