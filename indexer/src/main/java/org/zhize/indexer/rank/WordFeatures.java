package org.zhize.indexer.rank;

import org.apache.lucene.search.IndexSearcher;
import org.zhize.indexer.store.Fields;
import org.zhize.indexer.store.View;

import java.io.IOException;

/** How well the words of a question fit the candidates. */
final class WordFeatures {

    private WordFeatures() {}

    static void fill(
            FeatureTable table,
            View view,
            Fields.Type type,
            Question question,
            Candidates candidates)
            throws IOException {
        IndexSearcher searcher = view.searcher();
        int[] docs = candidates.docs;
        TermScores pairs = TermScores.of(searcher, type.bigrams(), question.bigrams(), docs);
        TermScores words = TermScores.of(searcher, type.words(), question.words(), docs);
        table.set(Feature.BIGRAMS, FeatureTable.ofTheBest(pairs.bm25));
        table.set(Feature.COVERAGE, pairs.coverage);
        table.set(Feature.BIGRAM_RANK, FeatureTable.ranks(pairs.bm25));
        table.set(Feature.WORDS, FeatureTable.ofTheBest(words.bm25));
        table.set(Feature.WORD_COVERAGE, words.coverage);
        table.set(Feature.WORD_RANK, FeatureTable.ranks(words.bm25));
    }
}
