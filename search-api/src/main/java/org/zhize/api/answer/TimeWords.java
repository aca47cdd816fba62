package org.zhize.api.answer;

import org.zhize.api.answer.Candidates.Candidate;
import org.zhize.api.ledger.Entry;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.text.Widths;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The times of a duty in words: days as read, with the words they were read from. */
final class TimeWords {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final Pattern VAGUELY = Pattern.compile("(?<!不)定期(?!限)");

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

    static boolean isVague(Entry entry) {
        return VAGUELY.matcher(Widths.fold(entry.statement())).find();
    }
}
