package org.zhize.api.export;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.zhize.api.export.Manuscript.Cell;
import org.zhize.api.export.Manuscript.Grid;
import org.zhize.api.export.Manuscript.Heading;
import org.zhize.api.export.Manuscript.Paragraph;
import org.zhize.api.export.Manuscript.Piece;
import org.zhize.api.export.Manuscript.Title;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A Word file in the looks of GB/T 9704-2012: title centred in 小标宋 2号, text in 仿宋 3号, first-level
 * headings in 黑体, second in 楷体. Where a machine lacks these fonts Word takes another.
 */
final class WordFile {

    private static final int TITLE_POINTS = 22;
    private static final int TEXT_POINTS = 16;
    private static final int TABLE_POINTS = 11;
    // Two characters of the text, in twentieths of a point.
    private static final int INDENT = 2 * TEXT_POINTS * 20;
    private static final String TEXT_FONT = "仿宋";

    private final XWPFDocument word;

    private WordFile(XWPFDocument word) {
        this.word = word;
    }

    static void write(List<Piece> pieces, OutputStream out) throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            WordFile file = new WordFile(word);
            pieces.forEach(file::add);
            word.write(out);
        }
    }

    private void add(Piece piece) {
        switch (piece) {
            case Title t -> {
                XWPFParagraph paragraph = word.createParagraph();
                paragraph.setAlignment(ParagraphAlignment.CENTER);
                run(paragraph, t.words(), "方正小标宋简体", TITLE_POINTS);
            }
            case Heading h -> {
                XWPFParagraph paragraph = text();
                String font =
                        switch (h.level()) {
                            case 1 -> "黑体";
                            case 2 -> "楷体";
                            default -> TEXT_FONT;
                        };
                run(paragraph, h.words(), font, TEXT_POINTS);
            }
            case Paragraph p -> {
                XWPFParagraph paragraph = text();
                if (p.centred()) {
                    paragraph.setAlignment(ParagraphAlignment.CENTER);
                    paragraph.setIndentationFirstLine(0);
                }
                run(paragraph, p.words(), TEXT_FONT, TEXT_POINTS);
            }
            case Grid g -> table(g);
        }
    }

    private XWPFParagraph text() {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setIndentationFirstLine(INDENT);
        return paragraph;
    }

    private void table(Grid grid) {
        if (grid.caption() != null) {
            XWPFParagraph caption = word.createParagraph();
            caption.setAlignment(ParagraphAlignment.CENTER);
            run(caption, grid.caption(), "黑体", TEXT_POINTS);
        }
        int columns = grid.head().isEmpty() ? width(grid) : grid.head().size();
        if (columns == 0) {
            return;
        }
        int first = grid.head().isEmpty() ? 0 : 1;
        XWPFTable table = word.createTable(grid.rows().size() + first, columns);
        table.setWidth("100%");
        if (first == 1) {
            XWPFTableRow head = table.getRow(0);
            head.setRepeatHeader(true);
            for (int c = 0; c < columns; c++) {
                fill(head.getCell(c), grid.head().get(c), true);
            }
        }
        for (int r = 0; r < grid.rows().size(); r++) {
            for (int c = 0; c < columns; c++) {
                cell(table.getRow(r + first).getCell(c), grid, r, c);
            }
        }
        word.createParagraph();
    }

    private static void cell(XWPFTableCell to, Grid grid, int row, int column) {
        Cell cell = grid.rows().get(row).get(column);
        boolean below =
                row + 1 < grid.rows().size() && grid.rows().get(row + 1).get(column).continued();
        boolean continued = cell.continued() && row > 0;
        if (continued || below) {
            merged(to, continued ? STMerge.CONTINUE : STMerge.RESTART);
        }
        fill(to, continued ? "" : cell.words(), false);
    }

    private static void merged(XWPFTableCell cell, STMerge.Enum how) {
        CTTcPr properties =
                cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
        properties.addNewVMerge().setVal(how);
    }

    private static int width(Grid grid) {
        return grid.rows().isEmpty() ? 0 : grid.rows().getFirst().size();
    }

    private static void fill(XWPFTableCell cell, String words, boolean bold) {
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        boolean first = true;
        for (String line : words.split("\n")) {
            XWPFRun run =
                    run(
                            first ? paragraph : cell.addParagraph(),
                            line,
                            bold ? "黑体" : TEXT_FONT,
                            TABLE_POINTS);
            run.setBold(bold);
            first = false;
        }
    }

    private static XWPFRun run(XWPFParagraph paragraph, String words, String font, int points) {
        XWPFRun run = paragraph.createRun();
        run.setText(clean(words));
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
        return run;
    }

    // XML 1.0 has no place for control characters, and Word will not open a file that has one.
    private static String clean(String words) {
        return words.replaceAll("[\\p{Cntrl}&&[^\t\n]]|[\ufffe\uffff]", "");
    }
}
