package org.zhize.api.answer;

import org.zhize.api.answer.Candidates.Candidate;
import org.zhize.api.ledger.Entry;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.text.Widths;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The times of a duty in words: days as read, with the words they were read from. */
final class TimeWords {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final Pattern VAGUELY = Pattern.compile("(?<!不)定期(?!限)");

    // 定期 and its verb stand in one clause.
    private static final int BESIDE = 16;
    // What follows is another thing to do.
    private static final Pattern FURTHER = Pattern.compile("[,;](?:并|同时|以及)");

    private TimeWords() {}

    /** The deadlines. */
    static String days(Candidate c) {
        boolean norm = Rank.valueOf(c.document().rank()).isNorm();
        return c.entry().deadlines().stream()
                .map(d -> d.date() == null || isOfAnyYear(norm, d) ? d.mention() : day(d))
                .distinct()
                .collect(Collectors.joining("；"));
    }

    private static String day(Entry.Deadline deadline) {
        return deadline.date() + "（" + deadline.mention() + "）";
    }

    // 年度内 of a norm is of every year, whenever it was enacted.
    private static boolean isOfAnyYear(boolean norm, Entry.Deadline deadline) {
        return norm && !YEAR.matcher(deadline.mention()).find();
    }

    /** The days by which it is due, and who holds it. */
    static String due(Candidate c) {
        String holders = Sentences.holders(c.entry());
        return c.entry().deadlines().stream()
                        .filter(d -> d.date() != null)
                        .map(TimeWords::day)
                        .distinct()
                        .collect(Collectors.joining("；"))
                + (holders.isEmpty() ? "" : "：" + holders);
    }

    /** How often; 定期 where the text says no more. */
    static String recurrences(Candidate c) {
        return c.entry().recurrences().isEmpty()
                ? "定期（原文没有写明间隔）"
                : c.entry().recurrences().stream()
                        .map(Entry.Recurrence::mention)
                        .distinct()
                        .collect(Collectors.joining("；"));
    }

    /** Whether it says 定期, and nothing nearer, of the verb that is asked about. */
    static boolean isVague(Entry entry, Question question, Topic topic) {
        String statement = Widths.fold(entry.statement());
        Matcher matcher = VAGUELY.matcher(statement);
        while (matcher.find()) {
            int end = Math.min(statement.length(), matcher.end() + BESIDE);
            if (topic.has(statement.substring(matcher.end(), end), question.act())) {
                return true;
            }
        }
        return false;
    }

    /** Whether an interval of it is followed by the verb that is asked about. */
    static boolean saysOf(Entry entry, Question question, Topic topic) {
        String statement = Widths.fold(entry.statement());
        return entry.recurrences().stream()
                .mapToInt(r -> statement.indexOf(Widths.fold(r.mention())))
                .anyMatch(at -> at >= 0 && topic.has(statement.substring(at), question.act()));
    }

    /**
     * Whether how often it says is of the verb that is asked about: 每年组织一次演练，并适时修订 does not say how
     * often to 修订.
     */
    static boolean isOfAct(Entry entry, Question question, Topic topic) {
        if (question.intent() != Intent.RECURRENCE || question.act() == null) {
            return true;
        }
        String statement = Widths.fold(entry.statement());
        return entry.recurrences().isEmpty()
                || entry.recurrences().stream()
                        .mapToInt(r -> statement.indexOf(Widths.fold(r.mention())))
                        .anyMatch(at -> isOfAct(statement, at, question, topic));
    }

    /** The same of the interval at that place of folded words. */
    static boolean isOfAct(String words, int at, Question question, Topic topic) {
        int and = at < 0 ? -1 : further(words, at);
        return and < 0 || topic.has(words.substring(0, and), question.act());
    }

    private static int further(String statement, int from) {
        Matcher matcher = FURTHER.matcher(statement);
        return matcher.find(from) ? matcher.start() : -1;
    }
}
