package org.zhize.indexer.analysis;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.segment.Segmenter;
import org.zhize.corpus.text.Widths;

/** Folds characters one by one, so that every text keeps its length. */
public final class Folding {

    private static final int FIRST = 0x3007;
    private static final int LAST = 0x9fff;
    // The simplified form of each character, one object each: texts hold few different ones.
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

    /** Half width, lower case, simplified. */
    public static String fold(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char c = fold(chars[i]);
            chars[i] = c >= FIRST && c <= LAST ? SYMBOLS[c - FIRST].charAt(0) : c;
        }
        return new String(chars);
    }

    static String symbol(char c) {
        return c >= FIRST && c <= LAST ? SYMBOLS[c - FIRST] : String.valueOf(c);
    }

    /**
     * The word in simplified characters, or null where it holds anything but Chinese characters, or
     * one that may belong to a number.
     */
    static @Nullable String plainHan(String word) {
        StringBuilder changed = null;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < '\u4e00' || c > LAST || Symbols.NUMERALS.indexOf(c) >= 0) {
                return null;
            }
            String symbol = SYMBOLS[c - FIRST];
            if (symbol.charAt(0) != c) {
                changed = changed == null ? new StringBuilder(word) : changed;
                changed.setCharAt(i, symbol.charAt(0));
            }
        }
        return changed == null ? word : changed.toString();
    }

    private static String[] symbols() {
        StringBuilder all = new StringBuilder();
        for (char c = FIRST; c <= LAST; c++) {
            all.append(c).append('\n'); // apart, so that no two are taken for a word
        }
        String simplified = Segmenter.simplified(all.toString());
        String[] symbols = new String[LAST - FIRST + 1];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = String.valueOf(simplified.charAt(2 * i));
        }
        return symbols;
    }
}
