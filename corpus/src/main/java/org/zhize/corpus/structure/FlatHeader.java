package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Table.Column;
import org.zhize.corpus.document.Table.Meaning;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of a table that lost its lines: its names, and how the cells of its lines are parted.
 *
 * @param cell what one cell of a line looks like; null where each cell has a line of its own
 */
record FlatHeader(List<Loose> names, @Nullable Pattern cell) {

    /** Columns of which a table of duties has one that says what is to be done. */
    static final Set<Meaning> MATTER = EnumSet.of(Meaning.TASK, Meaning.CONTENT, Meaning.METRIC);

    private static final Set<Meaning> DUTY =
            EnumSet.of(
                    Meaning.LEAD,
                    Meaning.RESPONSIBLE,
                    Meaning.SUPPORT,
                    Meaning.PERSON,
                    Meaning.TARGET,
                    Meaning.DEADLINE);
    private static final Pattern WIDE = Pattern.compile("[^\\s\\t]+(?: [^\\s\\t]+)*");
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final int FEWEST = 3;
    private static final int MOST_COLUMNS = 14;
    private static final int LONGEST_NAME = 14;

    FlatHeader {
        names = List.copyOf(names);
    }

    /** A cell before its column is known. */
    record Loose(Span span, String bare, boolean startsLine) {}

    /** The header that begins at this line, null if none does. */
    static @Nullable FlatHeader at(List<Line> lines, int from) {
        Line first = lines.get(from);
        List<Loose> wide = parted(first, WIDE);
        if (wide.size() >= FEWEST && mostNamed(wide)) {
            return new FlatHeader(wide, WIDE);
        }
        List<Loose> tight = parted(first, WORD);
        if (tight.size() > FEWEST && mostNamed(tight)) {
            return new FlatHeader(tight, WORD);
        }
        List<Loose> flat = oneALine(lines, from);
        return flat.size() >= 2 ? new FlatHeader(flat, null) : null;
    }

    boolean isFlat() {
        return cell == null;
    }

    /** How many lines it fills. */
    int lines() {
        return isFlat() ? names.size() : 1;
    }

    /** The cells of a line below it. */
    List<Loose> cells(Line line) {
        return cell == null ? List.of(whole(line)) : parted(line, cell);
    }

    /** Whether a new page repeats it there. */
    boolean isRepeated(List<Line> lines, int at) {
        if (!isFlat() || at + names.size() > lines.size()) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            if (!lines.get(at + i).bare().equals(names.get(i).bare())) {
                return false;
            }
        }
        return true;
    }

    // Names one a line. Where the first is 序号 and the number 1 follows soon, all between are names,
    // even those that no row knows.
    private static List<Loose> oneALine(List<Line> lines, int from) {
        int until = lines.size();
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

    private static List<Loose> parted(Line line, Pattern pattern) {
        List<Loose> cells = new ArrayList<>();
        Matcher cell = pattern.matcher(line.text());
        while (cell.find()) {
            Span span = new Span(cell.start(), cell.end()).shifted(line.start());
            cells.add(new Loose(span, Lines.bare(cell.group()), cells.isEmpty()));
        }
        return cells;
    }

    /**
     * Whether these are columns of duties: something to be done, and by whom, by when or how much.
     */
    static boolean isPlausible(List<Column> columns) {
        boolean duty = columns.stream().anyMatch(c -> DUTY.contains(c.meaning()));
        boolean matter = columns.stream().anyMatch(c -> MATTER.contains(c.meaning()));
        return duty && matter;
    }

    // A header over two rows: 责任分工 holds 牵头单位 and 配合单位, which come after the other names.
    List<Column> columns() {
        List<ColumnRoles.Named> columns = new ArrayList<>();
        int parent = -1;
        for (Loose name : names) {
            Meaning meaning = ColumnName.meaning(name.bare());
            if (name.bare().endsWith("分工")) {
                parent = columns.size();
                continue;
            }
            ColumnRoles.Named column =
                    new ColumnRoles.Named(
                            new Column(name.span(), meaning == null ? Meaning.OTHER : meaning),
                            name.bare());
            boolean below = parent >= 0 && (meaning == Meaning.LEAD || meaning == Meaning.SUPPORT);
            if (below) {
                columns.add(parent++, column);
            } else {
                columns.add(column);
            }
        }
        if (parent >= 0 && columns.stream().noneMatch(c -> c.column().meaning() == Meaning.LEAD)) {
            Loose split =
                    names.stream().filter(c -> c.bare().endsWith("分工")).findFirst().orElseThrow();
            columns.add(
                    parent,
                    new ColumnRoles.Named(
                            new Column(split.span(), Meaning.RESPONSIBLE), split.bare()));
        }
        return ColumnRoles.settle(columns);
    }
}
