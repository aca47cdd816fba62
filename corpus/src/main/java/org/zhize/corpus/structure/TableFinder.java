package org.zhize.corpus.structure;

import org.zhize.corpus.structure.Piece.Words;

import java.util.ArrayList;
import java.util.List;

/** Finds the tables among the lines of a region. */
final class TableFinder {

    private final String text;

    TableFinder(String text) {
        this.text = text;
    }

    List<Piece> pieces(List<Line> lines) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            Line line = lines.get(at);
            if (line.grid() != null) {
                DraftTable table = GridTables.read(text, line.grid());
                if (table != null) {
                    pieces.add(table);
                }
                at++;
                continue;
            }
            FlatTables.Found flat = FlatTables.at(lines, at, lines.size());
            if (flat == null) {
                pieces.add(new Words(line));
                at++;
            } else {
                pieces.add(flat.table());
                at = flat.next();
            }
        }
        return pieces;
    }
}
