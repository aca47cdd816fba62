package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Table.Column;
import org.zhize.corpus.structure.DraftTable.Entry;
import org.zhize.corpus.structure.FlatHeader.Loose;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds tables that lost their lines: one cell a line (seeds/001), or cells parted by wide blanks.
 * The header words tell the columns; {@link CellColumns} then tells the column of each cell.
 */
final class FlatTables {

    private static final Pattern NOTE = Pattern.compile("^[(（]?(?:注|备注|说明|附注)[:：]");
    private static final int OUTLINE = 8; // to （一）
    private static final int ATTEMPTS = 4;
    private static final int FREE = 2000;

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

    /** A table and the index of the first line after it. */
    record Found(DraftTable table, int next) {}

    /** The table whose header begins at this line, null if none does. */
    @Nullable Found at(int from) {
        Line first = lines.get(from);
        if (first.text().indexOf('。') >= 0) {
            return null; // no header
        }
        if (first.isGrid() || first.text().length() > 200 || budget < 0) {
            return null;
        }
        FlatHeader header = FlatHeader.at(lines, from);
        return header == null ? null : read(header, from + header.lines());
    }

    private @Nullable Found read(FlatHeader header, int body) {
        List<Column> columns = header.columns();
        if (!FlatHeader.isPlausible(columns)) {
            return null;
        }
        List<Loose> cells = new ArrayList<>();
        int next = body;
        while (next < lines.size()) {
            Line line = lines.get(next);
            if (line.isGrid() || NOTE.matcher(line.text()).find() || goesOn(line)) {
                break;
            }
            if (header.isRepeated(lines, next)) {
                next += header.lines();
                continue;
            }
            List<Loose> row = header.cells(line);
            boolean sentence = row.size() == 1 && CellClass.isSentence(row.getFirst().bare());
            if (sentence && !header.isFlat()) {
                break; // a paragraph below the table
            }
            cells.addAll(row);
            next++;
        }
        int[] assigned = CellColumns.assign(cells, columns, header.isFlat());
        if (assigned.length == 0) {
            budget -= next - body;
            return null;
        }
        List<Entry> rows = FlatRows.of(cells, assigned, columns);
        Span span = header.names().getFirst().span().to(cells.getLast().span());
        return new Found(new DraftTable(null, span, columns, rows, List.of()), next);
    }
}
