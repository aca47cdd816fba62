package org.zhize.indexer.rank;

import org.apache.lucene.search.Query;
import org.zhize.indexer.store.Fields;
import org.zhize.indexer.store.View;
import org.zhize.indexer.vector.VectorView;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Learns a ranker. First the weights of a sum of features: the candidates of a question get
 * probabilities by their scores (softmax), and the right ones shall get them all. Features are
 * brought to one scale first; small weights are preferred. Then, if wanted, from half of that sum
 * on, trees for what a sum cannot say ({@link TreeTraining}). No feature knows a single article or
 * law, so nothing of them can be learned.
 */
public final class Training {

    private static final int STEPS = 150;
    private static final double RATE = 0.1;
    private static final double SMALL_WEIGHTS = 0.01;
    // Trees learn from the candidates that the sum puts first: the others are far from right.
    private static final int FOR_TREES = 250;
    // Trees that begin at the whole sum find little left to say; half was better on the folds.
    private static final double OF_SUM = 0.5;

    private final List<Feature> features;
    private final List<float[][]> rows = new ArrayList<>();
    private final List<boolean[]> right = new ArrayList<>();
    private final List<int[]> docs = new ArrayList<>();
    private final List<FeatureTable> tables = new ArrayList<>();

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
                                Feature.SECTION_MEANING,
                                Feature.CROWD);
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
        float[][] values = new float[table.size()][features.size()];
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
        tables.add(table);
    }

    /**
     * Learns from the questions with these numbers, in the order they were added.
     *
     * @param withTrees false for the sum alone
     */
    public Learned learn(List<Integer> questions, boolean withTrees) {
        double[] weights = weights(questions);
        Map<String, Float> byKey = new TreeMap<>();
        for (int f = 0; f < weights.length; f++) {
            double share = withTrees ? OF_SUM : 1;
            weights[f] = Math.round(weights[f] * share * 1000) / 1000.0;
            byKey.put(features.get(f).key(), (float) weights[f]);
        }
        return new Learned(byKey, withTrees ? trees(questions, weights) : List.of());
    }

    private List<Tree> trees(List<Integer> questions, double[] weights) {
        List<float[]> seen = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        List<Double> wanted = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (int question : useful(questions)) {
            float[][] values = rows.get(question);
            boolean[] gold = right.get(question);
            double[] sums = sums(values, weights);
            double[] best = Arrays.stream(sums).sorted().toArray();
            double least = best[Math.max(0, best.length - FOR_TREES)];
            starts.add(seen.size());
            for (int i = 0; i < values.length; i++) {
                if (gold[i] || sums[i] >= least) {
                    seen.add(values[i]);
                    scores.add(sums[i]);
                    wanted.add(gold[i] ? 1.0 / count(gold) : 0);
                }
            }
        }
        starts.add(seen.size());
        float[][] columns = new float[features.size()][seen.size()];
        for (int row = 0; row < seen.size(); row++) {
            for (int f = 0; f < columns.length; f++) {
                columns[f][row] = seen.get(row)[f];
            }
        }
        return new TreeTraining(
                        features,
                        columns,
                        scores.stream().mapToDouble(Double::doubleValue).toArray(),
                        wanted.stream().mapToDouble(Double::doubleValue).toArray(),
                        starts.stream().mapToInt(Integer::intValue).toArray())
                .learn();
    }

    private static double[] sums(float[][] values, double[] weights) {
        double[] sums = new double[values.length];
        for (int i = 0; i < sums.length; i++) {
            for (int f = 0; f < weights.length; f++) {
                sums[i] += weights[f] * values[i][f];
            }
        }
        return sums;
    }

    private List<Integer> useful(List<Integer> questions) {
        return questions.stream().filter(q -> count(right.get(q)) > 0).toList();
    }

    private double[] weights(List<Integer> questions) {
        int size = features.size();
        double[] scale = scale(questions);
        double[] weights = new double[size];
        double[] mean = new double[size];
        double[] square = new double[size];
        List<Integer> useful = useful(questions);
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
        for (int f = 0; f < size; f++) {
            weights[f] /= scale[f];
        }
        return weights;
    }

    private void addGradient(
            int question, double[] weights, double[] scale, int questions, double[] gradient) {
        float[][] values = rows.get(question);
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
                float[][] values = rows.get(question);
                double sum = 0;
                double squares = 0;
                for (float[] row : values) {
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

    /** The candidates of a question, best first by what was learned. */
    public List<Integer> order(int question, Learned learned) {
        float[] scores = new Ranker(learned).scores(tables.get(question));
        int[] ids = docs.get(question);
        return IntStream.range(0, ids.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                .map(i -> ids[i])
                .toList();
    }
}
