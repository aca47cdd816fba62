package org.zhize.graph.extract;

import org.zhize.corpus.text.Span;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of a breach's words a duty says too, by pairs of neighbouring characters. Pairs that
 * many duties of the document have (安全生产, 单位应当) count little.
 */
final class Likeness {

    // words of the frame that say nothing about the deed
    private static final String FRAME = "未不没有应当必须得的或者和及其与等规定按照依照违反本法条例办";
    private static final double DEED_WEIGHT =
            0.75; // the rest is how much of the duty the breach covers

    private final Map<Integer, Double> rarity = new HashMap<>();
    private final List<Set<Integer>> duties;
    private final double unknown;

    /**
     * @param duties the spans of the duties, to be compared with by their index
     */
    Likeness(String folded, List<List<Span>> duties) {
        this.duties =
                duties.stream()
                        .map(
                                spans -> {
                                    Set<Integer> pairs = new HashSet<>();
                                    spans.forEach(span -> add(folded, span, pairs));
                                    return pairs;
                                })
                        .toList();
        Map<Integer, Integer> counts = new HashMap<>();
        for (Set<Integer> pairs : this.duties) {
            pairs.forEach(pair -> counts.merge(pair, 1, Integer::sum));
        }
        this.unknown = Math.log(1 + this.duties.size());
        counts.forEach(
                (pair, count) ->
                        rarity.put(pair, Math.log(1 + (double) this.duties.size() / count)));
    }

    /** The pairs of the words of a breach. */
    static Set<Integer> pairs(String folded, Span span) {
        Set<Integer> pairs = new HashSet<>();
        add(folded, span, pairs);
        return pairs;
    }

    private static void add(String folded, Span span, Set<Integer> pairs) {
        char before = 0;
        for (int at = span.start(); at < span.end(); at++) {
            char c = folded.charAt(at);
            boolean word = Character.isLetterOrDigit(c) && FRAME.indexOf(c) < 0;
            if (word && before != 0) {
                pairs.add(before << 16 | c);
            }
            before = word ? c : 0;
        }
    }

    /** From 0 to 1. */
    double of(Set<Integer> breach, int duty) {
        Set<Integer> pairs = duties.get(duty);
        double shared = 0;
        double all = 0;
        for (Integer pair : breach) {
            double weight = weight(pair);
            all += weight;
            shared += pairs.contains(pair) ? weight : 0;
        }
        if (shared == 0) {
            return 0;
        }
        double own = 0;
        for (Integer pair : pairs) {
            own += weight(pair);
        }
        return DEED_WEIGHT * shared / all + (1 - DEED_WEIGHT) * shared / own;
    }

    private double weight(Integer pair) {
        return rarity.getOrDefault(pair, unknown);
    }
}
