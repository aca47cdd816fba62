package org.zhize.corpus.reader;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.zhize.corpus.reader.SourceText.Format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads PDF files that have a text layer. */
final class PdfReader {

    private static final int MOST_PAGES = 5000;
    private static final int FEWEST_CHARACTERS = 10;
    private static final double MOST_UNMAPPED = 0.3;
    private static final double SCANNED = 0.5;

    private PdfReader() {}

    static SourceText read(byte[] bytes) throws Refusal {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new Refusal("PDF 超过 " + MOST_PAGES + " 页，请拆分后再导入。");
            }
            return read(document);
        } catch (InvalidPasswordException e) {
            throw new Refusal("这个 PDF 加了密码，请去掉密码后再导入。", e);
        } catch (IOException e) {
            throw new Refusal("这个 PDF 已损坏，打不开。请重新下载或另存后再导入。", e);
        }
    }

    private static SourceText read(PDDocument document) throws IOException, Refusal {
        PdfPages reader = new PdfPages();
        List<PrintedPage> pages = new ArrayList<>();
        List<String> blank = new ArrayList<>();
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            int before = reader.counted();
            pages.add(reader.page(document, i));
            if (reader.counted() == before) {
                blank.add(Integer.toString(i + 1));
            }
        }
        if (reader.counted() < FEWEST_CHARACTERS) {
            throw new Refusal("这个 PDF 没有文字层（可能是扫描件），请先做文字识别再导入。");
        }
        if (reader.unmappedShare() > MOST_UNMAPPED) {
            throw new Refusal("这个 PDF 的字体没有文字编码，读出来是乱码，请先做文字识别再导入。");
        }
        Draft draft = new Draft();
        new PrintedText(pages, draft).emit();
        if (!blank.isEmpty()) {
            draft.problem("第 " + String.join("、", blank) + " 页没有文字层，可能是图片或空白");
        }
        if (reader.unseenShare() > SCANNED) {
            draft.problem("这个 PDF 的文字来自扫描识别，请核对文字");
        }
        return draft.finish(Format.PDF, null);
    }
}
