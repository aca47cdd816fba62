package org.zhize.corpus.reader;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The rows of a table of RTF; columns are told by the right edges of the cells. */
final class RtfTable {

    private final List<List<Piece>> rows = new ArrayList<>();
    private List<Shape> shapes = new ArrayList<>();
    private List<List<String>> contents = new ArrayList<>();
    private Shape next = new Shape(0, "");

    /** Where a cell ends, and how it is merged. */
    private record Shape(int edge, String merge) {}

    private record Piece(Shape shape, List<String> lines) {}

    /** The shape of the next row begins. */
    void begin() {
        shapes = new ArrayList<>();
        next = new Shape(0, "");
    }

    void merge(String how) {
        next = new Shape(0, next.merge() + how + " ");
    }

    void edge(int twips) {
        shapes.add(new Shape(twips, next.merge()));
        next = new Shape(0, "");
    }

    void cell(String words) {
        contents.add(
                words.lines()
                        .map(l -> l.replace('\t', ' ').strip())
                        .filter(l -> !l.isEmpty())
                        .toList());
    }

    void row() {
        List<Piece> row = new ArrayList<>();
        int last = 0;
        for (int i = 0; i < contents.size(); i++) {
            Shape shape = i < shapes.size() ? shapes.get(i) : new Shape(last + 1000, "");
            last = shape.edge();
            row.add(new Piece(shape, contents.get(i)));
        }
        contents = new ArrayList<>();
        if (!row.isEmpty()) {
            rows.add(row);
        }
    }

    /** The cells with their places, null where there is no table; the next table begins. */
    @Nullable List<Draft.Cell> finish() {
        if (!contents.isEmpty()) {
            row();
        }
        if (rows.isEmpty()) {
            return null;
        }
        CellEdges edges =
                new CellEdges(
                        rows.stream()
                                .flatMap(List::stream)
                                .map(piece -> piece.shape().edge())
                                .toList());
        MergedCells cells = new MergedCells();
        for (List<Piece> row : rows) {
            cells.nextRow();
            int column = 0;
            for (Piece piece : row) {
                int end = Math.max(column + 1, edges.column(piece.shape().edge()) + 1);
                String merge = piece.shape().merge();
                boolean right =
                        merge.contains("clmrg") && cells.growRight(end - column, piece.lines());
                if (!right && merge.contains("clvmrg") && cells.above(column) != null) {
                    cells.growDown(column, piece.lines());
                } else if (!right) {
                    cells.add(column, end - column, piece.lines());
                }
                column = end;
            }
        }
        rows.clear();
        return cells.cells();
    }
}
