package org.zhize.api.answer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhize.api.answer.Answer.PartyInRole;
import org.zhize.api.answer.Candidates.Candidate;
import org.zhize.api.ledger.Entry;
import org.zhize.corpus.pattern.TsvTable;
import org.zhize.corpus.text.Widths;
import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.duty.Role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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

    private final Set<String> light =
            TsvTable.load(DutyAnswers.class, "light-verbs.tsv", "word", "source").lines().stream()
                    .map(line -> line.text("word"))
                    .collect(Collectors.toSet());
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
        List<Candidate> fit = fit(question, topic, DutyAnswers::charges);
        Role role = question.role();
        if (role != null) {
            List<Candidate> inRole = fit.stream().filter(c -> has(c.entry(), role)).toList();
            fit = inRole.isEmpty() ? fit : inRole;
        }
        return answer(
                question, topic, fit, c -> Sentences.holders(c.entry()), c -> roleNote(c, role));
    }

    // 任何单位和个人有权举报 charges nobody with what the question asks about.
    private static boolean charges(Entry entry) {
        return !entry.holders().isEmpty()
                && !entry.kind().equals(DutyKind.PERMISSION)
                && !entry.kind().equals(DutyKind.PROHIBITION);
    }

    private static @Nullable String roleNote(Candidate c, @Nullable Role role) {
        String inherited =
                c.entry().holders().stream()
                        .filter(Entry.Holder::inherited)
                        .map(h -> h.party().name() + "取自" + h.from())
                        .distinct()
                        .collect(Collectors.joining("；"));
        String lacking =
                role == null || has(c.entry(), role) ? "" : "原文没有写明%s单位".formatted(role.label());
        String note = lacking + (lacking.isEmpty() || inherited.isEmpty() ? "" : "；") + inherited;
        return note.isEmpty() ? null : note;
    }

    private static boolean has(Entry entry, Role role) {
        return entry.holders().stream().anyMatch(h -> h.role() == role);
    }

    Found deadline(Question question) {
        return timed(
                question,
                entry -> !entry.deadlines().isEmpty(),
                c ->
                        c.entry().deadlines().stream()
                                .map(
                                        d ->
                                                d.date() == null
                                                        ? d.mention()
                                                        : d.date() + "（" + d.mention() + "）")
                                .distinct()
                                .collect(Collectors.joining("；")));
    }

    Found recurrence(Question question) {
        return timed(
                question,
                entry -> !entry.recurrences().isEmpty(),
                c ->
                        c.entry().recurrences().stream()
                                .map(Entry.Recurrence::mention)
                                .distinct()
                                .collect(Collectors.joining("；")));
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
        int lowest = fit.stream().mapToInt(c -> c.document().region().size()).max().orElse(0);
        List<Answer.Item> items =
                fit.stream()
                        .filter(c -> c.document().region().size() < Math.max(1, lowest))
                        .sorted(Comparator.comparingInt(c -> c.document().region().size()))
                        .limit(MOST)
                        .map(c -> item(c, Sentences.quote(c.entry().statement()), null))
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
        List<Candidate> fit = fit(question, topic, wanted);
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
        return candidates.duties(question, topic, wanted).stream()
                .filter(c -> c.whole() >= ENOUGH && c.own() >= ENOUGH_OF_ITS_OWN)
                .filter(c -> does(c.entry(), question.act()))
                .toList();
    }

    // 由谁召集 is not answered by a duty of the same meeting that speaks of reports.
    private boolean does(Entry entry, @Nullable String act) {
        return act == null
                || light.contains(act)
                || Widths.fold(Candidates.ownWords(entry)).contains(act);
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
        double best = fit.stream().mapToDouble(Candidate::score).max().orElse(0);
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
                c.entry().holders().stream().map(PartyInRole::of).toList(),
                c.entry(),
                c.document(),
                c.entry().path(),
                c.entry().evidence(),
                Math.round(c.score() * 1000) / 1000.0,
                note);
    }

    private static String thin(Question question, Topic topic) {
        String place = question.region() == null ? "库中" : "库中" + question.region() + "的文件里";
        return "%s没有找到足够的依据回答“%s”，因此不作回答；下面是最接近的条文。".formatted(place, topic.text());
    }
}
