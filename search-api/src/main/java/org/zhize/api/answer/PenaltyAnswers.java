package org.zhize.api.answer;

import org.springframework.stereotype.Component;
import org.zhize.api.ledger.DocumentFacts;
import org.zhize.api.ledger.Entry;
import org.zhize.corpus.citation.Citation;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.pattern.TsvTable;
import org.zhize.corpus.text.ChineseNumeral;
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
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a breach costs: of an article that is named, or of an act that is described. */
@Component
class PenaltyAnswers {

    // An act is described in other words than the law's more often than a task.
    private static final double ENOUGH = 0.75;
    private static final double AS_GOOD = 0.93;
    private static final double NEARLY_AS_GOOD = 0.85;
    private static final int MOST = 5;
    private static final Pattern SENTENCE = Pattern.compile("[^。;；\\n]+");
    private static final Pattern ITEM = Pattern.compile("^\\([一二三四五六七八九十]+\\)");
    private static final Pattern DECIDER = Pattern.compile("由[^。;,]{2,40}?(?:责令|处|没收|吊销|给予|决定|依法)");
    private static final Pattern BREACHED =
            Pattern.compile("违反本(?:法|条例|办法|规定|细则)(第[零〇一二三四五六七八九十百]+条)");
    // The wording that names what is breached.
    private static final String BREACH = "penalty-breach";
    private static final Pattern LAW =
            Pattern.compile("^《?[^,;的]{1,30}(?:(?<![方做办书想说手合违犯])法|条例|细则|办法)》?$");
    private static final Pattern PARAGRAPH = Pattern.compile("第[一二三四五六七八九十]+款");
    private static final double WORTH_OPENING = 0.4;
    private static final Pattern AMOUNT =
            Pattern.compile("罚款|罚金|依照前款(?:的)?规定|百分之[^。]{1,12}(?:以上|以下|支付|加付)|[二三四五六七八九十0-9]+倍");
    private static final Pattern ARTICLE =
            Pattern.compile("第?[0-9零〇一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十])?$");

    private final Candidates candidates;
    private final ArticleAnswers articles;
    private final NamedDocuments named;
    private final List<String> penal =
            TsvTable.load(PenaltyAnswers.class, "penal-words.tsv", "word", "source")
                    .lines()
                    .stream()
                    .map(line -> line.text("word"))
                    .toList();

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
        for (Hit hit : candidates.norms(question, topic)) {
            String text = Widths.fold(hit.text());
            if (penal.stream().anyMatch(text::contains)) {
                String breached = breached(question, hit, text, topic);
                double whole = topic.coverage(text + breached);
                if (whole >= ENOUGH) {
                    scored.add(scored(precedence, topic, hit, whole, breached));
                }
            }
        }
        preferFines(question, scored);
        if (scored.isEmpty()) {
            return Found.nothing("库中没有找到明确处罚“%s”的条文，因此不作回答；下面是最接近的条文。".formatted(topic.text()));
        }
        scored.sort(
                Comparator.comparingDouble(Scored::rank)
                        .thenComparingDouble(s -> s.hit().score())
                        .reversed());
        double best = scored.stream().mapToDouble(Scored::score).max().orElse(0);
        // 由谁处罚: where the best says by whom, those that do not are no answer.
        boolean decided = question.aspect() == Aspect.AUTHORITY && scored.getFirst().decider();
        return Found.of(
                scored.stream()
                        .filter(s -> s.score() >= AS_GOOD * best)
                        .filter(s -> !decided || s.decider())
                        .limit(MOST)
                        .map(s -> articles.item(s.hit(), s.clause().words()))
                        .toList());
    }

    // 违反宠物条例: what another law punishes as a breach of 本条例 is no answer.
    private boolean isUnknownLaw(String topic) {
        return LAW.matcher(topic).find() && named.find(topic).isEmpty();
    }

    // 怎么罚 asks for the fine: what only admonishes officials, or points elsewhere, is no answer
    // where
    // a fine for the same act is known.
    private static void preferFines(Question question, List<Scored> scored) {
        double best = scored.stream().mapToDouble(Scored::score).max().orElse(0);
        boolean fined =
                scored.stream().anyMatch(s -> s.amount() && s.score() >= NEARLY_AS_GOOD * best);
        if (question.aspect() == Aspect.AMOUNT && fined) {
            scored.removeIf(s -> !s.amount());
        }
    }

    // 违反本条例第五条规定的 punishes what the fifth article says: its words count too.
    private String breached(Question question, Hit hit, String text, Topic topic) {
        Matcher article = BREACHED.matcher(text);
        double worth = question.region() == null ? WORTH_OPENING : 0;
        if (!article.find() || topic.coverage(text) < worth) {
            return "";
        }
        String label = article.group(1);
        Document document = candidates.document(hit.documentId().value());
        return document.provisions()
                .filter(p -> p.path().contains(label))
                .findFirst()
                .map(p -> "\n" + Widths.fold(document.text(p.span())))
                .orElse("");
    }

    /**
     * A provision that punishes.
     *
     * @param clause that speaks most of the act
     * @param score how far clause and provision speak of it
     * @param rank the same with what is ahead of the rest
     */
    private record Scored(Hit hit, Clause clause, double score, double rank, boolean amount) {

        // By whom it is punished.
        boolean decider() {
            return DECIDER.matcher(clause.lines()).find();
        }
    }

    private Scored scored(
            Precedence precedence, Topic topic, Hit hit, double whole, String breached) {
        Clause clause = clause(topic, hit.text(), breached);
        // The act stands in one clause; words from all over an article tell another story.
        double score = 0.5 * clause.coverage() + 0.5 * whole;
        double rank = score + precedence.of(candidates.facts(hit.documentId().value()));
        boolean amount = AMOUNT.matcher(clause.lines()).find();
        return new Scored(hit, clause, score, rank, amount);
    }

    /**
     * @param words to be shown
     * @param lines around it, folded: where the fine stands
     */
    private record Clause(String words, String lines, double coverage) {}

    /** The sentence that speaks most of the act; an item counts with the sentence above it. */
    private Clause clause(Topic topic, String text, String breached) {
        Clause best = new Clause(text, Widths.fold(text), 0);
        int at = 0;
        String lead = "";
        String above = "";
        Matcher sentence = SENTENCE.matcher(text);
        while (sentence.find()) {
            String words = sentence.group().strip();
            boolean item = ITEM.matcher(Widths.fold(words)).find();
            if (!item) {
                lead = words;
                above = paragraph(text, sentence.start());
            }
            String read = item ? lead + "\n" + words : words;
            String folded = Widths.fold(read);
            boolean names = BREACHED.matcher(folded).find();
            double coverage = topic.coverage(names ? folded + breached : folded);
            if (coverage > best.coverage()) {
                String lines =
                        Widths.fold(item ? paragraph(text, 0) : paragraph(text, sentence.start()));
                best = new Clause(item ? above + "…" + words : words, lines, coverage);
                at = sentence.start();
            }
        }
        return new Clause(punishing(best.words(), text, at), best.lines(), best.coverage());
    }

    // Words that tell the act are no answer without what it costs, which may stand a sentence on.
    private String punishing(String words, String text, int at) {
        if (AMOUNT.matcher(words).find()) {
            return words;
        }
        String line = paragraph(text, at).strip();
        if (line.contains(words) && AMOUNT.matcher(line).find()) {
            return line;
        }
        if (isPenal(words)) {
            return words;
        }
        if (line.contains(words) && isPenal(line)) {
            return line;
        }
        List<String> others = text.lines().map(String::strip).filter(this::isPenal).toList();
        String paragraph = "第" + ChineseNumeral.print(paragraphs(text.substring(0, at)) + 1) + "款";
        return Stream.<Predicate<String>>of(
                        other -> other.contains(paragraph) && AMOUNT.matcher(other).find(),
                        other -> !PARAGRAPH.matcher(other).find() && AMOUNT.matcher(other).find(),
                        other -> !PARAGRAPH.matcher(other).find())
                .flatMap(fits -> others.stream().filter(fits))
                .findFirst()
                .map(other -> words + "…" + other)
                .orElse(words);
    }

    private static int paragraphs(String text) {
        int at = text.lastIndexOf('\n');
        return at < 0
                ? 0
                : (int)
                        text.substring(0, at)
                                .lines()
                                .filter(line -> !line.isBlank())
                                .filter(line -> !ITEM.matcher(Widths.fold(line.strip())).find())
                                .count();
    }

    private boolean isPenal(String words) {
        String folded = Widths.fold(words);
        return penal.stream().anyMatch(folded::contains);
    }

    // The line that holds the place.
    private static String paragraph(String text, int at) {
        int start = text.lastIndexOf('\n', at) + 1;
        int end = text.indexOf('\n', Math.max(at, start));
        return text.substring(start, end < 0 ? text.length() : end);
    }
}
