package org.zhize.graph.extract;

import org.zhize.corpus.text.Span;
import org.zhize.corpus.text.Widths;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The words of an owner cell or note, folded and joined: narrow cells break names over lines, while
 * elsewhere a blank or a new line parts two names. Remembers where the blanks were.
 */
final class OwnerText {

    final String text;
    final BitSet breaks;
    private final int[] places;

    private OwnerText(String text, BitSet breaks, int[] places) {
        this.text = text;
        this.breaks = breaks;
        this.places = places;
    }

    static OwnerText of(String source, Span within) {
        char[] chars = new char[within.length()];
        int[] places = new int[within.length()];
        BitSet breaks = new BitSet();
        int length = 0;
        for (int at = within.start(); at < within.end(); at++) {
            char c = Widths.fold(source.charAt(at));
            if (c == '|' || c == '*' || Character.isWhitespace(c)) {
                breaks.set(length);
            } else {
                chars[length] = c;
                places[length++] = at;
            }
        }
        return new OwnerText(new String(chars, 0, length), breaks, Arrays.copyOf(places, length));
    }

    /** Where in the source the words from start to end stand. */
    Span span(int start, int end) {
        return new Span(places[start], places[end - 1] + 1);
    }
}
