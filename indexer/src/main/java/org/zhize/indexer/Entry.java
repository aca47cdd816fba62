package org.zhize.indexer;

import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import org.zhize.indexer.rank.Ranking;

import java.util.Map;

/**
 * A hit before it is read.
 *
 * @param ranked what the ranker knows of it; null where it was found without it
 * @param reasons beside the ranker's
 * @param reference which of the query's references names it, or null
 */
record Entry(
        int doc,
        double score,
        Ranking.@Nullable Ranked ranked,
        Map<String, Double> reasons,
        org.zhize.indexer.query.Reading.@Nullable Reference reference) {

    static Entry of(ScoreDoc hit) {
        double score = Float.isNaN(hit.score) ? 0 : hit.score;
        return new Entry(hit.doc, score, null, Map.of(), null);
    }
}
