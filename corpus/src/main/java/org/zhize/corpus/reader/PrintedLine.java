package org.zhize.corpus.reader;

import org.zhize.corpus.reader.PrintedPage.Glyph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A printed line.
 *
 * @param start where its first character begins
 * @param end where its last one ends
 * @param y its base line
 * @param size of most of its characters
 * @param first the width of its first character, or of its first word if that is Latin
 */
record PrintedLine(String words, double start, double end, double y, double size, double first) {

    // As parts of the size of the type.
    private static final double SAME_LINE = 0.5;
    private static final double OVERPRINT = 0.3;
    private static final double WIDE_GAP = 0.8; // between Chinese characters: 中共中央 国务院
    private static final double WORD_GAP = 0.18; // between Latin words
    private static final double TAB_GAP = 2.5;

    /** The lines of these characters from top to bottom. */
    static List<PrintedLine> of(List<Glyph> glyphs) {
        List<Glyph> byHeight = new ArrayList<>(glyphs);
        byHeight.sort(Comparator.comparingDouble(Glyph::y));
        List<List<Glyph>> rows = new ArrayList<>();
        for (Glyph glyph : byHeight) {
            List<Glyph> row = rows.isEmpty() ? null : rows.getLast();
            // a row's place is that of its biggest character, so that raised ones join it
            if (row != null
                    && glyph.y() - anchor(row).y()
                            < SAME_LINE * Math.max(anchor(row).size(), glyph.size())) {
                row.add(glyph);
                if (glyph.size() > anchor(row).size()) {
                    row.addFirst(row.removeLast());
                }
            } else {
                rows.add(new ArrayList<>(List.of(glyph)));
            }
        }
        List<PrintedLine> lines = new ArrayList<>();
        for (List<Glyph> row : rows) {
            double y = anchor(row).y();
            row.sort(Comparator.comparingDouble(Glyph::x));
            PrintedLine line = line(row, y);
            if (!line.words.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static Glyph anchor(List<Glyph> row) {
        return row.getFirst();
    }

    private static PrintedLine line(List<Glyph> row, double y) {
        StringBuilder words = new StringBuilder();
        Glyph last = null;
        double sizes = 0;
        double start = 0;
        double first = 0;
        boolean open = true;
        int count = 0;
        for (Glyph glyph : row) {
            if (glyph.isBlank()) {
                continue;
            }
            if (last != null
                    && glyph.text().equals(last.text())
                    && glyph.x() - last.x() < OVERPRINT * glyph.size()) {
                continue; // bold by printing twice
            }
            if (last == null) {
                start = glyph.x();
                first = glyph.width();
            } else {
                String gap = gap(last, glyph);
                words.append(gap);
                open &= gap.isEmpty() && isLatin(last) && isLatin(glyph);
                first += open ? glyph.width() : 0;
            }
            words.append(glyph.text());
            sizes += glyph.size();
            count++;
            last = glyph;
        }
        double end = last == null ? start : last.end();
        return new PrintedLine(
                words.toString(), start, end, y, count == 0 ? 0 : sizes / count, first);
    }

    // Blanks inside a line are told by the gaps alone: blank characters are set between
    // characters at random by some programs.
    private static String gap(Glyph left, Glyph right) {
        double size = Math.max(left.size(), right.size());
        double gap = right.x() - left.end();
        if (gap > TAB_GAP * size) {
            return "\t";
        }
        boolean latin = isLatin(left) && isLatin(right);
        return gap > (latin ? WORD_GAP : WIDE_GAP) * size ? " " : "";
    }

    private static boolean isLatin(Glyph glyph) {
        return isLatin(glyph.text().charAt(0));
    }

    static boolean isLatin(char c) {
        return c < 0x2000 && Character.isLetterOrDigit(c);
    }

    double width() {
        return end - start;
    }
}
