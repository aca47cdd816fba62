package org.zhize.api.answer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhize.api.answer.Answer.PartyInRole;
import org.zhize.api.answer.Candidates.Candidate;
import org.zhize.api.ledger.Entry;
import org.zhize.corpus.text.Widths;
import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.duty.Role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Questions that a duty answers: who, by when, how often, how much, on what basis. */
@Component
class DutyAnswers {

    // Below this share of the topic's words a duty speaks of something else: of the questions in
    // questions.tsv that must stay unanswered, the nearest duty reaches 0.71.
    private static final double ENOUGH = 0.8;
    private static final double ENOUGH_OF_ITS_OWN = 0.55;
    // Another duty answers as well if it comes this near to the best.
    private static final double AS_GOOD = 0.93;
    private static final int MOST = 10;

    private static final double CLEARLY = 0.1;

    private final Owners owners = new Owners();
    private final Candidates candidates;
    private final TimeAnswers times;

    DutyAnswers(Candidates candidates, TimeAnswers times) {
        this.candidates = candidates;
        this.times = times;
    }

    Found owner(Question question) {
        Topic topic = Topic.of(question.topic());
        if (topic.isEmpty()) {
            return Found.nothing("没有看出问的是哪件事，请写出任务或事项的名称。");
        }
        List<Candidate> fit =
                fit(question.doing(), topic, entry -> owners.mayAnswer(entry, question));
        if (fit.stream().noneMatch(c -> Owners.holdsRole(c.entry(), question.role()))) {
            fit = fit.stream().filter(c -> does(topic, c.entry(), question.act())).toList();
        }
        if (question.aspect() == Aspect.APPROVER) {
            fit = fit.stream().filter(c -> topic.holdsPaper(c.said())).toList();
        }
        fit = owners.chosen(fit, question);
        Role role = question.role();
        return answer(
                question,
                topic,
                fit,
                c -> Sentences.holders(c.entry()),
                c -> Owners.note(c.entry(), role));
    }

    /** Those of sentences that say by whom the thing asked about is done. */
    Found said(Found sentences, Question question) {
        List<Answer.Item> items =
                sentences.items().stream()
                        .filter(i -> i.evidence() != null && owners.says(i.evidence(), question))
                        .toList();
        return items.isEmpty()
                ? Found.nothing(thin(question, Topic.of(question.topic())))
                : new Found(items, sentences.reason(), sentences.notChecked());
    }

    /** A day or a term; 及时 and 立即 only where the text says no more. */
    Found deadline(Question question) {
        boolean period = question.aspect() == Aspect.PERIOD;
        Found definite =
                timed(
                        question,
                        entry ->
                                !period
                                        && entry.deadlines().stream()
                                                .anyMatch(d -> !d.vague() && fits(question, d)),
                        TimeWords::days);
        if (!definite.items().isEmpty() || question.aspect() != null) {
            return definite;
        }
        return about(question, entry -> !entry.deadlines().isEmpty(), TimeWords::days);
    }

    private static boolean fits(Question question, Entry.Deadline deadline) {
        return question.aspect() != Aspect.BEFORE || deadline.mention().endsWith("前");
    }

    /** Tasks of plans that speak of the thing. */
    Found tasks(Question question) {
        Topic topic = Topic.of(question.party() == null ? question.topic() : question.party());
        if (topic.isEmpty()) {
            return Found.nothing(thin(question, topic));
        }
        return answer(
                question,
                topic,
                fit(question, topic, entry -> entry.kind() == DutyKind.TASK),
                c -> {
                    String holders = Sentences.holders(c.entry());
                    return holders.isEmpty() ? "原文没有写明责任单位" : holders;
                },
                _ -> null);
    }

    /** Tasks that are due in or by the time that is named, earliest first. */
    Found due(Question question) {
        Due due = Due.read(String.valueOf(question.detail()));
        if (due == null) {
            return Found.nothing("没有看出是哪个时间，请写作“2025年6月底前”。");
        }
        List<Answer.Item> items =
                candidates.due(question, due.from(), due.to()).stream()
                        .map(c -> item(c, TimeWords.due(c), null))
                        .toList();
        return items.isEmpty()
                ? Found.nothing(
                        "%s没有找到 %s 至 %s 到期的任务。"
                                .formatted(
                                        question.region() == null
                                                ? "库中"
                                                : "库中" + question.region() + "的文件里",
                                        due.from(),
                                        due.to()))
                : Found.of(items);
    }

    /** How often; a norm of the nation that says 定期 and no more is told before rules of regions. */
    Found recurrence(Question question) {
        return timed(
                question,
                entry ->
                        !entry.recurrences().isEmpty()
                                || TimeWords.isVague(entry, question, Topic.of(question.topic())),
                TimeWords::recurrences);
    }

    Found target(Question question) {
        return about(
                question,
                entry -> !entry.targets().isEmpty(),
                c ->
                        c.entry().targets().stream()
                                .map(Entry.Target::mention)
                                .distinct()
                                .collect(Collectors.joining("；")));
    }

    Found basis(Question question) {
        return about(
                question,
                entry -> !entry.citations().isEmpty(),
                c ->
                        c.entry().citations().stream()
                                .map(
                                        x ->
                                                "《%s》%s"
                                                        .formatted(
                                                                x.title(),
                                                                x.article() == null
                                                                        ? ""
                                                                        : x.article()))
                                .distinct()
                                .collect(Collectors.joining("、")));
    }

    /** What documents of higher levels say of it: the nation first, then provinces, then cities. */
    Found upstream(Question question) {
        Topic topic = Topic.of(question.topic());
        if (topic.isEmpty()) {
            return Found.nothing("没有看出问的是哪件事，请写出任务或事项的名称。");
        }
        Question everywhere = question.anywhere();
        List<Candidate> fit = fit(everywhere, topic, _ -> true);
        int level = Precedence.level(question.detail());
        int lowest = fit.stream().mapToInt(c -> c.document().region().size()).max().orElse(0);
        List<Answer.Item> items =
                fit.stream()
                        .filter(
                                c ->
                                        level < 0
                                                ? c.document().region().size() < Math.max(1, lowest)
                                                : c.document().region().size() == level)
                        .sorted(Comparator.comparingInt(c -> c.document().region().size()))
                        .limit(MOST)
                        .map(c -> item(c, c.document().title(), null))
                        .toList();
        return items.isEmpty() ? Found.nothing(thin(question, topic)) : Found.of(items);
    }

    /** A duty with such a time, or a sentence with a time that says clearly more of the topic. */
    private Found timed(
            Question question, Predicate<Entry> wanted, Function<Candidate, String> words) {
        Topic topic = Topic.of(question.topic());
        if (topic.isEmpty()) {
            return Found.nothing("没有看出问的是哪件事，请写出任务或事项的名称。");
        }
        List<Candidate> fit =
                TimeWords.ofTheAct(
                        question,
                        topic,
                        TimeWords.definite(question, fit(question, topic, wanted)));
        double own = fit.stream().mapToDouble(Candidate::own).max().orElse(0);
        List<TimeAnswers.Timed> sentences = times.find(question, topic);
        if (!sentences.isEmpty() && sentences.getFirst().coverage() > own + CLEARLY) {
            return times.answer(sentences);
        }
        return answer(question, topic, fit, words, _ -> null);
    }

    private Found about(
            Question question, Predicate<Entry> wanted, Function<Candidate, String> words) {
        Topic topic = Topic.of(question.topic());
        if (topic.isEmpty()) {
            return Found.nothing("没有看出问的是哪件事，请写出任务或事项的名称。");
        }
        return answer(question, topic, fit(question, topic, wanted), words, _ -> null);
    }

    private List<Candidate> fit(Question question, Topic topic, Predicate<Entry> wanted) {
        Measure measure = Measure.of(question);
        return candidates.duties(question, topic, wanted).stream()
                .filter(c -> measure.isIn(c.entry().statement()))
                .filter(c -> c.whole() >= ENOUGH && c.own() >= ENOUGH_OF_ITS_OWN)
                .filter(c -> does(topic, c.entry(), question.act()))
                .filter(c -> !Owners.isNorm(c) || topic.isNamedIn(c.said()))
                .filter(c -> question.intent() != Intent.DEADLINE || topic.holdsPaper(c.said()))
                .filter(c -> TimeWords.isOfAct(c.entry(), question, topic))
                .filter(c -> topic.namesSamePosts(Widths.fold(Candidates.ownWords(c.entry()))))
                .toList();
    }

    // 由谁召集 is not answered by a duty of the same meeting that speaks of reports.
    private static boolean does(Topic topic, Entry entry, @Nullable String act) {
        return topic.has(Widths.fold(Candidates.ownWords(entry)), act);
    }

    private Found answer(
            Question question,
            Topic topic,
            List<Candidate> fit,
            Function<Candidate, String> words,
            Function<Candidate, @Nullable String> note) {
        if (fit.isEmpty()) {
            return Found.nothing(thin(question, topic));
        }
        // What stands first by precedence sets the measure: a rule of some place may hold more
        // words.
        double best = fit.getFirst().score();
        List<Answer.Item> items = new ArrayList<>();
        for (Candidate c : fit) {
            if (c.score() >= AS_GOOD * best && items.size() < MOST) {
                items.add(item(c, words.apply(c), note.apply(c)));
            }
        }
        return Found.of(items);
    }

    static Answer.Item item(Candidate c, String words, @Nullable String note) {
        return new Answer.Item(
                words
                        + "。见"
                        + Sentences.place(c.document(), c.entry().path())
                        + "：“"
                        + Sentences.quote(c.entry().statement())
                        + "”",
                c.entry().holders().stream().flatMap(PartyInRole::all).toList(),
                c.entry(),
                c.document(),
                c.entry().path(),
                c.entry().evidence(),
                Math.round(c.score() * 1000) / 1000.0,
                note);
    }

    static String thin(Question question, Topic topic) {
        String place = question.region() == null ? "库中" : "库中" + question.region() + "的文件里";
        return "%s没有找到足够的依据回答“%s”，因此不作回答；下面是最接近的条文。".formatted(place, topic.text());
    }
}
