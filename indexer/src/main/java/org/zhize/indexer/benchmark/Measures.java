package org.zhize.indexer.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** R@k, MRR@10 and nDCG@10 with binary gains, averaged over questions. */
public final class Measures {

    private static final int[] CUTS = {5, 10, 20, 30, 50, 100};

    private final Map<Integer, Double> recall = new TreeMap<>();
    private double reciprocal;
    private double gain;
    private int questions;

    /** Adds a question: the keys found, best first and none twice, and the right ones. */
    public void add(List<String> found, Set<String> gold) {
        questions++;
        for (int cut : CUTS) {
            long right = found.stream().limit(cut).filter(gold::contains).count();
            recall.merge(cut, (double) right / gold.size(), Double::sum);
        }
        double discounted = 0;
        double first = 0;
        for (int i = 0; i < Math.min(10, found.size()); i++) {
            if (gold.contains(found.get(i))) {
                first = first == 0 ? 1.0 / (i + 1) : first;
                discounted += discount(i);
            }
        }
        double ideal = 0;
        for (int i = 0; i < Math.min(10, gold.size()); i++) {
            ideal += discount(i);
        }
        reciprocal += first;
        gain += discounted / ideal;
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 2);
    }

    public double recallAt(int cut) {
        return recall.getOrDefault(cut, 0.0) / questions;
    }

    public double reciprocalRank() {
        return reciprocal / questions;
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        recall.forEach(
                (cut, sum) ->
                        line.append(
                                String.format(Locale.ROOT, "R@%d %.4f  ", cut, sum / questions)));
        return line.append(
                        String.format(
                                Locale.ROOT,
                                "MRR@10 %.4f  nDCG@10 %.4f",
                                reciprocal / questions,
                                gain / questions))
                .toString();
    }
}
