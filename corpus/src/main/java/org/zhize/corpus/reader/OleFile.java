package org.zhize.corpus.reader;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.zhize.corpus.reader.SourceText.Format;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Tells the documents of old Office and WPS apart by their streams. */
final class OleFile {

    private OleFile() {}

    static SourceText read(byte[] bytes) throws Refusal {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new Refusal("这个文件加了密码，请去掉密码后再导入。");
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return DocReader.read(root);
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return sheets(root);
            }
            if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
                throw new Refusal("演示文稿（PPT）不能导入，请把文字另存为 docx 或 pdf。");
            }
            throw new Refusal("认不出这是什么文档，请用 Word 或 WPS 另存为 docx 再导入。");
        } catch (IOException e) {
            throw new Refusal("文件已损坏，打不开。请用 Word 或 WPS 打开后另存，再导入。", e);
        }
    }

    private static SourceText sheets(DirectoryNode root) throws Refusal, IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook(root, false)) {
            return SpreadsheetReader.read(workbook, Format.XLS);
        } catch (EncryptedDocumentException e) {
            throw new Refusal("这个表格文件加了密码，请去掉密码后再导入。", e);
        } catch (OldFileFormatException e) {
            throw new Refusal("这是很旧的表格文件，请用 Excel 或 WPS 另存为 xlsx 再导入。", e);
        }
    }
}
