package org.zhize.graph.duty;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.citation.Citation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Who does what, by when, under which provision.
 *
 * @param id the provision's address with a running number: {@code 4f2a90c1d3e7.s3.12_1}; stable
 *     while the text is
 * @param path numbering as read; for laws it goes on to paragraph and item
 * @param title heading or table title without number and final full stop, else null
 * @param subject the words of the doer in a norm (生产经营单位), else null
 * @param statement the words that set the duty, verbatim
 */
public record Duty(
        String id,
        DutyKind kind,
        List<String> path,
        @Nullable String title,
        @Nullable String subject,
        String statement,
        List<Holding> holdings,
        List<Deadline> deadlines,
        List<Recurrence> recurrences,
        List<Target> targets,
        List<Citation> citations,
        List<Penalty> penalties,
        Evidence evidence) {

    public Duty {
        path = List.copyOf(path);
        holdings = List.copyOf(holdings);
        deadlines = List.copyOf(deadlines);
        recurrences = List.copyOf(recurrences);
        targets = List.copyOf(targets);
        citations = List.copyOf(citations);
        penalties = List.copyOf(penalties);
    }

    private static final Pattern ARTICLE = Pattern.compile("第.{1,12}条(?:之.{1,3})?");

    /**
     * The numbered item of a path, as ledgers count: an article without its paragraphs and items,
     * else the path itself.
     */
    public static List<String> item(List<String> path) {
        for (int i = 0; i < path.size(); i++) {
            if (ARTICLE.matcher(path.get(i)).matches()) {
                return path.subList(0, i + 1);
            }
        }
        return path;
    }
}
