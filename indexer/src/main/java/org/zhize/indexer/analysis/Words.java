package org.zhize.indexer.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.zhize.corpus.segment.Segmenter;
import org.zhize.corpus.segment.Token;

import java.util.ArrayList;
import java.util.List;

/**
 * Words of the dictionary, and the words inside longer ones; each as its folded symbols, so that
 * 三十六 and 36 are one term here too. Single characters are left to the pairs.
 */
public final class Words extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    private List<String> words = List.of();
    private int at;

    /** The words of a text in order. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (Token token : Segmenter.standard().indexTokens(Folding.fold(text))) {
            String word = term(token.word());
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** These words from now on, so that one stream serves many texts. */
    public void read(List<String> next) {
        words = next;
        reset();
    }

    @Override
    public void reset() {
        clearAttributes();
        at = 0;
    }

    @Override
    public boolean incrementToken() {
        if (at >= words.size()) {
            return false;
        }
        term.setEmpty().append(words.get(at++));
        return true;
    }

    /** The term of a word; empty for punctuation and single characters. */
    private static String term(String word) {
        if (word.length() < 2 && (word.isEmpty() || word.charAt(0) >= 0x2e80)) {
            return "";
        }
        String plain = Folding.plainHan(word);
        if (plain != null) {
            return plain;
        }
        Symbols symbols = Symbols.of(word);
        if (symbols.count() == 1) {
            return symbols.symbol(0);
        }
        StringBuilder term = new StringBuilder(word.length());
        for (int i = 0; i < symbols.count(); i++) {
            term.append(symbols.symbol(i));
        }
        return term.toString();
    }
}
