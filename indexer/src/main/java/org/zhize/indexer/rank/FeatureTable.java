package org.zhize.indexer.rank;

import org.zhize.indexer.store.Fields;
import org.zhize.indexer.store.View;
import org.zhize.indexer.vector.VectorView;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The features of all candidates of one question, a row each. */
final class FeatureTable {

    private static final float RANK_DAMPING = 20f;

    private final int size;
    private final Map<Feature, float[]> values = new EnumMap<>(Feature.class);

    private FeatureTable(int size) {
        this.size = size;
        for (Feature feature : Feature.values()) {
            values.put(feature, new float[size]);
        }
    }

    static FeatureTable of(
            View view,
            VectorView vectors,
            Fields.Type type,
            Question question,
            Candidates candidates)
            throws IOException {
        FeatureTable table = new FeatureTable(candidates.docs.length);
        WordFeatures.fill(table, view, type, question, candidates);
        new MeaningFeatures(table, view, vectors, candidates).fill(question);
        new LawFeatures(table, view, candidates).fill();
        DocumentFeatures.fill(table, view, question, candidates);
        return table;
    }

    float value(Feature feature, int candidate) {
        return column(feature)[candidate];
    }

    int size() {
        return size;
    }

    float[] column(Feature feature) {
        return Objects.requireNonNull(values.get(feature));
    }

    void set(Feature feature, float[] column) {
        values.put(feature, column);
    }

    /** Each divided by the highest. */
    static float[] ofTheBest(float[] scores) {
        float best = 0;
        for (float score : scores) {
            best = Math.max(best, score);
        }
        float[] shares = new float[scores.length];
        for (int i = 0; i < scores.length && best > 0; i++) {
            shares[i] = scores[i] / best;
        }
        return shares;
    }

    /** 20 / (20 + rank), the highest first. */
    static float[] ranks(float[] scores) {
        long[] order = new long[scores.length];
        for (int i = 0; i < order.length; i++) {
            // Higher scores first: the bits of non-negative floats sort like the floats.
            int bits = Float.floatToIntBits(Math.max(0, scores[i]));
            order[i] = ((long) (Integer.MAX_VALUE - bits) << 32) | i;
        }
        Arrays.sort(order);
        float[] ranks = new float[scores.length];
        for (int rank = 0; rank < order.length; rank++) {
            ranks[(int) order[rank]] = RANK_DAMPING / (RANK_DAMPING + rank);
        }
        return ranks;
    }
}
