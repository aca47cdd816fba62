package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a value measures: the words between the start of its clause and the verb, without 力争,
 * 全县 and the like; in a list that shares the verb the other members too.
 *
 * <p>Weakness: a metric that is only implied (死亡人数 for 生产安全事故死亡人数) stays as written.
 */
final class MetricReader {

    private static final String CLAUSE_ENDS = ",、。;:!?\n()“”\"";
    // 达到45%、普及率提升至90%: a member with a value of its own shares none.
    private static final Pattern FIGURE = Pattern.compile("[0-9](?:[^0-9年]{0,6})$");
    private static final int LONGEST_METRIC = 40;
    private static final int BASELINE_REACH = 400;

    private final Pattern head;
    private final Pattern tail;
    private final Pattern listed;
    private final Pattern shared;
    private final Pattern baseline;

    private MetricReader(List<Part> parts) {
        this.head = Pattern.compile(either(parts, "head") + "*+");
        this.tail = Pattern.compile(either(parts, "tail") + "+$");
        this.listed = Pattern.compile(either(parts, "listed") + "$");
        this.shared = Pattern.compile(either(parts, "shared") + "$");
        this.baseline = Pattern.compile(either(parts, "baseline"));
    }

    static MetricReader standard() {
        return new MetricReader(PatternTable.rows(MetricReader.class, "metrics.json", Part.class));
    }

    /** Words at one end of a metric, as regular expressions. */
    private record Part(String part, List<String> patterns) {}

    private static String either(List<Part> parts, String name) {
        return parts.stream()
                .filter(part -> part.part().equals(name))
                .flatMap(part -> part.patterns().stream())
                .collect(java.util.stream.Collectors.joining("|", "(?:", ")"));
    }

    /** One thing measured and the words that say so. */
    record Metric(String name, Span mention) {}

    /** What a wording measures, in reading order; empty where the text does not say. */
    List<Metric> metrics(Plain plain, Found<TargetRow> found) {
        Span whole = plain.span(found.start(), found.end());
        for (String group : List.of("object", "noun")) {
            String name = trimmed(found.group(group));
            if (name.length() > 1) {
                return List.of(new Metric(name, whole));
            }
        }
        String text = plain.text();
        int end = found.start();
        int start = clauseStart(text, end);
        boolean together = shared.matcher(text.substring(start, end)).find();
        if (trimmed(text.substring(start, end)).length() < 2
                && start > 0
                && text.charAt(start - 1) == ',') {
            end = start - 1;
            start = clauseStart(text, end);
        }
        List<Metric> metrics = new ArrayList<>();
        while (true) {
            String name = trimmed(text.substring(start, end));
            boolean first = metrics.isEmpty();
            boolean valued = !first && FIGURE.matcher(text.substring(start, end)).find();
            boolean shares = first || (!valued && (together || listed.matcher(name).find()));
            if (name.length() < 2 || !shares) {
                break;
            }
            metrics.addFirst(new Metric(name, plain.span(headEnd(text, start), found.end())));
            if (start == 0 || text.charAt(start - 1) != '、') {
                break;
            }
            end = start - 1;
            start = clauseStart(text, end);
        }
        return metrics.isEmpty() ? behind(plain, found, whole) : metrics;
    }

    /** 完成60所中小学食堂改造: what is counted stands behind the value. */
    private List<Metric> behind(Plain plain, Found<TargetRow> found, Span whole) {
        String text = plain.text();
        int end = found.end();
        while (end < text.length()
                && end - found.end() < LONGEST_METRIC
                && CLAUSE_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String name = trimmed(text.substring(found.end(), end));
        return name.length() < 2 ? List.of() : List.of(new Metric(name, whole));
    }

    private static int clauseStart(String text, int end) {
        int at = end;
        while (at > 0
                && end - at < LONGEST_METRIC
                && CLAUSE_ENDS.indexOf(text.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    private int headEnd(String text, int start) {
        Matcher matcher = head.matcher(text).region(start, text.length());
        return matcher.lookingAt() ? matcher.end() : start;
    }

    private String trimmed(String words) {
        String left = words.substring(headEnd(words, 0));
        Matcher matcher = tail.matcher(left);
        return matcher.find() ? left.substring(0, matcher.start()) : left;
    }

    /**
     * The last comparison before the value in its sentence: 与2020年相比 holds for all that follows.
     */
    @Nullable String baseline(Plain plain, Found<TargetRow> found) {
        String text = plain.text();
        int start = found.start();
        while (start > 0
                && text.charAt(start - 1) != '。'
                && found.start() - start < BASELINE_REACH) {
            start--;
        }
        Matcher matcher = baseline.matcher(text).region(start, found.end());
        String base = null;
        while (matcher.find()) {
            base = matcher.group("base");
        }
        return base;
    }
}
