package org.zhize.corpus.reader;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The rows of a table of RTF; columns are told by the right edges of the cells. */
final class RtfTable {

    private static final int SAME_EDGE = 40; // twips; programs round the edges row by row

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
        List<Integer> edges = edges();
        List<Draft.Cell> cells = new ArrayList<>();
        Map<Integer, Integer> above = new HashMap<>(); // column to place in the list
        for (int row = 0; row < rows.size(); row++) {
            Map<Integer, Integer> here = new HashMap<>();
            int column = 0;
            for (Piece piece : rows.get(row)) {
                int end = Math.max(column + 1, column(edges, piece.shape().edge()) + 1);
                Integer top = above.get(column);
                if (piece.shape().merge().contains("clmrg") && !cells.isEmpty()) {
                    grow(cells, cells.size() - 1, 0, end - column, piece.lines());
                } else if (piece.shape().merge().contains("clvmrg") && top != null) {
                    grow(
                            cells,
                            top,
                            row - cells.get(top).row() + 1 - cells.get(top).rows(),
                            0,
                            piece.lines());
                    here.put(column, top);
                } else {
                    cells.add(new Draft.Cell(row, column, 1, end - column, piece.lines()));
                    here.put(column, cells.size() - 1);
                }
                column = end;
            }
            above = here;
        }
        rows.clear();
        return cells;
    }

    private static void grow(
            List<Draft.Cell> cells, int at, int rows, int columns, List<String> more) {
        cells.set(at, cells.get(at).grown(rows, columns, more));
    }

    private List<Integer> edges() {
        TreeSet<Integer> all = new TreeSet<>();
        rows.forEach(row -> row.forEach(piece -> all.add(piece.shape().edge())));
        List<Integer> edges = new ArrayList<>();
        for (int edge : all) {
            if (edges.isEmpty() || edge - edges.getLast() > SAME_EDGE) {
                edges.add(edge);
            }
        }
        return edges;
    }

    private static int column(List<Integer> edges, int edge) {
        int at = java.util.Collections.binarySearch(edges, edge);
        return at >= 0 ? at : Math.max(0, -at - 2);
    }
}
