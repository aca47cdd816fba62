package org.zhize.indexer.rank;

import org.zhize.corpus.pattern.DataException;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * A weighted sum of features. The weights are data ({@code weights.json}), made by {@link
 * Training}; questions without vectors have weights of their own.
 */
public final class LinearRanker {

    private static final String FILE = "weights.json";

    private final Map<Feature, Float> weights;

    LinearRanker(Map<Feature, Float> weights) {
        this.weights = new EnumMap<>(weights);
    }

    /**
     * The content of the data file.
     *
     * @param madeBy the command that wrote it
     * @param measured what cross-validation said then
     */
    record Weights(
            String madeBy, String measured, Map<String, Float> hybrid, Map<String, Float> words) {}

    /** The shipped weights, for questions with a vector or without. */
    static LinearRanker shipped(boolean withVectors) {
        Weights weights = Shipped.WEIGHTS;
        return new LinearRanker(byFeature(withVectors ? weights.hybrid() : weights.words()));
    }

    private static Map<Feature, Float> byFeature(Map<String, Float> byKey) {
        Map<Feature, Float> weights = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            Float weight = byKey.get(feature.key());
            if (weight != null) {
                weights.put(feature, weight);
            }
        }
        if (weights.size() != byKey.size()) {
            throw new DataException(FILE, byKey.keySet().toString(), "unknown feature");
        }
        return weights;
    }

    Map<Feature, Float> weights() {
        return weights;
    }

    /** The share of each feature in the score of a candidate; they add up to it. */
    Map<Feature, Float> explain(FeatureTable table, int candidate) {
        Map<Feature, Float> shares = new EnumMap<>(Feature.class);
        weights.forEach(
                (feature, weight) -> shares.put(feature, weight * table.value(feature, candidate)));
        return shares;
    }

    /** Of all candidates. */
    float[] scores(FeatureTable table) {
        float[] scores = new float[table.size()];
        for (Map.Entry<Feature, Float> weight : weights.entrySet()) {
            float each = weight.getValue();
            float[] column = table.column(weight.getKey());
            for (int i = 0; i < scores.length; i++) {
                scores[i] += each * column[i];
            }
        }
        return scores;
    }

    private static final class Shipped {
        static final Weights WEIGHTS = read();

        private static Weights read() {
            try (InputStream in = LinearRanker.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new DataException(FILE, "-", "no such resource");
                }
                return JsonMapper.shared().readValue(in, Weights.class);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
