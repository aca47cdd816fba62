package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Penalty;
import org.zhize.graph.extract.Breach.ArticleReference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Links breaches to the duties they break: by the article they name, else by the likeness of their
 * words, in the same document only.
 */
final class PenaltyLinker {

    private final BreachReader breaches;

    private PenaltyLinker(BreachReader breaches) {
        this.breaches = breaches;
    }

    static PenaltyLinker standard() {
        return new PenaltyLinker(BreachReader.standard());
    }

    /** The norms, each with its penalties. */
    List<Norm> link(Document document, String folded, List<Norm> norms, List<Provision> penal) {
        if (norms.isEmpty() || penal.isEmpty()) {
            return norms;
        }
        List<List<Penalty>> penalties = new ArrayList<>();
        norms.forEach(norm -> penalties.add(new ArrayList<>()));
        Likeness likeness = new Likeness(folded, norms.stream().map(PenaltyLinker::words).toList());
        Map<ArticleReference, List<Integer>> articles = articles(document, norms);
        String general = BreachReader.generalAuthority(folded, document.text(), penal);
        for (Provision provision : penal) {
            for (Breach breach : breaches.read(folded, document.text(), provision)) {
                BreachLinks links = new BreachLinks(folded, norms, likeness, articles, breach);
                links.found.forEach(
                        (norm, score) ->
                                penalties
                                        .get(norm)
                                        .add(
                                                penalty(
                                                        document,
                                                        breach,
                                                        score,
                                                        links.named,
                                                        general)));
            }
        }
        List<Norm> linked = new ArrayList<>();
        for (int i = 0; i < norms.size(); i++) {
            linked.add(norms.get(i).with(penalties.get(i)));
        }
        return linked;
    }

    /** The deed alone: who must do it says little about which duty is meant. */
    private static List<Span> words(Norm norm) {
        Span subject = norm.subject();
        Span statement = norm.statement();
        return subject == null || !norm.doer() || !statement.contains(subject)
                ? List.of(statement)
                : List.of(
                        new Span(statement.start(), subject.start()),
                        new Span(subject.end(), statement.end()));
    }

    private static Penalty penalty(
            Document document,
            Breach breach,
            double score,
            boolean named,
            @Nullable String general) {
        return new Penalty(
                breach.provision(),
                breach.penalty(),
                named,
                named ? 1 : Math.min(1, score),
                document.text(breach.penalty()),
                breach.fines(),
                breach.decider() == null ? general : document.text(breach.decider()),
                breach.act().isEmpty() ? null : document.text(breach.act()));
    }

    private static Map<ArticleReference, List<Integer>> articles(
            Document document, List<Norm> norms) {
        Map<Address, ArticleReference> numbers = new HashMap<>();
        document.provisions()
                .filter(p -> p.label() != null)
                .forEach(
                        p ->
                                numbers.put(
                                        p.address(),
                                        new ArticleReference(
                                                p.label().ordinal(), p.label().inserted(), 0, 0)));
        Map<ArticleReference, List<Integer>> articles = new HashMap<>();
        for (int i = 0; i < norms.size(); i++) {
            ArticleReference number = numbers.get(norms.get(i).provision());
            if (number != null) {
                articles.computeIfAbsent(number, key -> new ArrayList<>()).add(i);
            }
        }
        return articles;
    }
}
