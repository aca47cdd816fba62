package org.zhize.indexer.rank;

import org.apache.lucene.search.Query;
import org.zhize.indexer.store.Fields;
import org.zhize.indexer.store.View;
import org.zhize.indexer.vector.VectorView;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Learns the weights of a linear ranker: the candidates of a question get probabilities by their
 * scores (softmax), and the right ones shall get them all. Features are brought to one scale first;
 * small weights are preferred. No feature knows a single article or law, so nothing of them can be
 * learned.
 */
public final class Training {

    private static final int STEPS = 150;
    private static final double RATE = 0.1;
    private static final double SMALL_WEIGHTS = 0.01;

    private final List<Feature> features;
    private final List<double[][]> rows = new ArrayList<>();
    private final List<boolean[]> right = new ArrayList<>();
    private final List<int[]> docs = new ArrayList<>();

    public Training(boolean withVectors) {
        Set<Feature> left =
                withVectors
                        ? Set.of(Feature.SUPERSEDED, Feature.ELSEWHERE)
                        : Set.of(
                                Feature.SUPERSEDED,
                                Feature.ELSEWHERE,
                                Feature.MEANING,
                                Feature.NEARNESS,
                                Feature.MEANING_RANK,
                                Feature.SECTION_MEANING);
        features = List.of(Feature.values()).stream().filter(f -> !left.contains(f)).toList();
    }

    /** Adds a question with what answers it, by Lucene's doc id. */
    public void add(
            View view, VectorView vectors, Question question, Query filter, IntPredicate answers)
            throws IOException {
        Candidates candidates =
                Candidates.gather(view, vectors, Fields.Type.PROVISION, question, filter);
        FeatureTable table =
                FeatureTable.of(view, vectors, Fields.Type.PROVISION, question, candidates);
        double[][] values = new double[table.size()][features.size()];
        boolean[] gold = new boolean[table.size()];
        for (int i = 0; i < table.size(); i++) {
            gold[i] = answers.test(candidates.docs[i]);
            for (int f = 0; f < features.size(); f++) {
                values[i][f] = table.value(features.get(f), i);
            }
        }
        rows.add(values);
        right.add(gold);
        docs.add(candidates.docs);
    }

    /** Weights learned from the questions with these numbers, in the order they were added. */
    public Map<Feature, Double> weights(List<Integer> questions) {
        int size = features.size();
        double[] scale = scale(questions);
        double[] weights = new double[size];
        double[] mean = new double[size];
        double[] square = new double[size];
        List<Integer> useful = questions.stream().filter(q -> count(right.get(q)) > 0).toList();
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = new double[size];
            for (int f = 0; f < size; f++) {
                gradient[f] = SMALL_WEIGHTS * weights[f];
            }
            for (int question : useful) {
                addGradient(question, weights, scale, useful.size(), gradient);
            }
            for (int f = 0; f < size; f++) {
                mean[f] = 0.9 * mean[f] + 0.1 * gradient[f];
                square[f] = 0.999 * square[f] + 0.001 * gradient[f] * gradient[f];
                double rise = mean[f] / (1 - Math.pow(0.9, step));
                double spread = Math.sqrt(square[f] / (1 - Math.pow(0.999, step)));
                weights[f] -= RATE * rise / (spread + 1e-8);
            }
        }
        Map<Feature, Double> learned = new EnumMap<>(Feature.class);
        for (int f = 0; f < size; f++) {
            learned.put(features.get(f), weights[f] / scale[f]);
        }
        return learned;
    }

    private void addGradient(
            int question, double[] weights, double[] scale, int questions, double[] gradient) {
        double[][] values = rows.get(question);
        boolean[] gold = right.get(question);
        double[] share = new double[values.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            for (int f = 0; f < weights.length; f++) {
                share[i] += weights[f] * values[i][f] / scale[f];
            }
            highest = Math.max(highest, share[i]);
        }
        double sum = 0;
        for (int i = 0; i < share.length; i++) {
            share[i] = Math.exp(share[i] - highest);
            sum += share[i];
        }
        double each = 1.0 / count(gold);
        for (int i = 0; i < share.length; i++) {
            double error = (share[i] / sum - (gold[i] ? each : 0)) / questions;
            for (int f = 0; f < weights.length; f++) {
                gradient[f] += error * values[i][f] / scale[f];
            }
        }
    }

    /** Standard deviation of each feature among the candidates of a question, on average. */
    private double[] scale(List<Integer> questions) {
        double[] scale = new double[features.size()];
        for (int f = 0; f < scale.length; f++) {
            double variance = 0;
            for (int question : questions) {
                double[][] values = rows.get(question);
                double sum = 0;
                double squares = 0;
                for (double[] row : values) {
                    sum += row[f];
                    squares += row[f] * row[f];
                }
                double mean = sum / Math.max(1, values.length);
                variance += squares / Math.max(1, values.length) - mean * mean;
            }
            scale[f] = Math.sqrt(Math.max(0, variance / Math.max(1, questions.size()))) + 1e-6;
        }
        return scale;
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    /** The candidates of a question, best first by these weights. */
    public List<Integer> order(int question, Map<Feature, Double> weights) {
        double[][] values = rows.get(question);
        int[] ids = docs.get(question);
        List<Integer> order = new ArrayList<>();
        double[] scores = new double[ids.length];
        for (int i = 0; i < ids.length; i++) {
            order.add(i);
            for (int f = 0; f < features.size(); f++) {
                scores[i] += weights.getOrDefault(features.get(f), 0.0) * values[i][f];
            }
        }
        order.sort((a, b) -> Double.compare(scores[b], scores[a]));
        return order.stream().map(i -> ids[i]).toList();
    }
}
