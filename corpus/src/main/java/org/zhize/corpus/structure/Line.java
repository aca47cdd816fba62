package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.reader.SourceText.Grid;
import org.zhize.corpus.text.Span;

/**
 * A line with words, or a table drawn by the format that stands among the lines.
 *
 * @param span its characters without blanks at the ends
 * @param text the same, width-folded
 * @param heading 1 to 6 where the format marks a heading, else 0
 * @param afterBlank whether an empty line stands above it
 * @param indented whether it begins further right than its line
 * @param grid the table, null for a line of words
 * @param marker the printed number at its start, null where there is none
 */
record Line(
        Span span,
        String text,
        int heading,
        boolean afterBlank,
        boolean indented,
        @Nullable Grid grid,
        @Nullable Marker marker) {

    static Line of(Span span, String text, int heading, boolean afterBlank, boolean indented) {
        return new Line(
                span, text, heading, afterBlank, indented, null, NumberingStyles.match(text));
    }

    static Line of(Grid grid) {
        return new Line(grid.span(), "", 0, true, false, grid, null);
    }

    int start() {
        return span.start();
    }

    int end() {
        return span.end();
    }

    /** The words without any blanks: what titles and header cells are compared by. */
    String bare() {
        return Lines.bare(text);
    }

    /** The rest of this line. */
    Line tail(Span rest) {
        return part(rest, afterBlank);
    }

    /** Some characters of this line as a line of their own. */
    Line part(Span part, boolean below) {
        String words = text.substring(part.start() - span.start(), part.end() - span.start());
        return Line.of(part, words, heading, below, indented);
    }

    boolean isGrid() {
        return grid != null;
    }
}
