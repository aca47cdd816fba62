package org.zhize.indexer.rank;

import org.zhize.corpus.pattern.DataException;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A weighted sum of features and the small trees that correct it. Both are data ({@code
 * ranker.json}), made by {@link Training}; questions without vectors have their own.
 */
final class Ranker {

    private static final String FILE = "ranker.json";

    private final Map<Feature, Float> weights;
    private final List<Tree> trees;

    Ranker(Learned learned) {
        this.weights = byFeature(learned.weights());
        this.trees = learned.trees();
    }

    /**
     * The content of the data file.
     *
     * @param madeBy the command that wrote it
     * @param measured what cross-validation said then
     */
    record Content(String madeBy, String measured, Learned hybrid, Learned words) {}

    /** The shipped one, for questions with a vector or without. */
    static Ranker shipped(boolean withVectors) {
        return withVectors ? Shipped.HYBRID : Shipped.WORDS;
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

    /**
     * The share of each feature in the score of a candidate. They add up to it but for one number
     * that is the same for all candidates.
     */
    Map<Feature, Float> explain(FeatureTable table, int candidate) {
        Map<Feature, Float> shares = new EnumMap<>(Feature.class);
        weights.forEach(
                (feature, weight) -> shares.put(feature, weight * table.value(feature, candidate)));
        for (Tree tree : trees) {
            Tree node = tree;
            while (node instanceof Tree.Split split) {
                Tree next = split.next(table.value(split.feature(), candidate));
                shares.merge(split.feature(), next.value() - split.value(), Float::sum);
                node = next;
            }
        }
        return shares;
    }

    /** Of all candidates, the higher the better. */
    float[] scores(FeatureTable table) {
        float[] scores = new float[table.size()];
        weights.forEach(
                (feature, weight) -> {
                    float[] column = table.column(feature);
                    for (int i = 0; i < scores.length; i++) {
                        scores[i] += weight * column[i];
                    }
                });
        int[] rows = IntStream.range(0, scores.length).toArray();
        for (Tree tree : trees) {
            add(tree, table, rows, 0, rows.length, scores);
        }
        return scores;
    }

    /** Adds to the scores of some rows what the tree gives them; their order does not matter. */
    private static void add(
            Tree tree, FeatureTable table, int[] rows, int from, int to, float[] scores) {
        switch (tree) {
            case Tree.Leaf leaf -> {
                for (int i = from; i < to; i++) {
                    scores[rows[i]] += leaf.value();
                }
            }
            case Tree.Split split -> {
                float[] column = table.column(split.feature());
                int high = from;
                for (int i = from; i < to; i++) {
                    int row = rows[i];
                    if (column[row] <= split.at()) {
                        rows[i] = rows[high];
                        rows[high++] = row;
                    }
                }
                add(split.low(), table, rows, from, high, scores);
                add(split.high(), table, rows, high, to, scores);
            }
        }
    }

    private static final class Shipped {
        private static final Content CONTENT = read();
        static final Ranker HYBRID = new Ranker(CONTENT.hybrid());
        static final Ranker WORDS = new Ranker(CONTENT.words());

        private static Content read() {
            try (InputStream in = Ranker.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new DataException(FILE, "-", "no such resource");
                }
                return JsonMapper.shared().readValue(in, Content.class);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
