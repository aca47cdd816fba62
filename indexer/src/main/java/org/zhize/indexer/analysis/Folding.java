package org.zhize.indexer.analysis;

import org.zhize.corpus.text.Widths;

/** Folds one character, so that every text keeps its length. */
public final class Folding {

    private static final int FIRST = 0x3007;
    private static final int LAST = 0x9fff;
    // One object for each character: texts are long and hold few different ones.
    private static final String[] SYMBOLS = symbols();

    private Folding() {}

    /** Half width, lower case. */
    public static char fold(char c) {
        char folded = Widths.fold(c);
        if (folded < 0x80) {
            return folded >= 'A' && folded <= 'Z' ? (char) (folded + 32) : folded;
        }
        return folded < 0x2e80 ? Character.toLowerCase(folded) : folded;
    }

    public static String fold(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = fold(chars[i]);
        }
        return new String(chars);
    }

    static String symbol(char c) {
        return c >= FIRST && c <= LAST ? SYMBOLS[c - FIRST] : String.valueOf(c);
    }

    private static String[] symbols() {
        String[] symbols = new String[LAST - FIRST + 1];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = String.valueOf((char) (FIRST + i));
        }
        return symbols;
    }
}
