package org.zhize.corpus.reader;

import org.zhize.corpus.reader.PrintedPage.Glyph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads a page in two columns one after the other; a page in one column as it is. */
final class PrintedColumns {

    private static final int FEWEST_LINES = 8; // on either side, before columns are believed
    private static final double GUTTER = 1.2; // parts of the size of the type
    private static final double SHARE = 0.6; // of the page's lines that must leave the gutter free

    private PrintedColumns() {}

    static List<PrintedLine> lines(List<Glyph> glyphs) {
        List<PrintedLine> all = PrintedLine.of(glyphs);
        if (all.size() < FEWEST_LINES) {
            return all;
        }
        double left = all.stream().mapToDouble(PrintedLine::start).min().orElse(0);
        double right = all.stream().mapToDouble(PrintedLine::end).max().orElse(0);
        double middle = (left + right) / 2;
        double size =
                all.stream().mapToDouble(PrintedLine::size).sorted().toArray()[all.size() / 2];
        List<Glyph> before = new ArrayList<>();
        List<Glyph> after = new ArrayList<>();
        List<Glyph> across = new ArrayList<>();
        split(glyphs, all, middle, GUTTER * size / 2, before, after, across);
        List<PrintedLine> one = PrintedLine.of(before);
        List<PrintedLine> two = PrintedLine.of(after);
        boolean columns =
                one.size() >= FEWEST_LINES
                        && two.size() >= FEWEST_LINES
                        && PrintedLine.of(across).size() <= (1 - SHARE) * all.size()
                        && isFilled(one, left, middle)
                        && isFilled(two, middle, right);
        if (!columns) {
            return all;
        }
        return inOrder(PrintedLine.of(across), one, two);
    }

    // Text in columns fills them; a form with labels and values does not.
    private static boolean isFilled(List<PrintedLine> lines, double left, double right) {
        long full = lines.stream().filter(l -> l.width() > 0.75 * (right - left)).count();
        return full * 2 >= lines.size();
    }

    private static void split(
            List<Glyph> glyphs,
            List<PrintedLine> lines,
            double middle,
            double half,
            List<Glyph> before,
            List<Glyph> after,
            List<Glyph> across) {
        for (PrintedLine line : lines) {
            List<Glyph> row =
                    glyphs.stream()
                            .filter(g -> Math.abs(g.y() - line.y()) < line.size() / 2)
                            .toList();
            boolean crosses =
                    row.stream()
                            .anyMatch(
                                    g ->
                                            !g.isBlank()
                                                    && g.end() > middle - half
                                                    && g.x() < middle + half);
            for (Glyph glyph : row) {
                (crosses ? across : glyph.middle() < middle ? before : after).add(glyph);
            }
        }
    }

    // Lines across both columns part the page into bands; in each the left column comes first.
    private static List<PrintedLine> inOrder(
            List<PrintedLine> across, List<PrintedLine> one, List<PrintedLine> two) {
        List<PrintedLine> ordered = new ArrayList<>();
        List<PrintedLine> bars = new ArrayList<>(across);
        bars.sort(Comparator.comparingDouble(PrintedLine::y));
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= bars.size(); i++) {
            double bottom = i < bars.size() ? bars.get(i).y() : Double.POSITIVE_INFINITY;
            for (List<PrintedLine> column : List.of(one, two)) {
                for (PrintedLine line : column) {
                    if (line.y() > top && line.y() < bottom) {
                        ordered.add(line);
                    }
                }
            }
            if (i < bars.size()) {
                ordered.add(bars.get(i));
            }
            top = bottom;
        }
        return ordered;
    }
}
