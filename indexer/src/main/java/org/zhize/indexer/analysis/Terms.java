package org.zhize.indexer.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The terms of a text, as the analyzers of the index make them. */
public final class Terms {

    private static final Analyzer BIGRAMS = Analyzers.bigrams();
    private static final Analyzer WORDS = Analyzers.words();

    private Terms() {}

    /** Pairs, numbers and words in letters; a single character only where the text has no other. */
    public static List<String> bigrams(String text) {
        List<String> all = terms(BIGRAMS, text);
        List<String> longer = all.stream().filter(Terms::isMoreThanACharacter).toList();
        return longer.isEmpty() ? all : longer;
    }

    public static List<String> words(String text) {
        return terms(WORDS, text);
    }

    private static boolean isMoreThanACharacter(String term) {
        return term.length() > 1 || term.charAt(0) < 0x2e80;
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from a string", e);
        }
        return terms;
    }
}
