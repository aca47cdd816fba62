package org.zhize.api.answer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhize.api.ledger.DocumentFacts;
import org.zhize.api.ledger.Entry;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.text.Widths;
import org.zhize.indexer.Hit;
import org.zhize.indexer.entry.StoredDocument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a word means: the sentence that defines it ({@code definitions.json}), and no other. */
@Component
class DefinitionAnswers {

    // 公共数据 is what is asked, 公共数据资源 is another thing; 重大危险源 is 危险化学品重大危险源 for short.
    private static final double SAME = 0.95;
    private static final double NEARLY_SAME = 0.6;
    // A row says it less outright than the one before it.
    private static final double PER_ROW = 0.03;
    // 个人信息 of 个人信息保护法 before that of an act on something else.
    private static final double OF_ITS_ACT = 0.15;
    // A definition of another act is another thing, if only by a word.
    private static final double AS_GOOD = 0.06;
    private static final int MOST = 3;
    private static final Pattern SENTENCE = Pattern.compile("[^。;；\\n]+");

    private final PatternTable<DefinitionRow> rows =
            PatternTable.load(DefinitionAnswers.class, "definitions.json", DefinitionRow.class);
    private final Candidates candidates;
    private final NamedDocuments named;

    DefinitionAnswers(Candidates candidates, NamedDocuments named) {
        this.candidates = candidates;
        this.named = named;
    }

    static PatternTable<DefinitionRow> table() {
        return PatternTable.load(DefinitionAnswers.class, "definitions.json", DefinitionRow.class);
    }

    private record Defined(
            Hit hit, DocumentFacts document, String words, int start, double score) {}

    Found find(Question question) {
        String word = question.topic();
        Topic topic = Topic.of(word);
        if (topic.isEmpty()) {
            return Found.nothing("没有看出问的是哪个词，请写出它，例如“什么是重大危险源”。");
        }
        String title = question.detail();
        Set<DocumentId> law = title == null ? null : law(title);
        if (title != null && law != null && law.isEmpty()) {
            return Found.nothing("库中没有《%s》，因此不作回答。".formatted(NamedDocuments.title(title)));
        }
        Precedence precedence = new Precedence(question);
        List<Defined> found = new ArrayList<>();
        for (Hit hit : candidates.saying(question, law, wordings(word))) {
            DocumentFacts facts = candidates.facts(hit.documentId().value());
            double ahead = facts.title().contains(word) ? OF_ITS_ACT : 0;
            Defined best = best(hit, facts, topic, precedence.of(facts) + ahead);
            if (best != null) {
                found.add(best);
            }
        }
        if (found.isEmpty()) {
            return Found.nothing(DutyAnswers.thin(question, topic));
        }
        found.sort(Comparator.comparingDouble(Defined::score).reversed());
        double best = found.getFirst().score();
        Set<String> shown = new HashSet<>();
        return Found.of(
                found.stream()
                        .filter(d -> d.score() >= best - AS_GOOD)
                        .filter(d -> shown.add(d.document().title()) && shown.add(d.words()))
                        .limit(MOST)
                        .map(DefinitionAnswers::item)
                        .toList());
    }

    private Set<DocumentId> law(String title) {
        return named.law(title).stream().map(StoredDocument::id).collect(Collectors.toSet());
    }

    private static List<String> wordings(String word) {
        return Stream.concat(
                        Stream.of("\"所称%s\"", "\"%s是指\"", "\"%s指\"", "\"认定为%s\"", "\"%s包括\"")
                                .map(w -> w.formatted(word)),
                        Stream.of(word + " 是指 所称", word))
                .toList();
    }

    private @Nullable Defined best(Hit hit, DocumentFacts facts, Topic topic, double ahead) {
        Defined best = null;
        Matcher sentence = SENTENCE.matcher(hit.text());
        while (sentence.find()) {
            String folded = Widths.fold(sentence.group());
            double worth = 1;
            for (PatternTable.Entry<DefinitionRow> row : rows.entries()) {
                double same = same(row.pattern().matcher(folded), topic);
                double score = worth * same + ahead;
                if (same > 0 && (best == null || score > best.score())) {
                    best =
                            new Defined(
                                    hit,
                                    facts,
                                    shown(hit.text(), sentence),
                                    sentence.start(),
                                    score);
                }
                worth -= PER_ROW;
            }
        }
        return best;
    }

    // A list is told whole.
    private static String shown(String text, Matcher sentence) {
        String words = sentence.group();
        boolean list = words.endsWith("：") || words.endsWith(":");
        return list ? text.substring(sentence.start()) : words;
    }

    /** How far the words that are defined are those that are asked; 0 where they are others. */
    private static double same(Matcher matcher, Topic topic) {
        double best = 0;
        while (matcher.find()) {
            String defined = matcher.group("defined");
            double both = defined.equals(topic.text()) ? 1 : 0;
            if (both == 0 && topic.coverage(defined) >= SAME) {
                double back = Topic.of(defined).coverage(topic.text());
                both = back >= NEARLY_SAME ? 0.85 + 0.1 * back : 0;
            }
            best = Math.max(best, both);
        }
        return best;
    }

    private static Answer.Item item(Defined defined) {
        Hit hit = defined.hit();
        int start = hit.span().start() + defined.start();
        return new Answer.Item(
                Sentences.place(defined.document(), hit.path())
                        + "：“"
                        + Sentences.whole(defined.words())
                        + "”",
                List.of(),
                null,
                defined.document(),
                hit.path(),
                new Entry.Evidence(
                        hit.id(), start, start + defined.words().length(), defined.words()),
                Math.round(defined.score() * 1000) / 1000.0,
                Sentences.standing(defined.document()));
    }
}
