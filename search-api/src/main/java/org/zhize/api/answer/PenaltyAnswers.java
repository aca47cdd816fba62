package org.zhize.api.answer;

import org.springframework.stereotype.Component;
import org.zhize.api.ledger.DocumentFacts;
import org.zhize.api.ledger.Entry;
import org.zhize.corpus.citation.Citation;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.text.Span;
import org.zhize.corpus.text.Widths;
import org.zhize.graph.duty.Duty;
import org.zhize.graph.duty.Extraction;
import org.zhize.graph.duty.Penalty;
import org.zhize.indexer.Hit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a breach costs: of an article that is named, or of an act that is described. */
@Component
class PenaltyAnswers {

    // An act is described in other words than the law's more often than a task.
    private static final double ENOUGH = 0.75;
    // Words from all over an article are no act.
    private static final double ENOUGH_OF_THE_ACT = 0.6;
    private static final double AS_GOOD = 0.93;
    private static final double NEARLY_AS_GOOD = 0.85;
    private static final double MUCH_LESS = 0.75;
    private static final int MOST = 5;
    private static final String FINES = " 违反 罚款";
    // 罚多少 asks for a fine: what a crime costs comes after it.
    private static final double OF_CRIME = 0.12;
    private static final double OF_ITS_OWN_LAW = 0.06;
    private static final double EARLY = 0.02;
    private static final double LITERALLY = 0.03;
    private static final Pattern DECIDER = Phrases.of("decider");
    // The wording that names what is breached.
    private static final String BREACH = "penalty-breach";
    private static final Pattern LAW =
            Pattern.compile("^《?[^,;的]{1,30}(?:(?<![方做办书想说手合违犯])法|条例|细则|办法)》?$");
    private static final double WORTH_OPENING = 0.4;
    private static final Pattern ARTICLE =
            Pattern.compile("第?[0-9零〇一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十])?$");

    private final Candidates candidates;
    private final ArticleAnswers articles;
    private final NamedDocuments named;
    private final PenalClauses clauses = new PenalClauses();

    PenaltyAnswers(Candidates candidates, ArticleAnswers articles, NamedDocuments named) {
        this.candidates = candidates;
        this.named = named;
        this.articles = articles;
    }

    Found penalty(Question question) {
        for (Citation citation : question.citations()) {
            if (citation.article() != null) {
                return ofArticle(citation, articles.article(question));
            }
        }
        return ofAct(question);
    }

    private Found ofArticle(Citation citation, Found article) {
        if (article.items().isEmpty()) {
            return article;
        }
        ArticleAnswers.Place place = articles.find(citation);
        if (place == null) {
            return article;
        }
        Extraction extraction = candidates.open(place.document().id().value());
        Map<Span, Breach> breaches = new LinkedHashMap<>();
        for (Duty duty : extraction.duties()) {
            if (place.provision().span().contains(duty.evidence().span())) {
                duty.penalties().stream()
                        .sorted(Comparator.comparingDouble(Penalty::score).reversed())
                        .forEach(p -> breaches.putIfAbsent(p.span(), new Breach(duty, p)));
            }
        }
        List<Answer.Item> items = new ArrayList<>();
        breaches.values().stream()
                .sorted(Comparator.comparingDouble((Breach b) -> b.penalty().score()).reversed())
                .limit(MOST)
                .forEach(b -> items.add(item(b)));
        return items.isEmpty()
                ? Found.nothing(
                        "《%s》里没有找到针对%s的罚则；可能由其他法律规定，未予核对。"
                                .formatted(citation.title(), citation.article()))
                : Found.of(items);
    }

    /** A duty and what its breach costs: the answer has its entry, with the fines as numbers. */
    private record Breach(Duty duty, Penalty penalty) {}

    private Answer.Item item(Breach breach) {
        Penalty penalty = breach.penalty();
        String id = penalty.provision().document().value();
        DocumentFacts facts = candidates.facts(id);
        Document document = candidates.document(id);
        List<String> path =
                document.holder(penalty.provision()).map(Provision::path).orElse(List.of());
        return new Answer.Item(
                Sentences.place(facts, path) + "：" + Sentences.quote(penalty.summary()),
                List.of(),
                Entry.of(breach.duty()),
                facts,
                path,
                evidence(document, penalty.provision(), penalty.span()),
                penalty.score(),
                penalty.explicit() ? null : "按行为的措辞对应，原文没有直接写明条号");
    }

    private static Entry.Evidence evidence(Document document, Address address, Span span) {
        return new Entry.Evidence(
                address.toString(), span.start(), span.end(), document.text(span));
    }

    private Found ofAct(Question question) {
        if (ARTICLE.matcher(question.topic()).find()) {
            return Found.nothing(
                    "没有看出“%s”是哪一部法律的哪一条，请写出全称，例如“违反《城镇燃气管理条例》第三十五条怎么处罚”。"
                            .formatted(question.topic()));
        }
        if (BREACH.equals(question.row()) && isUnknownLaw(question.topic())) {
            return Found.nothing(
                    "库中没有《%s》，因此不作回答。".formatted(NamedDocuments.title(question.topic())));
        }
        Topic topic = Topic.of(question.topic());
        if (topic.isEmpty()) {
            return Found.nothing("没有看出问的是哪种行为，请写出行为，例如“占用消防车通道”。");
        }
        List<Scored> scored = new ArrayList<>();
        Precedence precedence = new Precedence(question);
        Set<DocumentId> own = named.about(topic);
        for (Hit hit : hits(question, topic, own)) {
            String text = Widths.fold(hit.text());
            if (clauses.isPenal(text)) {
                boolean near = question.region() != null || topic.coverage(text) >= WORTH_OPENING;
                PenalClauses.Clause clause =
                        clauses.best(
                                topic, hit.text(), breach -> near ? breached(hit, breach) : "");
                double whole = topic.coverage(text + clause.breached());
                String said = text + clause.breached() + Widths.fold(hit.documentTitle());
                if (whole >= ENOUGH
                        && clause.coverage() >= ENOUGH_OF_THE_ACT
                        && topic.isNamedIn(said)) {
                    scored.add(
                            scored(
                                    precedence,
                                    topic,
                                    hit,
                                    clause,
                                    whole,
                                    crime(question),
                                    own.contains(hit.documentId())));
                }
            }
        }
        Measure outcome = Measure.of(question);
        scored.removeIf(s -> outcome(s, outcome).isEmpty());
        preferFines(question, scored);
        if (scored.isEmpty()) {
            return Found.nothing("库中没有找到明确处罚“%s”的条文，因此不作回答；下面是最接近的条文。".formatted(topic.text()));
        }
        scored.sort(
                Comparator.comparingDouble(Scored::rank)
                        .thenComparingDouble(s -> s.hit().score())
                        .reversed());
        double best = scored.getFirst().score();
        // 由谁处罚: where the best says by whom, those that do not are no answer.
        boolean decided = question.aspect() == Aspect.AUTHORITY && scored.getFirst().decider();
        return Found.of(
                scored.stream()
                        .filter(s -> s.score() >= AS_GOOD * best)
                        .filter(s -> !decided || s.decider())
                        .limit(MOST)
                        .map(s -> articles.item(s.hit(), outcome(s, outcome)))
                        .toList());
    }

    // 有第一项情形的，并处拘留 stands a paragraph below the act; blank where no such outcome does.
    private static String outcome(Scored scored, Measure outcome) {
        String words = scored.clause().words();
        if (outcome.isIn(words + "\n" + scored.clause().lines())) {
            return words;
        }
        return scored.hit()
                .text()
                .lines()
                .map(String::strip)
                .filter(line -> FORMER.matcher(line).find() && outcome.isIn(line))
                .findFirst()
                .map(line -> words + "…" + line)
                .orElse("");
    }

    private static final Pattern FORMER = Pattern.compile("前[一二两三]?款|第[一二三四五六七八九十]+项");

    // The law that has its name of the thing is looked through for itself: its penal articles speak
    // of
    // 违反本法规定 and hardly of the thing.
    private List<Hit> hits(Question question, Topic topic, Set<DocumentId> own) {
        Map<String, Hit> all = new LinkedHashMap<>();
        candidates.norms(question, topic).forEach(hit -> all.put(hit.id(), hit));
        if (question.region() == null) {
            candidates
                    .inside(own, topic.text() + FINES)
                    .forEach(hit -> all.putIfAbsent(hit.id(), hit));
        }
        return List.copyOf(all.values());
    }

    // 违反宠物条例: what another law punishes as a breach of 本条例 is no answer.
    private boolean isUnknownLaw(String topic) {
        return LAW.matcher(topic).find() && named.find(topic).isEmpty();
    }

    // 怎么罚 asks for the fine: what only admonishes officials, or points elsewhere, is no answer
    // where a fine for the same act is known.
    private static void preferFines(Question question, List<Scored> scored) {
        double best = scored.stream().mapToDouble(Scored::score).max().orElse(0);
        double enough = question.text().contains("多少") ? MUCH_LESS : NEARLY_AS_GOOD;
        if (question.text().contains("多少")
                && scored.stream().anyMatch(s -> s.sum() && s.score() >= enough * best)) {
            scored.removeIf(s -> !s.sum());
        }
        boolean fined = scored.stream().anyMatch(s -> s.amount() && s.score() >= enough * best);
        if (question.aspect() == Aspect.AMOUNT && fined) {
            scored.removeIf(s -> !s.amount());
        }
    }

    // 违反本条例第五条规定的 punishes what the fifth article says: its words count too.
    private String breached(Hit hit, Matcher breach) {
        Document document = candidates.document(hit.documentId().value());
        return document.provisions()
                .filter(p -> p.path().contains(breach.group("article")))
                .findFirst()
                .map(p -> "\n" + PenalClauses.named(Widths.fold(document.text(p.span())), breach))
                .orElse("");
    }

    /**
     * A provision that punishes.
     *
     * @param clause that speaks most of the act
     * @param score how far clause and provision speak of it
     * @param rank the same with what is ahead of the rest
     */
    private record Scored(
            Hit hit, PenalClauses.Clause clause, double score, double rank, boolean amount) {

        // How much, in figures.
        boolean sum() {
            return PenalClauses.FINE.matcher(clause.lines()).find()
                    || PenalClauses.FINE.matcher(Widths.fold(clause.words())).find();
        }

        // By whom it is punished.
        boolean decider() {
            return DECIDER.matcher(clause.lines()).find();
        }
    }

    private static double crime(Question question) {
        if (question.text().contains("刑事处罚")) {
            return OF_CRIME;
        }
        return question.aspect() == Aspect.AMOUNT ? -OF_CRIME : 0;
    }

    private static boolean isCriminal(Hit hit) {
        return hit.documentTitle().contains("刑法") || hit.documentTitle().contains("刑事");
    }

    private Scored scored(
            Precedence precedence,
            Topic topic,
            Hit hit,
            PenalClauses.Clause clause,
            double whole,
            double crime,
            boolean own) {
        // The act stands in one clause; words from all over an article tell another story.
        double score = 0.5 * clause.coverage() + 0.5 * whole;
        double rank =
                score
                        + precedence.of(candidates.facts(hit.documentId().value()))
                        + (isCriminal(hit) ? crime : 0)
                        + (own ? OF_ITS_OWN_LAW : 0)
                        + EARLY * clause.early(topic)
                        + (Widths.fold(clause.words()).contains(topic.text()) ? LITERALLY : 0);
        boolean amount = PenalClauses.AMOUNT.matcher(clause.lines()).find();
        return new Scored(hit, clause, score, rank, amount);
    }
}
