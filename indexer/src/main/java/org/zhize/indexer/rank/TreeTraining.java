package org.zhize.indexer.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Learns trees that correct the scores of a weighted sum: gradient boosting on the same aim as the
 * sum itself, that the right candidates of a question get all probability (softmax). A tree sees
 * four fifths of the candidates and half of the features, by chance with a fixed seed.
 *
 * <p>The sizes were chosen on the grouped folds; more or larger trees gained nothing there.
 */
final class TreeTraining {

    private static final int TREES = 100;
    private static final int LEAVES = 8;
    private static final double RATE = 0.05;
    private static final int FEWEST = 100;
    private static final double SMALL_VALUES = 1;
    private static final int BINS = 128;
    private static final double LEAST_CURVATURE = 1e-4;
    private static final double ROWS_SHARE = 0.8;

    private final List<Feature> features;
    private final int rows;
    private final byte[][] bins;
    private final float[][] borders;
    private final double[] score;
    private final double[] wanted;
    private final int[] starts;
    private final double[] gradient;
    private final double[] curvature;
    private final Random random = new Random(1);

    /**
     * Candidates of several questions.
     *
     * @param values by feature, then by row
     * @param score of the weighted sum
     * @param wanted the share of the probability that a row shall get
     * @param starts the first row of each question, and the number of rows at the end
     */
    TreeTraining(
            List<Feature> features,
            float[][] values,
            double[] score,
            double[] wanted,
            int[] starts) {
        this.features = features;
        this.rows = score.length;
        this.score = score.clone();
        this.wanted = wanted;
        this.starts = starts;
        this.gradient = new double[rows];
        this.curvature = new double[rows];
        this.borders = new float[features.size()][];
        this.bins = new byte[features.size()][rows];
        for (int f = 0; f < borders.length; f++) {
            borders[f] = borders(values[f]);
            for (int row = 0; row < rows; row++) {
                int at = Arrays.binarySearch(borders[f], values[f][row]);
                bins[f][row] = (byte) (at >= 0 ? at : -at - 1);
            }
        }
    }

    /** Values that part the rows into about equally many, ascending; none twice. */
    private static float[] borders(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        float[] borders = new float[BINS - 1];
        int count = 0;
        for (int i = 1; i < BINS; i++) {
            float border = sorted[(int) ((long) i * (sorted.length - 1) / BINS)];
            if (count == 0 || border > borders[count - 1]) {
                borders[count++] = border;
            }
        }
        return Arrays.copyOf(borders, count);
    }

    List<Tree> learn() {
        List<Tree> trees = new ArrayList<>();
        for (int i = 0; i < TREES; i++) {
            steer();
            trees.add(grow());
        }
        return trees;
    }

    /** How the score of each row should move, by its question's probabilities. */
    private void steer() {
        for (int q = 0; q + 1 < starts.length; q++) {
            double highest = Double.NEGATIVE_INFINITY;
            for (int row = starts[q]; row < starts[q + 1]; row++) {
                highest = Math.max(highest, score[row]);
            }
            double sum = 0;
            for (int row = starts[q]; row < starts[q + 1]; row++) {
                sum += Math.exp(score[row] - highest);
            }
            for (int row = starts[q]; row < starts[q + 1]; row++) {
                double share = Math.exp(score[row] - highest) / sum;
                gradient[row] = share - wanted[row];
                curvature[row] = Math.max(LEAST_CURVATURE, share * (1 - share));
            }
        }
    }

    /** A node while its tree grows. */
    private final class Node {
        final int[] members;
        final double value;
        private int feature = -1;
        private int bin;
        private double gain;
        private Node low;
        private Node high;

        Node(int[] members, boolean[] asked) {
            this.members = members;
            double sum = 0;
            double bend = 0;
            for (int row : members) {
                sum += gradient[row];
                bend += curvature[row];
            }
            this.value = -sum / (bend + SMALL_VALUES) * RATE;
            this.low = this;
            this.high = this;
            for (int f = 0; f < bins.length; f++) {
                if (asked[f]) {
                    look(f, sum, bend);
                }
            }
        }

        /** Looks for a better split on that feature. */
        private void look(int f, double sum, double bend) {
            double[] sums = new double[BINS];
            double[] bends = new double[BINS];
            int[] counts = new int[BINS];
            for (int row : members) {
                int in = bins[f][row];
                sums[in] += gradient[row];
                bends[in] += curvature[row];
                counts[in]++;
            }
            double left = 0;
            double leftBend = 0;
            int count = 0;
            for (int b = 0; b < borders[f].length; b++) {
                left += sums[b];
                leftBend += bends[b];
                count += counts[b];
                if (count >= FEWEST && members.length - count >= FEWEST) {
                    double better =
                            gain(left, leftBend)
                                    + gain(sum - left, bend - leftBend)
                                    - gain(sum, bend);
                    if (better > gain) {
                        gain = better;
                        feature = f;
                        bin = b;
                    }
                }
            }
        }

        private static double gain(double sum, double bend) {
            return sum * sum / (bend + SMALL_VALUES);
        }

        void split(boolean[] asked) {
            low = new Node(part(true), asked);
            high = new Node(part(false), asked);
        }

        private int[] part(boolean lower) {
            return Arrays.stream(members)
                    .filter(row -> bins[feature][row] <= bin == lower)
                    .toArray();
        }

        boolean isLeaf() {
            return low == this;
        }

        Tree finished() {
            return isLeaf()
                    ? new Tree.Leaf((float) value)
                    : new Tree.Split(
                            features.get(feature),
                            borders[feature][bin],
                            (float) value,
                            low.finished(),
                            high.finished());
        }

        double valueOf(int row) {
            return isLeaf() ? value : (bins[feature][row] <= bin ? low : high).valueOf(row);
        }
    }

    /** One tree, its leaf with most to gain split first; the scores move by it. */
    private Tree grow() {
        boolean[] asked = new boolean[features.size()];
        for (int f = 0; f < asked.length; f++) {
            asked[f] = random.nextBoolean();
        }
        int[] seen =
                IntStream.range(0, rows).filter(_ -> random.nextDouble() < ROWS_SHARE).toArray();
        Node root = new Node(seen, asked);
        List<Node> leaves = new ArrayList<>(List.of(root));
        while (leaves.size() < LEAVES) {
            Node best = leaves.getFirst();
            for (Node leaf : leaves) {
                best = leaf.gain > best.gain ? leaf : best;
            }
            if (best.feature < 0) {
                break;
            }
            best.split(asked);
            leaves.remove(best);
            leaves.add(best.low);
            leaves.add(best.high);
        }
        for (int row = 0; row < rows; row++) {
            score[row] += root.valueOf(row);
        }
        return root.finished();
    }
}
