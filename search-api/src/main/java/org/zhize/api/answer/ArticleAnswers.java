package org.zhize.api.answer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhize.api.document.Links;
import org.zhize.api.ledger.DocumentFacts;
import org.zhize.api.ledger.Entry;
import org.zhize.api.workspace.Workspace;
import org.zhize.corpus.citation.Citation;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.names.LawTitles;
import org.zhize.corpus.names.TitleKey;
import org.zhize.corpus.text.Widths;
import org.zhize.indexer.Hit;
import org.zhize.indexer.entry.StoredDocument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Questions that name a place: an article of a law, or a document by its number. */
@Component
class ArticleAnswers {

    private static final double ENOUGH = 0.8;
    // Where the law is named less of the words must be its own.
    private static final double ENOUGH_IN_LAW = 0.65;
    private static final double AS_GOOD = 0.95;
    private static final int MOST = 3;

    private final Workspace workspace;
    private final Candidates candidates;
    private final Links links;
    private final NamedDocuments named;

    ArticleAnswers(Workspace workspace, Candidates candidates, Links links, NamedDocuments named) {
        this.workspace = workspace;
        this.named = named;
        this.links = links;
        this.candidates = candidates;
    }

    Found article(Question question) {
        if (question.citations().stream().allMatch(c -> c.article() == null)
                && !question.topic().isBlank()) {
            return which(question);
        }
        List<Answer.Item> items = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Citation citation : question.citations()) {
            if (citation.article() == null) {
                continue;
            }
            Place place = find(citation);
            if (place == null) {
                missing.add(lacking(citation));
            } else {
                items.add(item(place));
            }
        }
        if (items.isEmpty()) {
            return Found.nothing(
                    missing.isEmpty()
                            ? "没有看出问的是哪部法律的哪一条，请写作“安全生产法第三十六条”。"
                            : String.join("；", missing) + "。");
        }
        return Found.of(items).withNotChecked(missing);
    }

    /** Articles of norms of the nation that speak of all that is asked. */
    Found norms(Question question) {
        Found found = which(question);
        return new Found(
                found.items().stream()
                        .filter(i -> i.document() != null && Precedence.isNational(i.document()))
                        .toList(),
                found.reason(),
                found.notChecked());
    }

    // 安全生产法哪一条规定了X: the articles of that law, or of any, that speak of it all.
    private Found which(Question question) {
        Topic topic = Topic.of(question.topic());
        if (topic.isEmpty()) {
            return Found.nothing("没有看出问的是哪件事，请写出条文规定的事项。");
        }
        Set<DocumentId> law = null;
        if (question.detail() != null) {
            List<StoredDocument> versions = named.law(question.detail());
            if (versions.isEmpty()) {
                return Found.nothing(
                        "库中没有《%s》，因此不作回答。".formatted(NamedDocuments.title(question.detail())));
            }
            law = Set.of(versions.getFirst().id());
        }
        double enough = law == null ? ENOUGH : ENOUGH_IN_LAW;
        record Scored(Hit hit, double coverage) {}
        List<Scored> scored =
                candidates.saying(question, law, List.of(topic.text(), topic.searched())).stream()
                        .map(hit -> new Scored(hit, topic.coverage(Widths.fold(hit.text()))))
                        .filter(s -> s.coverage() >= enough)
                        .sorted(Comparator.comparingDouble(Scored::coverage).reversed())
                        .toList();
        if (scored.isEmpty()) {
            return Found.nothing(DutyAnswers.thin(question, topic));
        }
        double best = scored.getFirst().coverage();
        return Found.of(
                scored.stream()
                        .filter(s -> s.coverage() >= AS_GOOD * best)
                        .limit(MOST)
                        .map(s -> item(s.hit(), s.hit().text()))
                        .toList());
    }

    /** The document whose 文号 is asked for; null where the question holds none that is known. */
    @Nullable Found document(Question question) {
        List<StoredDocument> documents = workspace.index().numbered(question.text());
        if (documents.isEmpty()) {
            return null;
        }
        DocumentFacts facts = candidates.facts(documents.getFirst().id().value());
        return Found.of(
                List.of(
                        new Answer.Item(
                                Sentences.place(facts, List.of()),
                                List.of(),
                                null,
                                facts,
                                List.of(),
                                null,
                                1,
                                null)));
    }

    /** The provision that a citation of a question means; null where the corpus lacks it. */
    @Nullable Place find(Citation citation) {
        Address address = links.resolve(citation).target();
        if (address == null) {
            return null;
        }
        Document document = candidates.document(address.document().value());
        return document.provision(address).map(p -> new Place(document, p)).orElse(null);
    }

    /** A provision and the document it stands in. */
    record Place(Document document, Provision provision) {}

    private static String official(String title) {
        return LawTitles.standard().official(title).orElse(title);
    }

    private String lacking(Citation citation) {
        String key = TitleKey.of(official(citation.title()));
        boolean known =
                workspace.index().documents().stream()
                        .anyMatch(
                                d ->
                                        TitleKey.of(d.header().title()).equals(key)
                                                || TitleKey.of(d.header().shortTitle())
                                                        .equals(key));
        return known
                ? "库中的《%s》没有%s".formatted(citation.title(), citation.article())
                : "库中没有《%s》，因此不作回答".formatted(citation.title());
    }

    /** A provision that was found; of its words those are shown that answer. */
    Answer.Item item(Hit hit, String shown) {
        String id = hit.part() == null ? hit.id() : hit.part();
        return item(
                hit.documentId().value(),
                hit.path(),
                new Entry.Evidence(id, hit.span().start(), hit.span().end(), hit.text()),
                shown);
    }

    private Answer.Item item(Place place) {
        Provision provision = place.provision();
        return item(
                place.document().id().value(),
                provision.path(),
                new Entry.Evidence(
                        provision.address().toString(),
                        provision.span().start(),
                        provision.span().end(),
                        place.document().text(provision.span())),
                place.document().text(provision.span()));
    }

    private Answer.Item item(
            String documentId, List<String> path, Entry.Evidence evidence, String shown) {
        DocumentFacts facts = candidates.facts(documentId);
        return new Answer.Item(
                Sentences.place(facts, path) + "：" + Sentences.whole(shown),
                List.of(),
                null,
                facts,
                path,
                evidence,
                1,
                Sentences.standing(facts));
    }
}
