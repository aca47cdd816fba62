package org.zhize.corpus.structure;

import org.zhize.corpus.structure.Piece.Words;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the tables among the lines of a region. */
final class TableFinder {

    private static final Pattern CAPTION =
            Pattern.compile(
                    "(?:附?表\\s*[0-9一二三四五六七八九十-]*[\\s:.、]?[^。;]{2,40}|[^。;:]{2,36}(?:一览|分工|分解|任务|指标|统计|情况|汇总)?表)");

    private final String text;
    private final String folded;

    TableFinder(String text, String folded) {
        this.text = text;
        this.folded = folded;
    }

    List<Piece> pieces(List<Line> lines) {
        List<Piece> pieces = new ArrayList<>();
        FlatTables tables = new FlatTables(lines);
        int at = 0;
        while (at < lines.size()) {
            Line line = lines.get(at);
            if (line.grid() != null) {
                DraftTable table = GridTables.read(text, line.grid());
                if (table != null) {
                    pieces.add(captioned(table, pieces));
                    for (Span note : table.notes()) {
                        pieces.add(new Words(Line.of(note, note.of(folded), 0, true, false)));
                    }
                }
                at++;
                continue;
            }
            FlatTables.Found flat = tables.at(at);
            if (flat == null) {
                pieces.add(new Words(line));
                tables.passed(line);
                at++;
            } else {
                pieces.add(captioned(flat.table(), pieces));
                at = flat.next();
            }
        }
        return pieces;
    }

    // 表1 主要指标: the line above a table that names it.
    private static DraftTable captioned(DraftTable table, List<Piece> pieces) {
        if (table.caption() == null
                && !pieces.isEmpty()
                && pieces.getLast() instanceof Words(Line line)
                && CAPTION.matcher(line.text()).matches()) {
            pieces.removeLast();
            return new DraftTable(
                    line.span(),
                    line.span().to(table.span()),
                    table.columns(),
                    table.rows(),
                    table.notes());
        }
        return table;
    }
}
