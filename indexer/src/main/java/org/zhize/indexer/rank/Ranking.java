package org.zhize.indexer.rank;

import org.apache.lucene.search.Query;
import org.zhize.indexer.store.Fields;
import org.zhize.indexer.store.View;
import org.zhize.indexer.vector.VectorView;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The best entries for a question, in order. */
public final class Ranking {

    private final FeatureTable table;
    private final Ranker ranker;
    private final List<Ranked> ranked;

    private Ranking(FeatureTable table, Ranker ranker, List<Ranked> ranked) {
        this.table = table;
        this.ranker = ranker;
        this.ranked = ranked;
    }

    /** An entry with its score; the row is its place among the candidates. */
    public record Ranked(int doc, double score, int row) {}

    /** Ranks what passes the filter. */
    public static Ranking of(
            View view, VectorView vectors, Fields.Type type, Question question, Query filter)
            throws IOException {
        Candidates candidates = Candidates.gather(view, vectors, type, question, filter);
        FeatureTable table = FeatureTable.of(view, vectors, type, question, candidates);
        boolean meaning = question.vector() != null && type == Fields.Type.PROVISION;
        Ranker ranker = Ranker.shipped(meaning && vectors.size() > 0);
        float[] scores = ranker.scores(table);
        List<Ranked> ranked = new ArrayList<>(table.size());
        for (int i = 0; i < table.size(); i++) {
            ranked.add(new Ranked(candidates.docs[i], scores[i], i));
        }
        ranked.sort(
                Comparator.comparingDouble(Ranked::score).reversed().thenComparingInt(Ranked::doc));
        return new Ranking(table, ranker, ranked);
    }

    /** Best first. */
    public List<Ranked> ranked() {
        return ranked;
    }

    /** By words and meaning alone, for a text that is compared with others; scores up to 1. */
    public List<Ranked> likeness() {
        return ranked.stream()
                .map(
                        one ->
                                new Ranked(
                                        one.doc(),
                                        value(one, Feature.COVERAGE) / 2
                                                + value(one, Feature.MEANING) / 2,
                                        one.row()))
                .sorted(Comparator.comparingDouble(Ranked::score).reversed())
                .toList();
    }

    /** What a feature says of an entry. */
    public float value(Ranked entry, Feature feature) {
        return table.value(feature, entry.row());
    }

    /**
     * The share of each feature in the score, by {@link Feature#key}; what adds nothing is left
     * out.
     */
    public Map<String, Double> why(Ranked entry) {
        Map<String, Double> why = new TreeMap<>();
        ranker.explain(table, entry.row())
                .forEach(
                        (feature, share) -> {
                            if (Math.abs(share) >= 0.005) {
                                why.put(feature.key(), Math.round(share * 1000) / 1000.0);
                            }
                        });
        return why;
    }
}
