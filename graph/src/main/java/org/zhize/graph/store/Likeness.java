package org.zhize.graph.store;

import org.zhize.corpus.text.Widths;
import org.zhize.graph.duty.DutyKind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How alike the words of duties are, from 0 to 1: cosine over pairs of characters of title and
 * statement, a pair that few duties have counting more.
 *
 * <p>Weakness: it knows words, not meanings: 住房鉴定 and 房屋安全评估 have nothing in common.
 */
final class Likeness {
    // In the sample corpus every true pair has 0.30 and no other has 0.29.
    private static final double LEAST = 0.30;
    // Norms of one field share their words: of 25 ties drawn over all laws, five of seven below
    // 0.40 were wrong or weak, and one of 18 above.
    private static final double LEAST_OF_NORMS = 0.40;
    // 人民法院应当 says nothing yet.
    private static final int FEWEST_PAIRS = 6;
    // A task is cut into several below, hardly into more than three that share its words.
    private static final int MOST = 3;
    // The second best of a task is a tie too only if it is nearly as good.
    private static final double NEARLY = 0.75;
    // A title is short and says what it is about.
    private static final double TITLE = 2;

    private final Map<Integer, Integer> frequencies = new HashMap<>();
    private final int size;
    private final List<Words> uppers;
    private final Map<Integer, List<Posting>> postings = new HashMap<>();

    /** The words of a duty; an empty title where there is none. */
    record Words(String id, DutyKind kind, String title, String statement) {

        private double least(Words upper) {
            return kind == DutyKind.TASK || upper.kind == DutyKind.TASK ? LEAST : LEAST_OF_NORMS;
        }

        // What is forbidden below does not carry out what is asked above, however alike the words.
        boolean mayCarryOut(Words upper) {
            return kind == upper.kind || kind == DutyKind.TASK || upper.kind == DutyKind.TASK;
        }
    }

    record Like(String id, double score) {}

    private record Posting(int at, double weight) {}

    Likeness(List<Words> uppers, List<Words> lowers) {
        this.uppers = uppers;
        this.size = uppers.size() + lowers.size();
        uppers.forEach(this::count);
        lowers.forEach(this::count);
        for (int i = 0; i < uppers.size(); i++) {
            int at = i;
            weights(uppers.get(i))
                    .forEach(
                            (pair, weight) ->
                                    postings.computeIfAbsent(pair, _ -> new ArrayList<>())
                                            .add(new Posting(at, weight)));
        }
    }

    private void count(Words words) {
        pairs(words).keySet().forEach(pair -> frequencies.merge(pair, 1, Integer::sum));
    }

    /** Those above that a duty below is like, best first. */
    List<Like> alike(Words lower) {
        Map<Integer, Double> weights = weights(lower);
        if (weights.size() < FEWEST_PAIRS) {
            return List.of();
        }
        double[] scores = new double[uppers.size()];
        weights.forEach(
                (pair, weight) ->
                        postings.getOrDefault(pair, List.of())
                                .forEach(p -> scores[p.at()] += weight * p.weight()));
        List<Like> likes = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            Words upper = uppers.get(i);
            if (scores[i] >= lower.least(upper) && lower.mayCarryOut(upper)) {
                likes.add(new Like(upper.id(), Math.min(1, scores[i])));
            }
        }
        likes.sort(Comparator.comparingDouble(Like::score).reversed());
        return likes.stream()
                .filter(like -> like.score() >= NEARLY * likes.getFirst().score())
                .limit(MOST)
                .toList();
    }

    /** Weights of the pairs; their squares add up to 1. */
    private Map<Integer, Double> weights(Words words) {
        Map<Integer, Double> weights = pairs(words);
        weights.replaceAll(
                (pair, count) ->
                        (1 + Math.log(count))
                                * Math.log(1 + (double) size / frequencies.getOrDefault(pair, 1)));
        double length =
                Math.sqrt(weights.values().stream().mapToDouble(weight -> weight * weight).sum());
        weights.replaceAll((_, weight) -> weight / length);
        return weights;
    }

    // Two characters in one number.
    private static Map<Integer, Double> pairs(Words words) {
        Map<Integer, Double> pairs = new HashMap<>();
        add(words.title(), TITLE, pairs);
        add(words.statement(), 1, pairs);
        return pairs;
    }

    private static void add(String text, double count, Map<Integer, Double> pairs) {
        String folded = Widths.fold(text);
        for (int i = 0; i + 1 < folded.length(); i++) {
            if (Character.isLetter(folded.charAt(i)) && Character.isLetter(folded.charAt(i + 1))) {
                pairs.merge(folded.charAt(i) << 16 | folded.charAt(i + 1), count, Double::sum);
            }
        }
    }
}
