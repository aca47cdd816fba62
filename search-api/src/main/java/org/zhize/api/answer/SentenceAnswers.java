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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final int MOST = 5;
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
            Hit hit, DocumentFacts document, String sentence, int start, double own, double whole) {
        double score() {
            return 0.65 * own + 0.35 * whole;
        }
    }

    Found find(Question question) {
        Topic topic = Topic.of(question.topic());
        if (topic.isEmpty()) {
            return Found.nothing("没有看出问的是哪件事，请写出事项的名称。");
        }
        List<Said> said = new ArrayList<>();
        Map<String, DocumentFacts> known = new HashMap<>();
        for (Hit hit : candidates.provisions(question, topic)) {
            DocumentFacts facts =
                    known.computeIfAbsent(hit.documentId().value(), candidates::facts);
            for (PatternTable.Entry<SentenceRow> row : rows.entries()) {
                if (row.row().intent() == question.intent()) {
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
        double best = said.stream().mapToDouble(Said::score).max().orElse(0);
        return Found.of(
                said.stream()
                        .filter(s -> s.score() >= AS_GOOD * best)
                        .limit(MOST)
                        .map(s -> item(s))
                        .toList());
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
        Matcher sentence = SENTENCE.matcher(hit.text());
        while (sentence.find()) {
            String words = Widths.fold(sentence.group());
            if (!answers(row.pattern(), words, question)) {
                continue;
            }
            String body = ofProvision ? Widths.fold(hit.text()) : words;
            double own = topic.coverage(body);
            double whole = topic.coverage(body + "\n" + title);
            double here = topic.coverage(words);
            boolean fits =
                    whole >= ENOUGH && own >= row.row().own() && topic.has(body, question.act());
            if (fits && (best == null || here > topic.coverage(Widths.fold(best.sentence())))) {
                best = new Said(hit, facts, sentence.group(), sentence.start(), own, whole);
            }
        }
        return best;
    }

    private static String folded(@Nullable String words) {
        return words == null ? "" : Widths.fold(words);
    }

    private static boolean answers(Pattern pattern, String words, Question question) {
        Matcher matcher = pattern.matcher(words);
        boolean unit = matcher.namedGroups().containsKey("unit");
        while (matcher.find()) {
            if (!unit || question.detail() == null) {
                return true;
            }
            String found = matcher.group("unit");
            if (found != null && found.endsWith(question.detail())) {
                return true;
            }
        }
        return false;
    }

    private static Answer.Item item(Said said) {
        Hit hit = said.hit();
        DocumentFacts facts = said.document();
        int start = hit.span().start() + said.start();
        return new Answer.Item(
                "“" + Sentences.quote(said.sentence()) + "”。见" + Sentences.place(facts, hit.path()),
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
