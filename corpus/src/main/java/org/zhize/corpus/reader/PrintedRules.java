package org.zhize.corpus.reader;

import org.zhize.corpus.reader.PrintedPage.Rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the pieces of rules together that programs draw cell by cell or as dashes. */
final class PrintedRules {

    private static final double SAME = 1.5; // points
    private static final double GAP = 3;
    private static final double SHORTEST = 4;

    private PrintedRules() {}

    static List<Rule> joined(List<Rule> rules) {
        List<Rule> joined = new ArrayList<>();
        joined.addAll(joined(rules, true));
        joined.addAll(joined(rules, false));
        return joined;
    }

    private static List<Rule> joined(List<Rule> rules, boolean horizontal) {
        List<Rule> sorted =
                new ArrayList<>(
                        rules.stream().filter(r -> r.isHorizontal() == horizontal).toList());
        sorted.sort(Comparator.comparingDouble(rule -> horizontal ? rule.y1() : rule.x1()));
        List<Rule> joined = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size()
                    || across(sorted.get(i), horizontal) - across(sorted.get(i - 1), horizontal)
                            > SAME) {
                joined.addAll(along(sorted.subList(from, i), horizontal));
                from = i;
            }
        }
        joined.removeIf(r -> Math.max(r.x2() - r.x1(), r.y2() - r.y1()) < SHORTEST);
        return joined;
    }

    private static double across(Rule rule, boolean horizontal) {
        return horizontal ? rule.y1() : rule.x1();
    }

    private static List<Rule> along(List<Rule> line, boolean horizontal) {
        List<Rule> pieces = new ArrayList<>(line);
        pieces.sort(Comparator.comparingDouble(rule -> horizontal ? rule.x1() : rule.y1()));
        List<Rule> joined = new ArrayList<>();
        double at = pieces.stream().mapToDouble(r -> across(r, horizontal)).average().orElse(0);
        double start = Double.NaN;
        double end = Double.NaN;
        for (Rule piece : pieces) {
            double from = horizontal ? piece.x1() : piece.y1();
            double to = horizontal ? piece.x2() : piece.y2();
            if (Double.isNaN(start) || from > end + GAP) {
                if (!Double.isNaN(start)) {
                    joined.add(rule(at, start, end, horizontal));
                }
                start = from;
                end = to;
            }
            end = Math.max(end, to);
        }
        if (!Double.isNaN(start)) {
            joined.add(rule(at, start, end, horizontal));
        }
        return joined;
    }

    private static Rule rule(double at, double start, double end, boolean horizontal) {
        return horizontal ? new Rule(start, at, end, at) : new Rule(at, start, at, end);
    }
}
