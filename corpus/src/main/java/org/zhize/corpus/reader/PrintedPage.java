package org.zhize.corpus.reader;

import java.util.List;

/** A page as it is printed: characters and drawn lines at places, in points from the top left. */
record PrintedPage(double width, double height, List<Glyph> glyphs, List<Rule> rules) {

    PrintedPage {
        glyphs = List.copyOf(glyphs);
        rules = List.copyOf(rules);
    }

    /**
     * A character.
     *
     * @param y the base line
     */
    record Glyph(String text, double x, double y, double width, double size) {

        double end() {
            return x + width;
        }

        double middle() {
            return x + width / 2;
        }

        boolean isBlank() {
            return text.isBlank();
        }
    }

    /** A horizontal or vertical line, from its lesser to its greater end. */
    record Rule(double x1, double y1, double x2, double y2) {

        boolean isHorizontal() {
            return x2 - x1 >= y2 - y1;
        }
    }
}
