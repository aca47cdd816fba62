package org.zhize.corpus.reader;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.zhize.corpus.reader.SourceText.Format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads .xls and .xlsx: each visible sheet is its name as a heading, then a table with values as
 * shown. Rows with one or two entries before the first full row (titles, dates) and notes after the
 * last one are lines, not part of the table. Blank rows and columns do not count.
 */
final class SpreadsheetReader {

    private static final Pattern NO_NAME = Pattern.compile("(?i)(?:sheet|工作表|表)\\s*\\d*");
    private static final int MOST_CELLS = 1_000_000;

    private final Workbook workbook;
    private final Draft draft = new Draft();
    private final ShownValues values = new ShownValues();
    private int count;

    private SpreadsheetReader(Workbook workbook) {
        this.workbook = workbook;
    }

    static SourceText read(Workbook workbook, Format format) throws Refusal {
        try {
            SpreadsheetReader reader = new SpreadsheetReader(workbook);
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                reader.sheet(i);
            }
            if (!reader.draft.hasWords()) {
                throw new Refusal("这个表格文件里没有内容。");
            }
            return reader.draft.finish(format, null);
        } catch (EncryptedDocumentException e) {
            throw new Refusal("这个表格文件加了密码，请去掉密码后再导入。", e);
        }
    }

    private void sheet(int index) throws Refusal {
        String name = workbook.getSheetName(index);
        if (workbook.getSheetVisibility(index) != SheetVisibility.VISIBLE) {
            draft.problem("略去了隐藏的工作表“" + name + "”");
            return;
        }
        Sheet sheet = workbook.getSheetAt(index);
        TreeMap<Integer, TreeMap<Integer, String>> rows = rows(sheet);
        if (rows.isEmpty()) {
            return;
        }
        if (NO_NAME.matcher(name).matches()) {
            draft.chrome(name, "sheet name");
        } else {
            draft.line(name, 1);
        }
        emit(sheet, rows);
    }

    private TreeMap<Integer, TreeMap<Integer, String>> rows(Sheet sheet) throws Refusal {
        TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
        int unseen = 0;
        for (Row row : sheet) {
            TreeMap<Integer, String> cells = new TreeMap<>();
            for (Cell cell : row) {
                String value = HtmlWords.strip(values.of(cell));
                if (!value.isEmpty()) {
                    cells.put(cell.getColumnIndex(), value);
                    if (++count > MOST_CELLS) {
                        throw new Refusal("表格超过 " + MOST_CELLS + " 格，请拆分后再导入。");
                    }
                }
            }
            if (!cells.isEmpty()) {
                rows.put(row.getRowNum(), cells);
                unseen += row.getZeroHeight() ? 1 : 0;
            }
        }
        if (unseen > 0) {
            draft.problem("工作表“" + sheet.getSheetName() + "”有 " + unseen + " 行被隐藏，已一并读取");
        }
        return rows;
    }

    private void emit(Sheet sheet, TreeMap<Integer, TreeMap<Integer, String>> rows) throws Refusal {
        TreeSet<Integer> columns = new TreeSet<>();
        rows.values().forEach(row -> columns.addAll(row.keySet()));
        int few = columns.size() >= 4 ? 2 : 1; // 填报单位：… 日期：… stand side by side
        while (!rows.isEmpty()
                && rows.firstEntry().getValue().size() <= few
                && !isTall(sheet, rows)) {
            for (String entry : rows.pollFirstEntry().getValue().values()) {
                draft.line(entry, 0);
            }
        }
        List<String> after = new ArrayList<>();
        while (!rows.isEmpty() && isNote(sheet, rows.lastKey(), rows.lastEntry().getValue())) {
            after.addFirst(rows.pollLastEntry().getValue().firstEntry().getValue());
        }
        if (!rows.isEmpty()) {
            draft.table(cells(sheet, rows));
        }
        for (String line : after) {
            draft.line(line, 0);
        }
    }

    // A first row with an entry that reaches down beside others is part of the heading.
    private static boolean isTall(Sheet sheet, TreeMap<Integer, TreeMap<Integer, String>> rows) {
        int row = rows.firstKey();
        Set<Integer> columns = rows.firstEntry().getValue().keySet();
        return sheet.getMergedRegions().stream()
                .anyMatch(
                        m ->
                                columns.stream().anyMatch(column -> m.isInRange(row, column))
                                        && m.getLastRow() > row
                                        && rows.higherKey(row) != null
                                        && rows.higherKey(row) <= m.getLastRow());
    }

    // 注：… over the whole width, or alone in the first column
    private static boolean isNote(Sheet sheet, int row, TreeMap<Integer, String> cells) {
        if (cells.size() != 1) {
            return false;
        }
        int column = cells.firstKey();
        boolean wide =
                sheet.getMergedRegions().stream()
                        .anyMatch(
                                m ->
                                        m.isInRange(row, column)
                                                && m.getFirstRow() == row
                                                && m.getLastColumn() - m.getFirstColumn() >= 2);
        return wide || cells.get(column).matches("(?s)(?:注|备注|说明|填表|填报|制表|联系)[^\\n]{0,8}[:：].*");
    }

    private static List<Draft.Cell> cells(
            Sheet sheet, TreeMap<Integer, TreeMap<Integer, String>> rows) {
        Map<Integer, Integer> rowOf = places(new TreeSet<>(rows.keySet()));
        TreeSet<Integer> columns = new TreeSet<>();
        rows.values().forEach(row -> columns.addAll(row.keySet()));
        Map<Integer, Integer> columnOf = places(columns);
        Map<Long, CellRangeAddress> merged = new HashMap<>();
        List<Draft.Cell> cells = new ArrayList<>();
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            for (int row : rowOf.keySet()) {
                if (row >= region.getFirstRow() && row <= region.getLastRow()) {
                    for (int column :
                            columns.subSet(
                                    region.getFirstColumn(), true, region.getLastColumn(), true)) {
                        merged.put(key(row, column), region);
                    }
                }
            }
        }
        TreeSet<Integer> kept = new TreeSet<>(rows.keySet());
        for (int row : kept) {
            for (int column : columns) {
                String value = rows.getOrDefault(row, new TreeMap<>()).getOrDefault(column, "");
                CellRangeAddress region = merged.get(key(row, column));
                int down = 1;
                int across = 1;
                if (region != null) {
                    int top = kept.ceiling(region.getFirstRow());
                    int left = columns.ceiling(region.getFirstColumn());
                    if (row != top || column != left) {
                        continue;
                    }
                    down = kept.subSet(top, true, region.getLastRow(), true).size();
                    across = columns.subSet(left, true, region.getLastColumn(), true).size();
                }
                cells.add(
                        new Draft.Cell(
                                rowOf.get(row),
                                columnOf.get(column),
                                down,
                                across,
                                value.lines()
                                        .map(HtmlWords::strip)
                                        .filter(l -> !l.isEmpty())
                                        .toList()));
            }
        }
        return cells;
    }

    private static long key(int row, int column) {
        return (long) row << 32 | column;
    }

    private static Map<Integer, Integer> places(TreeSet<Integer> used) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int index : used) {
            places.put(index, places.size());
        }
        return places;
    }
}
