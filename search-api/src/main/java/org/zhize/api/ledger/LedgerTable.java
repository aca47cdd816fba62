package org.zhize.api.ledger;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.zhize.graph.duty.Role;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A ledger as the table that people paste into reports, for spreadsheets. */
public final class LedgerTable {

    private static final List<String> COLUMNS =
            List.of(
                    "序号", "文件", "条款", "类别", "重点任务", "具体措施", "牵头单位", "责任单位", "配合单位", "督办单位", "完成时限",
                    "频次", "目标值", "依据", "罚则", "条款编号");
    // In characters, in the order of COLUMNS.
    private static final int[] WIDTHS = {
        6, 24, 12, 8, 20, 60, 16, 24, 24, 16, 18, 14, 20, 24, 24, 26
    };
    private static final int MOST_CHARACTERS_IN_A_CELL = 32_767;

    private final List<Line> lines;

    public LedgerTable(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** An entry with the document it stands in. */
    public record Line(DocumentFacts document, Entry entry) {}

    public static LedgerTable of(Ledger ledger) {
        return new LedgerTable(
                ledger.entries().stream().map(e -> new Line(ledger.document(), e)).toList());
    }

    /** RFC 4180 with a byte order mark, which Excel needs to read UTF-8. */
    public void writeCsv(OutputStream out) throws IOException {
        StringBuilder csv = new StringBuilder("\ufeff");
        csv.append(csvLine(COLUMNS));
        for (int i = 0; i < lines.size(); i++) {
            csv.append(csvLine(cells(i)));
        }
        out.write(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Office Open XML; every cell is text. */
    public void writeXlsx(OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(200)) {
            SXSSFSheet sheet = book.createSheet("责任清单");
            sheet.createFreezePane(0, 1);
            CellStyle head = book.createCellStyle();
            Font bold = book.createFont();
            bold.setBold(true);
            head.setFont(bold);
            CellStyle body = book.createCellStyle();
            body.setWrapText(true);
            body.setVerticalAlignment(VerticalAlignment.TOP);
            for (int c = 0; c < COLUMNS.size(); c++) {
                sheet.setColumnWidth(c, WIDTHS[c] * 256);
            }
            fill(sheet.createRow(0), COLUMNS, head);
            for (int i = 0; i < lines.size(); i++) {
                fill(sheet.createRow(i + 1), cells(i), body);
            }
            sheet.setAutoFilter(new CellRangeAddress(0, lines.size(), 0, COLUMNS.size() - 1));
            book.write(out);
        }
    }

    private static void fill(SXSSFRow row, List<String> cells, CellStyle style) {
        for (int c = 0; c < cells.size(); c++) {
            Cell cell = row.createCell(c);
            String value = cells.get(c);
            cell.setCellValue(
                    value.length() > MOST_CHARACTERS_IN_A_CELL
                            ? value.substring(0, MOST_CHARACTERS_IN_A_CELL)
                            : value);
            cell.setCellStyle(style);
        }
    }

    private List<String> cells(int index) {
        DocumentFacts document = lines.get(index).document();
        Entry entry = lines.get(index).entry();
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(index + 1));
        cells.add(
                document.documentNumber() == null
                        ? document.title()
                        : document.title() + "（" + document.documentNumber() + "）");
        cells.add(String.join(" ", entry.path()));
        cells.add(entry.kind().label());
        cells.add(entry.title() == null ? "" : entry.title());
        cells.add(entry.statement());
        for (Role role : Role.values()) {
            cells.add(names(entry, role));
        }
        cells.add(join(entry.deadlines().stream().map(LedgerTable::deadline).toList()));
        cells.add(join(entry.recurrences().stream().map(Entry.Recurrence::mention).toList()));
        cells.add(join(entry.targets().stream().map(Entry.Target::mention).toList()));
        cells.add(
                join(
                        entry.citations().stream()
                                .map(
                                        c ->
                                                "《%s》%s"
                                                        .formatted(
                                                                c.title(),
                                                                c.article() == null
                                                                        ? ""
                                                                        : c.article()))
                                .toList()));
        cells.add(join(entry.penalties().stream().map(Entry.Penalty::summary).toList()));
        cells.add(entry.evidence().provisionId());
        return cells;
    }

    private static String names(Entry entry, Role role) {
        return entry.holders().stream()
                .filter(h -> h.role() == role)
                .map(h -> h.party().name() + (h.inherited() ? "（承上）" : ""))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static String deadline(Entry.Deadline deadline) {
        return deadline.date() == null
                ? deadline.mention()
                : deadline.date() + "（" + deadline.mention() + "）";
    }

    private static String join(List<String> values) {
        return String.join("；", values.stream().distinct().toList());
    }

    private static String csvLine(List<String> cells) {
        return cells.stream().map(LedgerTable::csvCell).collect(Collectors.joining(",")) + "\r\n";
    }

    // A cell that begins like a formula runs in a spreadsheet (OWASP CSV injection): an apostrophe
    // makes it text.
    private static String csvCell(String value) {
        String safe =
                !value.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(value.charAt(0)) >= 0
                        ? "'" + value
                        : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
