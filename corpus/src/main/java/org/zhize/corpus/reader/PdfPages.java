package org.zhize.corpus.reader;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.zhize.corpus.reader.PrintedPage.Glyph;
import org.zhize.corpus.reader.PrintedPage.Rule;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the characters and rules off the pages of a PDF, turned so that the text stands upright.
 */
final class PdfPages extends PDFTextStripper {

    private final List<TextPosition> positions = new ArrayList<>();
    private int unseen;
    private int unmapped;
    private int counted;

    /** One page; its text stands upright whatever the rotation of the page. */
    PrintedPage page(PDDocument document, int number) throws IOException {
        positions.clear();
        setStartPage(number + 1);
        setEndPage(number + 1);
        getText(document);
        PDPage page = document.getPage(number);
        PDRectangle crop = page.getCropBox();
        int direction = direction();
        List<Glyph> glyphs = new ArrayList<>();
        for (TextPosition position : positions) {
            if (Math.round(position.getDir()) == direction) {
                glyphs.add(
                        new Glyph(
                                Radicals.ordinary(position.getUnicode()),
                                position.getXDirAdj(),
                                position.getYDirAdj(),
                                position.getWidthDirAdj(),
                                Math.max(1, position.getFontSizeInPt())));
            }
        }
        List<Rule> rules = PdfRules.of(page, crop, direction);
        boolean turned = direction % 180 != 0;
        return new PrintedPage(
                turned ? crop.getHeight() : crop.getWidth(),
                turned ? crop.getWidth() : crop.getHeight(),
                glyphs,
                rules);
    }

    /** How much of the text seen so far is invisible: the layer under a scan. */
    double unseenShare() {
        return counted == 0 ? 0 : (double) unseen / counted;
    }

    /** How much of the text seen so far has no known characters. */
    double unmappedShare() {
        return counted == 0 ? 0 : (double) unmapped / counted;
    }

    int counted() {
        return counted;
    }

    private int direction() {
        Map<Integer, Integer> counts = new HashMap<>();
        for (TextPosition position : positions) {
            counts.merge(Math.round(position.getDir()), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = position.getUnicode();
        if (text == null || text.isEmpty() || isSlanted(position.getTextMatrix())) {
            return; // a watermark across the page
        }
        if (!text.isBlank()) {
            counted++;
            char c = text.charAt(0);
            unmapped += c == '\ufffd' || c < ' ' || (c >= '\ue000' && c <= '\uf8ff') ? 1 : 0;
            RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
            unseen += mode == RenderingMode.NEITHER ? 1 : 0;
        }
        positions.add(position);
    }

    private static boolean isSlanted(Matrix matrix) {
        double along = Math.abs(matrix.getScaleX());
        double aside = Math.abs(matrix.getShearY());
        return along > 0.1 * aside && aside > 0.1 * along;
    }

    PdfPages() {
        setSuppressDuplicateOverlappingText(false);
    }
}
