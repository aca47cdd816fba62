package org.zhize.indexer.analysis;

import org.apache.lucene.analysis.Analyzer;

/** The analyzers of the fields. */
public final class Analyzers {

    private Analyzers() {}

    /** Pairs of characters: {@link BigramTokenizer}. */
    public static Analyzer bigrams() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(new BigramTokenizer());
            }

            @Override
            public int getPositionIncrementGap(String field) {
                return 100;
            }
        };
    }
}
