package org.zhize.api.answer;

import org.springframework.stereotype.Component;
import org.zhize.api.ledger.DocumentFacts;
import org.zhize.api.ledger.Entry;
import org.zhize.corpus.text.Widths;
import org.zhize.indexer.Hit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times that a provision sets without charging anybody (许可证的有效期为3年), or that belong to no dated
 * duty: the sentence that speaks of all that is asked and holds a time.
 */
@Component
class TimeAnswers {

    private static final double ENOUGH = 0.8;
    // What the title says of the thing, the sentence need not; but it must say some of it.
    private static final double LEAST_HERE = 0.4;
    private static final double AS_GOOD = 0.97;
    private static final double OF_THE_ACT = 0.1;
    private static final int MOST = 3;
    private static final Pattern SENTENCE = Pattern.compile("[^。;；\\n]+");
    private static final Pattern WHOLE = Pattern.compile("[^。\\n]+");
    private static final Pattern ITEM = Pattern.compile("^\\s*\\([一二三四五六七八九十]+\\)");
    private static final Pattern TIME = Phrases.of("time");

    private static final Pattern OFTEN = Phrases.of("often");
    private static final Pattern BEFORE = Phrases.of("ahead");
    private static final Pattern PERIOD = Phrases.of("period");

    private final Candidates candidates;

    TimeAnswers(Candidates candidates) {
        this.candidates = candidates;
    }

    /** A sentence with its place, and how much of the topic it speaks of. */
    record Timed(Hit hit, String sentence, int start, double coverage, double behind) {}

    /** Sentences that may answer, those that speak most of the topic first. */
    List<Timed> find(Question question, Topic topic) {
        Measure measure = Measure.of(question);
        List<Timed> found = new ArrayList<>();
        for (Hit hit : candidates.provisions(question, topic)) {
            String lead = "";
            // 记录保存期限不得少于二年: of which record, the sentence before says.
            String before = "";
            Matcher sentence = SENTENCE.matcher(hit.text());
            while (sentence.find()) {
                String words = Widths.fold(sentence.group());
                // 屋面防水工程,为5年: of what, the line above the list says.
                String read = ITEM.matcher(words).find() ? lead + "\n" + words : words;
                boolean kept = question.aspect() == Aspect.PERIOD && !before.isEmpty();
                read = kept ? before + "\n" + read : read;
                before = hit.text().startsWith("\n", sentence.end()) ? "" : words;
                lead = ITEM.matcher(words).find() ? lead : words;
                Matcher time = time(question).matcher(words);
                if (time.find() && measure.isIn(words)) {
                    double coverage = coverage(question, topic, hit, read);
                    boolean same =
                            topic.namesSamePosts(words)
                                    && topic.has(read, question.act())
                                    && (question.intent() != Intent.RECURRENCE
                                            || TimeWords.isOfAct(
                                                    words, time.start(), question, topic));
                    if (coverage >= ENOUGH && same && TimeWords.does(question, read)) {
                        double behind =
                                question.intent() == Intent.DEADLINE
                                        ? TimeWords.behind(topic, words.substring(time.end()))
                                        : 0;
                        found.add(timed(hit, sentence, time(question), coverage, behind));
                    }
                }
            }
        }
        Precedence precedence = new Precedence(question);
        found.sort(
                Comparator.comparingDouble(
                                (Timed t) ->
                                        t.coverage()
                                                + OF_THE_ACT * t.behind()
                                                + precedence.of(facts(t)))
                        .reversed());
        return found;
    }

    // Of several terms in one sentence (一个月;二个月;六个月) none is the answer alone.
    private static Timed timed(
            Hit hit, Matcher part, Pattern time, double coverage, double behind) {
        Matcher whole = WHOLE.matcher(hit.text());
        while (whole.find()) {
            boolean around = whole.start() <= part.start() && part.end() <= whole.end();
            if (around && time.matcher(Widths.fold(whole.group())).results().limit(2).count() > 1) {
                return new Timed(hit, whole.group(), whole.start(), coverage, behind);
            }
        }
        return new Timed(hit, part.group(), part.start(), coverage, behind);
    }

    private static Pattern time(Question question) {
        return switch (question.aspect()) {
            case PERIOD -> PERIOD;
            case BEFORE -> BEFORE;
            case null, default -> question.intent() == Intent.RECURRENCE ? OFTEN : TIME;
        };
    }

    // 承办者应当在活动举办日的20日前提出申请: of which activity only the title says.
    private static double coverage(Question question, Topic topic, Hit hit, String sentence) {
        double own = topic.coverage(sentence);
        boolean ahead = question.aspect() == Aspect.BEFORE;
        if (question.intent() != Intent.DEADLINE || (!ahead && own < LEAST_HERE)) {
            return own;
        }
        String title = Widths.fold(hit.documentTitle());
        boolean rest =
                topic.words().stream()
                        .filter(Topic.Word::isStrong)
                        .filter(word -> topic.missing(title).contains(word.text()))
                        .allMatch(word -> !topic.missing(sentence).contains(word.text()));
        boolean named = topic.missing(title).size() < topic.words().size();
        return rest && named && !topic.missing(title).isEmpty()
                ? Math.max(own, topic.coverage(sentence + "\n" + title))
                : own;
    }

    private DocumentFacts facts(Timed timed) {
        return candidates.facts(timed.hit().documentId().value());
    }

    /** Answers in the words of the sentences, the best and what is as good. */
    Found answer(List<Timed> found) {
        double best = found.getFirst().coverage();
        Set<String> documents = new HashSet<>();
        return Found.of(
                found.stream()
                        .filter(t -> t.coverage() >= AS_GOOD * best)
                        .filter(t -> documents.add(t.hit().documentId().value()))
                        .limit(MOST)
                        .map(this::item)
                        .toList());
    }

    private Answer.Item item(Timed timed) {
        Hit hit = timed.hit();
        DocumentFacts facts = facts(timed);
        int start = hit.span().start() + timed.start();
        return new Answer.Item(
                Sentences.place(facts, hit.path()) + "：“" + Sentences.whole(timed.sentence()) + "”",
                List.of(),
                null,
                facts,
                hit.path(),
                new Entry.Evidence(
                        hit.id(), start, start + timed.sentence().length(), timed.sentence()),
                Math.round(timed.coverage() * 1000) / 1000.0,
                Sentences.standing(facts));
    }
}
