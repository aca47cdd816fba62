package org.zhize.corpus.reader;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A line or a table of a page, before it is known whether it belongs to the document.
 *
 * @param cells the cells of a table, empty for a line
 * @param linked how many of its letters and digits are links
 * @param container what the element around it is, if that is furniture
 * @param at the innermost element that holds it
 */
record HtmlPiece(
        String words,
        int heading,
        List<Draft.Cell> cells,
        int linked,
        @Nullable String container,
        Element at) {

    HtmlPiece {
        cells = List.copyOf(cells);
    }

    boolean isTable() {
        return !cells.isEmpty();
    }

    boolean isMostlyLinks() {
        return linked > 0 && linked * 5 >= signs(words) * 4;
    }

    /** How many letters and digits there are: bars and arrows between links do not count. */
    static int signs(String words) {
        return (int) words.chars().filter(Character::isLetterOrDigit).count();
    }

    /** A sentence of some length: not furniture, whatever the class of its element says. */
    boolean isProse() {
        return words.length() >= 50 && !isMostlyLinks() && "。；：".indexOf(last()) >= 0;
    }

    private char last() {
        return words.charAt(words.length() - 1);
    }

    HtmlPiece withWords(String others) {
        return new HtmlPiece(others, heading, cells, linked, container, at);
    }
}
