package org.zhize.corpus.reader;

import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The cells of a table of a .doc file; columns are told by the edges of the cells. */
final class DocTable {

    private final Function<TableCell, List<String>> content;

    DocTable(Function<TableCell, List<String>> content) {
        this.content = content;
    }

    List<Draft.Cell> cells(Table table) {
        CellEdges edges = new CellEdges(edges(table));
        MergedCells cells = new MergedCells();
        for (int row = 0; row < table.numRows(); row++) {
            cells.nextRow();
            TableRow tr = table.getRow(row);
            for (int i = 0; i < tr.numCells(); i++) {
                add(cells, tr.getCell(i), edges);
            }
        }
        return cells.cells();
    }

    private void add(MergedCells cells, TableCell cell, CellEdges edges) {
        int column = edges.column(cell.getLeftEdge());
        int right = edges.column(cell.getLeftEdge() + cell.getWidth());
        int columns = Math.max(column + 1, right) - column;
        List<String> lines = content.apply(cell);
        List<String> words = lines.stream().filter(line -> !line.isBlank()).toList();
        if (cell.isMerged() && !cell.isFirstMerged() && cells.growRight(columns, words)) {
            return;
        }
        Draft.Cell top = cells.above(column);
        boolean down = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
        if (down && top != null && top.columns() == columns) {
            cells.growDown(column, words);
        } else {
            cells.add(column, columns, lines);
        }
    }

    private static Set<Integer> edges(Table table) {
        Set<Integer> all = new HashSet<>();
        for (int row = 0; row < table.numRows(); row++) {
            TableRow tr = table.getRow(row);
            for (int i = 0; i < tr.numCells(); i++) {
                TableCell cell = tr.getCell(i);
                all.add(cell.getLeftEdge());
                all.add(cell.getLeftEdge() + cell.getWidth());
            }
        }
        return all;
    }
}
