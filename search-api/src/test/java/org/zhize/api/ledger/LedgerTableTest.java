package org.zhize.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

class LedgerTableTest {

    private static final LedgerTable TABLE =
            LedgerTable.of(
                    new Ledger(
                            Paper.NOTICE,
                            List.of(
                                    Paper.task("=1+1", LocalDate.of(2025, 6, 30), "LEAD 水务局"),
                                    Paper.task("演练", null, "SUPPORT 应急局", "SUPPORT 财政局"))));

    @Test
    void writesASheetAsOfficesPrintIt() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TABLE.writeXlsx(out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(text(sheet, 0, 0)).isEqualTo("松台市关于水库巡查的通知责任清单");
            assertThat(sheet.getMergedRegions())
                    .extracting(r -> r.formatAsString())
                    .containsExactly("A1:P1", "A2:P2");
            assertThat(text(sheet, 1, 0)).contains("松水发〔2025〕9号", "2025-03-01", "共 2 项");
            assertThat(text(sheet, 2, 0)).isEqualTo("序号");
            assertThat(text(sheet, 2, 6)).isEqualTo("牵头单位");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo((short) 3);
            assertThat(sheet.getRow(4).getCell(0).getNumericCellValue()).isEqualTo(2);
            assertThat(text(sheet, 3, 4)).as("no formula").isEqualTo("=1+1");
            assertThat(text(sheet, 3, 6)).isEqualTo("水务局");
            assertThat(text(sheet, 4, 8)).isEqualTo("应急局、财政局");
            assertThat(text(sheet, 3, 10)).startsWith("2025-06-30");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        }
    }

    @Test
    void writesACsvWhoseFirstLineNamesTheColumns() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TABLE.writeCsv(out);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("\ufeff\"序号\",\"文件\"");
        assertThat(lines.get(1)).contains("\"'=1+1\"");
    }

    private static String text(Sheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }
}
