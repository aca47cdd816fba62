package org.zhize.corpus.reader;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.zhize.corpus.reader.SourceText.Format;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Opens .xlsx. */
final class XlsxFile {

    private XlsxFile() {}

    static SourceText read(ZipArchive zip, byte[] bytes) throws Refusal {
        if (DocxRelations.mainPart(zip).endsWith(".bin")) {
            throw new Refusal("xlsb 格式不能导入，请另存为 xlsx。");
        }
        for (ZipArchiveEntry entry : zip.entries()) {
            zip.read(entry); // meets the limits against bombs before the library unpacks it
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return SpreadsheetReader.read(workbook, Format.XLSX);
        } catch (IOException e) {
            throw new Refusal("这个表格文件已损坏，打不开。请用 Excel 或 WPS 打开后另存，再导入。", e);
        }
    }
}
