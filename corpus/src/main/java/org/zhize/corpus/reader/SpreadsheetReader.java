package org.zhize.corpus.reader;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.zhize.corpus.reader.SheetTable.Filled;
import org.zhize.corpus.reader.SourceText.Format;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads .xls and .xlsx: each visible sheet is its name as a heading, then a table with values as
 * shown. Rows with one or two entries before the first full row (titles, dates) and notes after the
 * last one are lines, not part of the table. Blank rows and columns do not count.
 */
final class SpreadsheetReader {

    private static final Pattern NO_NAME = Pattern.compile("(?i)(?:sheet|工作表|表)\\s*\\d*");
    private static final Pattern NOTE =
            Pattern.compile("(?s)(?:注|备注|说明|填表|填报|制表|联系)[^\\n]{0,8}[:：].*");
    private static final int MOST_CELLS = 1_000_000;
    // One shared text of 30,000 characters may stand in every cell.
    private static final long MOST_CHARACTERS = 20_000_000;

    private final Workbook workbook;
    private final Draft draft = new Draft();
    private final ShownValues values = new ShownValues();
    private int count;
    private long characters;

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
        List<Filled> rows = rows(sheet);
        if (rows.isEmpty()) {
            return;
        }
        if (NO_NAME.matcher(name).matches()) {
            draft.chrome(name, "sheet name");
        } else {
            draft.line(name, 1);
        }
        emit(rows, sheet.getMergedRegions());
    }

    private List<Filled> rows(Sheet sheet) throws Refusal {
        List<Filled> rows = new ArrayList<>();
        int unseen = 0;
        for (Row row : sheet) {
            TreeMap<Integer, String> cells = new TreeMap<>();
            for (Cell cell : row) {
                String value = HtmlWords.strip(values.of(cell));
                if (!value.isEmpty()) {
                    cells.put(cell.getColumnIndex(), value);
                    characters += value.length();
                    if (characters > MOST_CHARACTERS) {
                        throw new Refusal("表格里的文字超过 2000 万字，请拆分后再导入。");
                    }
                    if (++count > MOST_CELLS) {
                        throw new Refusal("表格超过 " + MOST_CELLS + " 格，请拆分后再导入。");
                    }
                }
            }
            if (!cells.isEmpty()) {
                rows.add(new Filled(row.getRowNum(), cells));
                unseen += row.getZeroHeight() ? 1 : 0;
            }
        }
        if (unseen > 0) {
            draft.problem("工作表“" + sheet.getSheetName() + "”有 " + unseen + " 行被隐藏，已一并读取");
        }
        return rows;
    }

    private void emit(List<Filled> rows, List<CellRangeAddress> merged) throws Refusal {
        // 填报单位：… 日期：… stand side by side above a wide table
        int few = SheetTable.columns(rows).length >= 4 ? 2 : 1;
        int first = 0;
        while (first < rows.size()
                && rows.get(first).cells().size() <= few
                && !isTall(rows, first, merged)) {
            lines(rows.get(first++));
        }
        int last = rows.size();
        while (last > first && isNote(rows.get(last - 1), merged)) {
            last--;
        }
        if (first < last) {
            draft.table(new SheetTable(rows.subList(first, last), merged).cells());
        }
        for (Filled note : rows.subList(last, rows.size())) {
            lines(note);
        }
    }

    private void lines(Filled row) throws Refusal {
        for (String value : row.cells().values()) {
            draft.line(value, 0);
        }
    }

    // A first row with an entry that reaches down beside others is part of the heading.
    private static boolean isTall(List<Filled> rows, int at, List<CellRangeAddress> merged) {
        int row = rows.get(at).number();
        int next = at + 1 < rows.size() ? rows.get(at + 1).number() : Integer.MAX_VALUE;
        return merged.stream()
                .anyMatch(
                        region ->
                                region.getLastRow() >= next
                                        && rows.get(at).cells().keySet().stream()
                                                .anyMatch(c -> region.isInRange(row, c)));
    }

    // 注：… over the whole width, or alone in the first column
    private static boolean isNote(Filled row, List<CellRangeAddress> merged) {
        if (row.cells().size() != 1) {
            return false;
        }
        int column = row.cells().firstKey();
        boolean wide =
                merged.stream()
                        .anyMatch(
                                region ->
                                        region.isInRange(row.number(), column)
                                                && region.getFirstRow() == row.number()
                                                && region.getLastColumn() - region.getFirstColumn()
                                                        >= 2);
        return wide || NOTE.matcher(row.cells().firstEntry().getValue()).matches();
    }
}
