package org.zhize.corpus.reader;

import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** The cells of a table of a .doc file; columns are told by the edges of the cells. */
final class DocTable {

    private static final int SAME_EDGE = 40; // twips; programs round the edges row by row

    private final Function<TableCell, List<String>> content;

    DocTable(Function<TableCell, List<String>> content) {
        this.content = content;
    }

    List<Draft.Cell> cells(Table table) {
        List<Integer> edges = edges(table);
        List<Draft.Cell> cells = new ArrayList<>();
        Map<Integer, Integer> above = new HashMap<>(); // column to place in the list
        for (int row = 0; row < table.numRows(); row++) {
            TableRow tr = table.getRow(row);
            Map<Integer, Integer> here = new HashMap<>();
            for (int i = 0; i < tr.numCells(); i++) {
                TableCell cell = tr.getCell(i);
                int column = column(edges, cell.getLeftEdge());
                int end = Math.max(column + 1, column(edges, cell.getLeftEdge() + cell.getWidth()));
                List<String> lines = content.apply(cell);
                if (cell.isMerged() && !cell.isFirstMerged() && !cells.isEmpty()) {
                    grow(cells, cells.size() - 1, 0, end - column, lines);
                    continue;
                }
                Integer top = above.get(column);
                boolean down = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
                if (down && top != null && cells.get(top).columns() == end - column) {
                    grow(cells, top, 1, 0, lines);
                    here.put(column, top);
                } else {
                    cells.add(new Draft.Cell(row, column, 1, end - column, lines));
                    here.put(column, cells.size() - 1);
                }
            }
            above = here;
        }
        return cells;
    }

    private static void grow(
            List<Draft.Cell> cells, int at, int rows, int columns, List<String> more) {
        List<String> words = more.stream().filter(line -> !line.isBlank()).toList();
        cells.set(at, cells.get(at).grown(rows, columns, words));
    }

    private static List<Integer> edges(Table table) {
        TreeSet<Integer> all = new TreeSet<>();
        for (int row = 0; row < table.numRows(); row++) {
            TableRow tr = table.getRow(row);
            for (int i = 0; i < tr.numCells(); i++) {
                TableCell cell = tr.getCell(i);
                all.add(cell.getLeftEdge());
                all.add(cell.getLeftEdge() + cell.getWidth());
            }
        }
        List<Integer> edges = new ArrayList<>();
        for (int edge : all) {
            if (edges.isEmpty() || edge - edges.getLast() > SAME_EDGE) {
                edges.add(edge);
            }
        }
        return edges;
    }

    private static int column(List<Integer> edges, int edge) {
        int column = 0;
        while (column + 1 < edges.size() && edges.get(column + 1) <= edge + SAME_EDGE) {
            column++;
        }
        return column;
    }
}
