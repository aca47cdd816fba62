package org.zhize.corpus.citation;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.citation.Citation.Form;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.names.LawTitles;
import org.zhize.corpus.names.TitleKey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds the document and the article that a citation means among those the corpus holds. Immutable:
 * a changed corpus is a new resolver. What the corpus lacks stays unresolved.
 *
 * <p>An article is looked up in the version that was in force when the citing document was written,
 * since later versions number their articles anew: where the corpus has later ones only, the
 * article stays open (but for 刑法, whose amendments keep the numbers). A document as a whole is its
 * newest version in force today.
 */
public final class CitationResolver {

    private final Map<String, List<Edition>> byTitle = new HashMap<>();
    private final Map<String, List<Edition>> byNumber = new HashMap<>();
    private final Map<DocumentId, Edition> byId = new HashMap<>();
    private final LawTitles titles;

    public CitationResolver(Collection<Edition> editions) {
        for (Edition edition : editions) {
            byId.put(edition.id(), edition);
            add(byTitle, TitleKey.of(edition.title()), edition);
            if (edition.documentNumber() != null) {
                add(byNumber, edition.documentNumber(), edition);
            }
        }
        Comparator<Edition> oldestFirst =
                Comparator.comparing(
                        Edition::date, Comparator.nullsFirst(Comparator.naturalOrder()));
        byTitle.values().forEach(list -> list.sort(oldestFirst));
        titles =
                LawTitles.standard()
                        .with(editions.stream().map(Edition::title).distinct().sorted().toList());
    }

    private static void add(Map<String, List<Edition>> map, String key, Edition edition) {
        map.computeIfAbsent(key, _ -> new ArrayList<>()).add(edition);
    }

    /** The titles of the corpus, for a {@link CitationFinder} that shall know them too. */
    public LawTitles titles() {
        return titles;
    }

    /**
     * The citation with its target, or as it was.
     *
     * @param citing the document that it was found in
     * @param today decides which version of a law is in force
     */
    public Citation resolve(Citation citation, Document citing, LocalDate today) {
        String article = citation.article();
        if (citation.form() == Form.RELATIVE
                && TitleKey.of(citation.title()).equals(TitleKey.of(citing.header().title()))) {
            Edition self = byId.getOrDefault(citing.id(), Edition.of(citing));
            Address target = article == null ? null : self.article(article);
            return with(citation, citing.id(), target);
        }
        List<Edition> editions = editions(citation);
        if (editions.isEmpty()) {
            return citation;
        }
        if (article != null) {
            LocalDate written = citing.header().versionDate();
            Edition edition = edition(editions, written == null ? today : written, article);
            if (edition != null) {
                return with(citation, edition.id(), edition.article(article));
            }
        }
        return with(citation, inForce(editions, today).id(), null);
    }

    private List<Edition> editions(Citation citation) {
        String number = citation.documentNumber();
        if (number != null && byNumber.containsKey(number)) {
            return byNumber.get(number);
        }
        List<Edition> editions = byTitle.get(TitleKey.of(citation.title()));
        if (editions == null) {
            editions =
                    titles.official(citation.title())
                            .map(title -> byTitle.get(TitleKey.of(title)))
                            .orElse(null);
        }
        return editions == null ? List.of() : editions;
    }

    // Files of one law (编) have one date: the one that has the article is meant.
    private @Nullable Edition edition(List<Edition> editions, LocalDate written, String article) {
        LocalDate date = null;
        boolean known = false;
        for (Edition edition : editions) {
            LocalDate passed = edition.date();
            if (passed == null || !passed.isAfter(written)) {
                date = passed;
                known = true;
            }
        }
        if (!known) {
            if (!keepsNumbers(editions.getFirst())) {
                return null;
            }
            date = editions.getFirst().date();
        }
        for (Edition edition : editions) {
            if (Objects.equals(edition.date(), date) && edition.article(article) != null) {
                return edition;
            }
        }
        return null;
    }

    private boolean keepsNumbers(Edition edition) {
        return titles.official(edition.title())
                .flatMap(titles::law)
                .map(LawTitles.Law::keepsNumbers)
                .orElse(false);
    }

    private static Edition inForce(List<Edition> editions, LocalDate today) {
        Edition inForce = editions.getFirst();
        for (Edition edition : editions) {
            LocalDate from = edition.effective() != null ? edition.effective() : edition.date();
            boolean newer = !Objects.equals(edition.date(), inForce.date());
            if (newer && (from == null || !from.isAfter(today))) {
                inForce = edition;
            }
        }
        return inForce;
    }

    private static Citation with(
            Citation citation, @Nullable DocumentId document, @Nullable Address target) {
        return new Citation(
                citation.mention(),
                citation.span(),
                citation.title(),
                citation.documentNumber(),
                citation.article(),
                citation.paragraph(),
                citation.item(),
                citation.articleSpan(),
                citation.form(),
                citation.relation(),
                document,
                target);
    }
}
