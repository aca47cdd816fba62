package org.zhize.indexer.analysis;

import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import java.util.ArrayList;
import java.util.List;

/** The terms of a text, as the fields of the index hold them. */
public final class Terms {

    private Terms() {}

    /** Pairs, numbers and words in letters; a single character only where the text has no other. */
    public static List<String> bigrams(String text) {
        List<String> all = new ArrayList<>();
        Pairs pairs = new Pairs();
        CharTermAttribute term = pairs.getAttribute(CharTermAttribute.class);
        pairs.read(Symbols.of(text));
        while (pairs.incrementToken()) {
            all.add(term.toString());
        }
        List<String> longer = all.stream().filter(Terms::isMoreThanACharacter).toList();
        return longer.isEmpty() ? all : longer;
    }

    public static List<String> words(String text) {
        return Words.of(text);
    }

    private static boolean isMoreThanACharacter(String term) {
        return term.length() > 1 || term.charAt(0) < 0x2e80;
    }
}
