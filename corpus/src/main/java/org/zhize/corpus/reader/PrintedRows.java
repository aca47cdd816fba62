package org.zhize.corpus.reader;

import org.zhize.corpus.reader.PrintedTable.PrintedCell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rows of a table gathered over pages. */
final class PrintedRows {

    private static final double SAME_COLUMN = 5; // points
    private static final double PADDING = 5.4; // points on either side of a cell, Word's usual
    private static final String CLOSING = "，。、；：？！）》”";

    private final List<Double> columns;
    private final List<Draft.Cell> cells = new ArrayList<>();
    private final List<String> repeated = new ArrayList<>();
    private int rows;

    PrintedRows(PrintedTable first) {
        columns = first.columns();
        cells.addAll(drawn(first));
        rows = rowsOf(cells);
    }

    boolean continuesWith(PrintedTable table) {
        if (table.columns().size() != columns.size()) {
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (Math.abs(columns.get(i) - table.columns().get(i)) > SAME_COLUMN) {
                return false;
            }
        }
        return true;
    }

    void add(PrintedTable table) {
        List<Draft.Cell> more = drawn(table);
        int heading = headingRows(more);
        for (Draft.Cell cell : more) {
            if (cell.row() < heading) {
                repeated.addAll(cell.lines());
            }
        }
        List<Draft.Cell> rest = new ArrayList<>();
        for (Draft.Cell cell : more) {
            if (cell.row() >= heading) {
                rest.add(moved(cell, rows - heading));
            }
        }
        int shift = joinCutRow(rest);
        for (Draft.Cell cell : rest) {
            cells.add(moved(cell, -shift));
        }
        rows = rowsOf(cells);
    }

    // How many of the first rows say the same as the first rows of the whole table.
    private int headingRows(List<Draft.Cell> more) {
        int heading = 0;
        while (heading < rowsOf(more) && !row(more, heading).isEmpty()) {
            List<Draft.Cell> theirs = row(more, heading);
            if (!theirs.equals(row(cells, heading))) {
                break;
            }
            heading++;
        }
        return heading;
    }

    private static List<Draft.Cell> row(List<Draft.Cell> cells, int row) {
        return cells.stream().filter(cell -> cell.row() == row).toList();
    }

    /**
     * A row cut by the page break goes on with an empty first cell. If other cells are empty too
     * the words belong to the last row; else only the first cell spans further down. Returns how
     * many rows were taken off.
     */
    private int joinCutRow(List<Draft.Cell> rest) {
        List<Draft.Cell> cut = row(rest, rows);
        if (cut.size() < 2 || !isBlank(cut.getFirst()) || cut.getFirst().column() > 0) {
            return 0;
        }
        List<Draft.Cell> last = cells.stream().filter(c -> c.row() + c.rows() == rows).toList();
        if (last.size() != cut.size()) {
            return 0;
        }
        boolean words = cut.stream().skip(1).anyMatch(PrintedRows::isBlank);
        if (!words) {
            Draft.Cell first = last.getFirst();
            if (first.column() == 0 && first.columns() == cut.getFirst().columns()) {
                int down = first.rows() + cut.getFirst().rows();
                cells.set(
                        cells.indexOf(first),
                        new Draft.Cell(first.row(), 0, down, first.columns(), first.lines()));
                rest.remove(cut.getFirst());
            }
            return 0;
        }
        for (Draft.Cell piece : cut) {
            for (Draft.Cell cell : last) {
                if (cell.column() == piece.column() && !isBlank(piece)) {
                    List<String> lines = new ArrayList<>(cell.lines());
                    lines.removeIf(String::isBlank);
                    List<String> tail = new ArrayList<>(piece.lines());
                    if (!lines.isEmpty() && "。；：".indexOf(lastOf(lines)) < 0) {
                        lines.set(lines.size() - 1, lines.getLast() + tail.removeFirst());
                    }
                    lines.addAll(tail);
                    cells.set(
                            cells.indexOf(cell),
                            new Draft.Cell(
                                    cell.row(), cell.column(), cell.rows(), cell.columns(), lines));
                }
            }
        }
        rest.removeAll(cut);
        return 1;
    }

    private static char lastOf(List<String> lines) {
        return lines.getLast().charAt(lines.getLast().length() - 1);
    }

    private static boolean isBlank(Draft.Cell cell) {
        return cell.lines().stream().allMatch(String::isBlank);
    }

    private static Draft.Cell moved(Draft.Cell cell, int down) {
        return new Draft.Cell(
                cell.row() + down, cell.column(), cell.rows(), cell.columns(), cell.lines());
    }

    private static int rowsOf(List<Draft.Cell> cells) {
        return cells.stream().mapToInt(cell -> cell.row() + cell.rows()).max().orElse(0);
    }

    private static List<Draft.Cell> drawn(PrintedTable table) {
        List<Draft.Cell> drawn = new ArrayList<>();
        for (PrintedCell cell : table.cells()) {
            drawn.add(
                    new Draft.Cell(
                            cell.row(), cell.column(), cell.rows(), cell.columns(), lines(cell)));
        }
        drawn.sort(Comparator.comparingInt(Draft.Cell::row).thenComparingInt(Draft.Cell::column));
        return drawn;
    }

    // A line of a cell runs on if the first character of the next had no room.
    private static List<String> lines(PrintedCell cell) {
        List<String> lines = new ArrayList<>();
        double room = cell.box().right() - cell.box().left() - 2 * PADDING;
        PrintedLine last = null;
        for (PrintedLine line : PrintedLine.of(cell.glyphs())) {
            double needed = line.first();
            if (line.words().length() > 1 && CLOSING.indexOf(line.words().charAt(1)) >= 0) {
                needed += line.size();
            }
            if (last != null && last.width() + needed > room - 0.3 * line.size()) {
                boolean blank =
                        PrintedLine.isLatin(lines.getLast().charAt(lines.getLast().length() - 1))
                                && PrintedLine.isLatin(line.words().charAt(0));
                lines.set(lines.size() - 1, lines.getLast() + (blank ? " " : "") + line.words());
            } else {
                lines.add(line.words());
            }
            last = line;
        }
        return lines;
    }

    List<Draft.Cell> cells() {
        return cells;
    }

    /** The words of heading rows that were printed again on later pages. */
    List<String> repeated() {
        return repeated;
    }
}
