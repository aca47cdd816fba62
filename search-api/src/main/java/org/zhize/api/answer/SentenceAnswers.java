package org.zhize.api.answer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhize.api.ledger.DocumentFacts;
import org.zhize.api.ledger.Entry;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.text.Widths;
import org.zhize.indexer.Hit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Questions that no duty answers, only the words of a provision: to whom, under what conditions,
 * whether one may, where an office sits, how many. {@code sentences.json} says what a sentence must
 * hold.
 */
@Component
class SentenceAnswers {

    private static final double ENOUGH = 0.8;
    private static final double AS_GOOD = 0.95;
    private static final double ASIDE = 0.15;
    private static final Set<Intent> GRANTED = EnumSet.of(Intent.CONDITION, Intent.PAPERS);
    private static final int MOST = 5;
    private static final Pattern ITEM = Pattern.compile("^\\s*\\([一二三四五六七八九十]+\\)");
    private static final Pattern LIST =
            Pattern.compile("(?:\\s*\\n\\s*(?:\\([一二三四五六七八九十]+\\)|[0-9]{1,2}[.、])[^\\n]*)+");
    private static final Pattern SENTENCE = Pattern.compile("[^。;；\\n]+");

    private final PatternTable<SentenceRow> rows =
            PatternTable.load(SentenceAnswers.class, "sentences.json", SentenceRow.class);
    private final Candidates candidates;

    SentenceAnswers(Candidates candidates) {
        this.candidates = candidates;
    }

    static PatternTable<SentenceRow> table() {
        return PatternTable.load(SentenceAnswers.class, "sentences.json", SentenceRow.class);
    }

    private record Said(
            SentenceRow row,
            Hit hit,
            DocumentFacts document,
            String sentence,
            int start,
            double own,
            double whole,
            double here,
            double aside) {
        double score() {
            return spoken() - aside;
        }

        private double spoken() {
            // Of a long article only the sentence that allows or forbids is an answer; conditions
            // are listed under it.
            boolean alone = row.intent() == Intent.ALLOWED;
            return alone ? 0.35 * own + 0.35 * whole + 0.3 * here : 0.65 * own + 0.35 * whole;
        }
    }

    Found find(Question question) {
        Topic topic = Topic.of(question.topic());
        if (topic.isEmpty()) {
            return Found.nothing("没有看出问的是哪件事，请写出事项的名称。");
        }
        List<Said> said = new ArrayList<>();
        Map<String, DocumentFacts> known = new HashMap<>();
        for (PatternTable.Entry<SentenceRow> row : rows.entries()) {
            if (isFor(row.row(), question)) {
                for (Hit hit : candidates.provisions(question, topic, row.row().search())) {
                    DocumentFacts facts =
                            known.computeIfAbsent(hit.documentId().value(), candidates::facts);
                    Said best = best(question, topic, hit, facts, row);
                    if (best != null) {
                        said.add(best);
                    }
                }
            }
        }
        if (said.isEmpty()) {
            return Found.nothing(DutyAnswers.thin(question, topic));
        }
        Precedence precedence = new Precedence(question);
        said.sort(
                Comparator.comparingDouble((Said s) -> s.score() + precedence.of(s.document()))
                        .reversed());
        double best = said.getFirst().score();
        Set<String> shown = new HashSet<>();
        return Found.of(
                said.stream()
                        .filter(s -> s.score() >= AS_GOOD * best)
                        // The same words of an earlier version say nothing more.
                        .filter(s -> shown.add(s.document().title() + s.sentence()))
                        .limit(MOST)
                        .map(s -> item(s))
                        .toList());
    }

    // Who does a thing is asked with a verb, who is in charge of it without one.
    private static boolean isFor(SentenceRow row, Question question) {
        if (row.intent() != question.intent()) {
            return false;
        }
        boolean verb = question.act() != null && !Topic.isLight(question.act());
        if (row.aspect() == Aspect.REGULATOR) {
            return question.aspect() == Aspect.REGULATOR || (question.aspect() == null && !verb);
        }
        return row.aspect() == null
                ? row.intent() != Intent.OWNER || verb
                : row.aspect() == question.aspect();
    }

    // 补发 of a lost licence is not how one gets it.
    private static double aside(String words, Question question) {
        return TopicWords.SIDE_ACTS.stream()
                        .anyMatch(act -> words.contains(act) && !question.text().contains(act))
                ? ASIDE
                : 0;
    }

    private static @Nullable Said best(
            Question question,
            Topic topic,
            Hit hit,
            DocumentFacts facts,
            PatternTable.Entry<SentenceRow> row) {
        boolean ofProvision = row.row().scope() == SentenceRow.Reach.PROVISION;
        String title = Widths.fold(facts.title()) + "\n" + folded(hit.heading());
        Said best = null;
        String lead = "";
        Matcher sentence = SENTENCE.matcher(hit.text());
        while (sentence.find()) {
            String words = Widths.fold(sentence.group());
            boolean item = ITEM.matcher(words).find();
            lead = item ? lead : words;
            if (!answers(row.pattern(), words, question, topic)) {
                continue;
            }
            // (一)国道不少于20米: of what, the line above the list says.
            String read = item ? lead + "\n" + words : words;
            String body = ofProvision ? Widths.fold(hit.text()) : read;
            double own = topic.coverage(body);
            double whole = topic.coverage(body + "\n" + title);
            double here = topic.coverage(read);
            boolean fits =
                    whole >= ENOUGH
                            && own >= row.row().own()
                            && (!GRANTED.contains(question.intent())
                                    || topic.beginsIn(body + "\n" + title))
                            && here >= row.row().here()
                            && topic.isNamedIn(body + "\n" + title)
                            && (question.aspect() != Aspect.APPROVER
                                    || topic.holdsPaper(body + "\n" + title))
                            && topic.has(body, question.act());
            if (fits
                    && (best == null
                            || here - aside(words, question) > best.here() - best.aside())) {
                best =
                        new Said(
                                row.row(),
                                hit,
                                facts,
                                sentence.group(),
                                sentence.start(),
                                own,
                                whole,
                                here,
                                aside(words, question));
            }
        }
        return best;
    }

    private static String folded(@Nullable String words) {
        return words == null ? "" : Widths.fold(words);
    }

    private static boolean answers(Pattern pattern, String words, Question question, Topic topic) {
        Matcher matcher = pattern.matcher(words);
        if (!Measure.of(question).isIn(words)) {
            return false;
        }
        while (matcher.find()) {
            String unit = unit(matcher);
            String act = group(matcher, "act");
            boolean same =
                    question.detail() == null || unit == null || unit.endsWith(question.detail());
            if (same && (act == null || topic.has(act, question.act()))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String unit(Matcher matcher) {
        String unit = group(matcher, "unit");
        return unit == null ? group(matcher, "unit2") : unit;
    }

    private static @Nullable String group(Matcher matcher, String name) {
        return matcher.namedGroups().containsKey(name) ? matcher.group(name) : null;
    }

    // 应当提交下列材料： says nothing without the list below it.
    private static String shown(Said said) {
        String sentence = said.sentence().strip();
        boolean open = sentence.endsWith(":") || sentence.endsWith("：");
        String below = said.hit().text().substring(said.start() + said.sentence().length());
        Matcher list = LIST.matcher(Widths.fold(below));
        return open && list.lookingAt()
                ? Sentences.whole(sentence + below.substring(0, list.end()))
                : Sentences.quote(sentence);
    }

    private static Answer.Item item(Said said) {
        Hit hit = said.hit();
        DocumentFacts facts = said.document();
        int start = hit.span().start() + said.start();
        return new Answer.Item(
                "“" + shown(said) + "”。见" + Sentences.place(facts, hit.path()),
                List.of(),
                null,
                facts,
                hit.path(),
                new Entry.Evidence(
                        hit.id(), start, start + said.sentence().length(), said.sentence()),
                Math.round(said.score() * 1000) / 1000.0,
                Sentences.standing(facts));
    }
}
