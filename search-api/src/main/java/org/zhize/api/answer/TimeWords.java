package org.zhize.api.answer;

import org.zhize.api.answer.Candidates.Candidate;
import org.zhize.api.ledger.Entry;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.text.Widths;

import java.util.IdentityHashMap;
import java.util.List;
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

    private static final Pattern SENTENCE_END = Pattern.compile("(?<!^)[,。;\\n]");
    private static final ThingNames THINGS = new ThingNames();
    // Most of the act stands behind the time.
    private static final double SURELY_OF_IT = 0.6;
    private static final double NEARLY = 0.25;
    private static final double MUCH_OF_IT = 0.5;
    private static final Pattern FROM_WHEN = Pattern.compile("自[^,;。]{1,50}?(?:之日|次日|当日|时|日)起");

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

    /** 定期 of a region's rule tells less than the interval that another names. */
    static List<Candidate> definite(Question question, List<Candidate> fit) {
        boolean known = fit.stream().anyMatch(c -> !c.entry().recurrences().isEmpty());
        if (question.intent() != Intent.RECURRENCE || !known) {
            return fit;
        }
        Topic topic = Topic.of(question.topic());
        boolean sure = fit.stream().anyMatch(c -> saysOf(c.entry(), question, topic));
        return fit.stream()
                .filter(
                        c ->
                                (sure
                                                ? saysOf(c.entry(), question, topic)
                                                : !c.entry().recurrences().isEmpty())
                                        || (question.region() == null
                                                && Precedence.isNational(c.document())))
                .toList();
    }

    /**
     * Those whose time is of the act that is asked about: 六十日内提出行政复议申请, not 七日内将行政复议申请书副本发送被申请人.
     * What is to be done within a time stands behind it.
     */
    static List<Candidate> ofTheAct(Question question, Topic topic, List<Candidate> fit) {
        if (question.intent() != Intent.DEADLINE) {
            return fit;
        }
        List<Candidate> does = fit.stream().filter(c -> does(question, c)).toList();
        IdentityHashMap<Candidate, Double> behind = new IdentityHashMap<>();
        does.forEach(c -> behind.put(c, behind(topic, c.entry())));
        double best = behind.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return best < SURELY_OF_IT
                ? does
                : does.stream().filter(c -> behind.getOrDefault(c, 0.0) >= best - NEARLY).toList();
    }

    // 几天内成立清算组 is no question of what is to be done 自清算组成立之日起.
    private static boolean does(Question question, Candidate c) {
        String statement = c.entry().statement();
        return !Rank.valueOf(c.document().rank()).isNorm() || does(question, statement);
    }

    /** Whether words say that what is asked about is to be done, not from when a time runs. */
    static boolean does(Question question, String words) {
        String done = question.done();
        Topic topic = Topic.of(done == null ? "" : done);
        if (done == null || topic.isEmpty() || Topic.isLight(done)) {
            return true;
        }
        String left = FROM_WHEN.matcher(Widths.fold(words)).replaceAll(" ");
        return topic.coverage(THINGS.without(left, topic)) >= MUCH_OF_IT;
    }

    private static double behind(Topic topic, Entry entry) {
        String statement = Widths.fold(entry.statement());
        return entry.deadlines().stream()
                .mapToDouble(d -> behind(topic, statement, Widths.fold(d.mention())))
                .max()
                .orElse(0);
    }

    private static double behind(Topic topic, String statement, String mention) {
        int at = statement.indexOf(mention);
        return at < 0 ? 1 : behind(topic, statement.substring(at + mention.length()));
    }

    /** How far what stands behind a time, in folded words, speaks of the topic. */
    static double behind(Topic topic, String words) {
        Matcher end = SENTENCE_END.matcher(words);
        String clause = end.find() ? words.substring(0, end.start()) : words;
        return topic.coverage(THINGS.without(clause, topic));
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
