package org.zhize.api.ledger;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A table as offices print it: its title merged over all columns, a line below it, heads that stay
 * in sight, A4 across with the heads on every sheet.
 */
final class LedgerSheet {

    // In characters, in the order of the columns of a ledger.
    private static final int[] WIDTHS = {
        6, 24, 12, 8, 20, 60, 16, 24, 24, 16, 18, 14, 20, 24, 24, 26
    };
    private static final int MOST_CHARACTERS_IN_A_CELL = 32_767;
    // Title, the line below it, the heads.
    private static final int HEADS = 2;
    private static final short TITLE_POINTS = 16;

    private final SXSSFWorkbook book;
    private final SXSSFSheet sheet;

    private LedgerSheet(SXSSFWorkbook book) {
        this.book = book;
        this.sheet = book.createSheet("责任清单");
    }

    static void write(
            OutputStream out,
            String title,
            String below,
            List<String> columns,
            List<List<String>> rows)
            throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(200)) {
            new LedgerSheet(book).fill(title, below, columns, rows);
            book.write(out);
        }
    }

    private void fill(String title, String below, List<String> columns, List<List<String>> rows) {
        int last = columns.size() - 1;
        for (int c = 0; c <= last; c++) {
            sheet.setColumnWidth(c, WIDTHS[Math.min(c, WIDTHS.length - 1)] * 256);
        }
        over(0, last, title, titleStyle());
        over(1, last, below, belowStyle());
        row(HEADS, columns, headStyle());
        CellStyle body = bodyStyle();
        for (int i = 0; i < rows.size(); i++) {
            SXSSFRow row = row(HEADS + 1 + i, rows.get(i), body);
            // The number of a row is a number, so that it sorts as one.
            row.getCell(0).setCellValue(i + 1);
        }
        sheet.createFreezePane(1, HEADS + 1);
        sheet.setAutoFilter(new CellRangeAddress(HEADS, HEADS + rows.size(), 0, last));
        sheet.setRepeatingRows(new CellRangeAddress(HEADS, HEADS, 0, last));
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
    }

    private void over(int index, int last, String words, CellStyle style) {
        row(index, List.of(words), style);
        sheet.addMergedRegion(new CellRangeAddress(index, index, 0, last));
    }

    private SXSSFRow row(int index, List<String> cells, CellStyle style) {
        SXSSFRow row = sheet.createRow(index);
        for (int c = 0; c < cells.size(); c++) {
            Cell cell = row.createCell(c);
            String value = cells.get(c);
            cell.setCellValue(
                    value.length() > MOST_CHARACTERS_IN_A_CELL
                            ? value.substring(0, MOST_CHARACTERS_IN_A_CELL)
                            : value);
            cell.setCellStyle(style);
        }
        return row;
    }

    private CellStyle titleStyle() {
        CellStyle style = book.createCellStyle();
        Font font = book.createFont();
        font.setBold(true);
        font.setFontHeightInPoints(TITLE_POINTS);
        style.setFont(font);
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    private CellStyle belowStyle() {
        CellStyle style = book.createCellStyle();
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    private CellStyle headStyle() {
        CellStyle style = bodyStyle();
        Font font = book.createFont();
        font.setBold(true);
        style.setFont(font);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private CellStyle bodyStyle() {
        CellStyle style = book.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
