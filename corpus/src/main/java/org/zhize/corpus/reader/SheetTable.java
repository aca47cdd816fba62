package org.zhize.corpus.reader;

import org.apache.poi.ss.util.CellRangeAddress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.IntStream;

/** The filled rows and columns of a sheet as a table; blank ones do not count. */
final class SheetTable {

    private static final int MOST_FIELDS = 2_000_000;

    private final List<Filled> rows;
    private final List<CellRangeAddress> merged;
    private final int[] rowNumbers;
    private final int[] columnNumbers;

    /** A row with its number in the sheet and its cells that are not blank, by column. */
    record Filled(int number, NavigableMap<Integer, String> cells) {}

    SheetTable(List<Filled> rows, List<CellRangeAddress> merged) throws Refusal {
        this.rows = rows;
        this.merged = merged;
        rowNumbers = rows.stream().mapToInt(Filled::number).toArray();
        columnNumbers = columns(rows);
        if ((long) rowNumbers.length * columnNumbers.length > MOST_FIELDS) {
            throw new Refusal("表格太大（超过 " + MOST_FIELDS + " 格），请拆分后再导入。");
        }
    }

    /** The columns in which any of these rows has a value, in order. */
    static int[] columns(List<Filled> rows) {
        return rows.stream()
                .flatMapToInt(row -> row.cells().keySet().stream().mapToInt(c -> c))
                .distinct()
                .sorted()
                .toArray();
    }

    List<Draft.Cell> cells() {
        Map<Long, int[]> spans = spans();
        List<Draft.Cell> cells = new ArrayList<>();
        for (int row = 0; row < rowNumbers.length; row++) {
            for (int column = 0; column < columnNumbers.length; column++) {
                int[] span = spans.getOrDefault(key(row, column), new int[] {1, 1});
                if (span[0] > 0) {
                    String value = rows.get(row).cells().getOrDefault(columnNumbers[column], "");
                    cells.add(new Draft.Cell(row, column, span[0], span[1], lines(value)));
                }
            }
        }
        return cells;
    }

    private static List<String> lines(String value) {
        return value.lines().map(HtmlWords::strip).filter(line -> !line.isEmpty()).toList();
    }

    // How far each merged cell reaches, at its first field; 0 at the others.
    private Map<Long, int[]> spans() {
        Map<Long, int[]> spans = new HashMap<>();
        for (CellRangeAddress region : merged) {
            int[] down = within(rowNumbers, region.getFirstRow(), region.getLastRow());
            int[] across = within(columnNumbers, region.getFirstColumn(), region.getLastColumn());
            for (int row : down) {
                for (int column : across) {
                    spans.putIfAbsent(key(row, column), new int[] {0, 0});
                }
            }
            if (down.length > 0 && across.length > 0) {
                spans.put(key(down[0], across[0]), new int[] {down.length, across.length});
            }
        }
        return spans;
    }

    // The places of the numbers from first to last.
    private static int[] within(int[] numbers, int first, int last) {
        return IntStream.range(place(numbers, first), place(numbers, last + 1)).toArray();
    }

    private static int place(int[] numbers, int number) {
        int found = Arrays.binarySearch(numbers, number);
        return found >= 0 ? found : -found - 1;
    }

    private static long key(int row, int column) {
        return ((long) row << 32) | column;
    }
}
