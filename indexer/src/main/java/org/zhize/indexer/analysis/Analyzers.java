package org.zhize.indexer.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.zhize.corpus.segment.Segmenter;

import java.util.function.Supplier;

/** The analyzers of the fields. */
public final class Analyzers {

    // Wider than any phrase: a phrase must not reach from a title into the text.
    private static final int GAP = 100;

    private Analyzers() {}

    /** Pairs of characters: {@link BigramTokenizer}. */
    public static Analyzer bigrams() {
        return of(BigramTokenizer::new);
    }

    /** Words of the dictionary: {@link WordTokenizer}. */
    public static Analyzer words() {
        return of(() -> new WordTokenizer(Segmenter.standard()));
    }

    private static Analyzer of(Supplier<Tokenizer> tokenizer) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(tokenizer.get());
            }

            @Override
            public int getPositionIncrementGap(String field) {
                return GAP;
            }
        };
    }
}
