package org.zhize.api.answer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhize.api.document.Documents;
import org.zhize.api.ledger.DocumentFacts;
import org.zhize.api.ledger.Entry;
import org.zhize.api.ledger.EntryJson;
import org.zhize.api.workspace.Workspace;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.text.Widths;
import org.zhize.graph.duty.Extraction;
import org.zhize.indexer.Hit;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.query.Filters;
import org.zhize.indexer.query.Scope;
import org.zhize.indexer.query.SearchRequest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Duties and provisions that may answer a question, with how far they speak of its topic. */
@Component
class Candidates {

    // The index ranks by words, the answer by coverage: the right one is rarely below this place.
    private static final int LOOKED_AT = 100;
    // Contexts are read from disk: only for those whose own words come near.
    private static final int CONTEXTS = 25;
    private static final double NEAR = 0.3;
    private static final Set<Rank> NATION =
            Set.of(Rank.LAW, Rank.ADMINISTRATIVE_REGULATION, Rank.DEPARTMENT_RULE);
    // Words in which a law puts a body in charge.
    private static final String CHARGE = " 监督管理工作 主管部门 负责";
    private static final Set<Rank> PLANS = Set.of(Rank.NORMATIVE_DOCUMENT, Rank.POLICY_DOCUMENT);

    private final Workspace workspace;
    private final Documents documents;

    Candidates(Workspace workspace, Documents documents) {
        this.workspace = workspace;
        this.documents = documents;
    }

    /**
     * A duty that may answer.
     *
     * @param own share of the topic in its own words, title and row title included
     * @param whole the same with its headings and the title of its document
     * @param said all of these words, folded; empty where they were not read
     */
    record Candidate(
            Entry entry,
            DocumentFacts document,
            double own,
            double whole,
            String said,
            double indexScore) {

        double score() {
            return 0.65 * own + 0.35 * whole;
        }
    }

    /** Duties that pass, those that speak most of the topic first. */
    List<Candidate> duties(Question question, Topic topic, Predicate<Entry> wanted) {
        List<Candidate> near = new ArrayList<>();
        for (Hit hit : search(question, topic, Scope.DUTY)) {
            if (hit.payload() == null || hit.payload().isEmpty()) {
                continue;
            }
            Entry entry = EntryJson.read(hit.payload());
            DocumentFacts document = documents.facts(hit.documentId().value());
            if (wanted.test(entry) && inRegion(question, document)) {
                String title = hit.heading() == null ? "" : Widths.fold(hit.heading());
                double own = topic.coverage(title + "\n" + ownWords(entry));
                if (own >= NEAR) {
                    near.add(new Candidate(entry, document, own, own, "", hit.score()));
                }
            }
        }
        near.sort(Comparator.comparingDouble(Candidate::own).reversed());
        Map<String, Headings> opened = new HashMap<>();
        Precedence precedence = new Precedence(question);
        return near.stream()
                .limit(CONTEXTS)
                .map(c -> withContext(c, topic, opened))
                .sorted(
                        Comparator.comparingDouble(
                                        (Candidate c) -> c.score() + precedence.of(c.document()))
                                .thenComparingDouble(Candidate::indexScore)
                                .reversed())
                .toList();
    }

    private Candidate withContext(Candidate c, Topic topic, Map<String, Headings> opened) {
        Headings headings =
                opened.computeIfAbsent(
                        c.document().id(), id -> Headings.of(documents.open(id).document()));
        String above = Widths.fold(headings.above(c.entry().evidence().provisionId()));
        String own =
                ownWords(c.entry())
                        + "\n"
                        + Widths.fold(headings.rowTitle(c.entry().evidence().provisionId()));
        String whole = own + "\n" + above + "\n" + Widths.fold(c.document().title());
        return new Candidate(
                c.entry(),
                c.document(),
                topic.coverage(own),
                topic.coverage(whole),
                whole,
                c.indexScore());
    }

    static String ownWords(Entry entry) {
        return Widths.fold(
                (entry.title() == null ? "" : entry.title() + "\n")
                        + (entry.subject() == null ? "" : entry.subject() + "\n")
                        + entry.statement());
    }

    /** Tasks of plans with a deadline from one day to another, earliest first. */
    List<Candidate> due(Question question, LocalDate from, LocalDate to) {
        List<Candidate> found = new ArrayList<>();
        Filters filters = Filters.builder().ranks(PLANS).dueFrom(from).dueTo(to).build();
        SearchRequest due =
                SearchRequest.of(question.topic()).in(Scope.DUTY).where(filters).page(0, LOOKED_AT);
        for (Hit hit : workspace.index().best(List.of(due))) {
            if (hit.payload() != null && !hit.payload().isEmpty()) {
                Entry entry = EntryJson.read(hit.payload());
                DocumentFacts document = documents.facts(hit.documentId().value());
                if (inRegion(question, document)) {
                    found.add(new Candidate(entry, document, 1, 1, "", hit.score()));
                }
            }
        }
        found.sort(Comparator.comparing(c -> first(c.entry())));
        return found;
    }

    private static LocalDate first(Entry entry) {
        return entry.deadlines().stream()
                .map(Entry.Deadline::date)
                .filter(date -> date != null)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    /** Provisions by words, best first. */
    List<Hit> provisions(Question question, Topic topic) {
        return search(question, topic, Scope.PROVISION);
    }

    /** The same with those found by further words; none where these are blank. */
    List<Hit> provisions(Question question, Topic topic, String further) {
        Map<String, Hit> all = new LinkedHashMap<>();
        provisions(question, topic).forEach(hit -> all.put(hit.id(), hit));
        if (!further.isBlank() && within(question) == null) {
            best(List.of(asked(topic.text() + " " + further, Scope.PROVISION, Filters.NONE)))
                    .forEach(hit -> all.putIfAbsent(hit.id(), hit));
        }
        return List.copyOf(all.values());
    }

    /**
     * Provisions found by each of these searches in turn, of the region that is asked about.
     *
     * @param law the documents to look in, null for all
     */
    List<Hit> saying(Question question, @Nullable Set<DocumentId> law, List<String> searches) {
        Set<DocumentId> within = law == null ? within(question) : law;
        if (within != null && within.isEmpty()) {
            return List.of();
        }
        Filters filters =
                within == null ? Filters.NONE : Filters.builder().documents(within).build();
        return best(
                searches.stream().map(words -> asked(words, Scope.PROVISION, filters)).toList());
    }

    /** Provisions of norms alone, nothing else can punish; those of the nation hold everywhere. */
    List<Hit> norms(Question question, Topic topic) {
        Map<String, Hit> found = new LinkedHashMap<>();
        search(question, topic, Scope.PROVISION).forEach(hit -> found.put(hit.id(), hit));
        if (question.region() != null) {
            search(question.anywhere(), topic, Scope.PROVISION).stream()
                    .filter(hit -> facts(hit.documentId().value()).region().isEmpty())
                    .forEach(hit -> found.putIfAbsent(hit.id(), hit));
        }
        return found.values().stream()
                .filter(hit -> Rank.valueOf(facts(hit.documentId().value()).rank()).isNorm())
                .toList();
    }

    private List<Hit> search(Question question, Topic topic, Scope scope) {
        List<SearchRequest> searches = new ArrayList<>();
        Set<DocumentId> within = within(question);
        Filters filters = Filters.NONE;
        if (within != null) {
            if (within.isEmpty()) {
                return List.of();
            }
            filters = Filters.builder().documents(within).build();
            searches.add(asked(topic.text(), scope, filters));
        } else {
            // Norms outnumber plans a thousand to one, and a plan says who: each has its own list.
            // A word that every region has rules for would hide the nation's.
            Filters nation = Filters.builder().ranks(NATION).build();
            searches.add(asked(topic.text(), scope, Filters.builder().ranks(PLANS).build()));
            searches.add(asked(topic.text(), scope, filters));
            searches.add(asked(topic.text(), scope, nation));
            if (question.intent() == Intent.OWNER) {
                searches.add(asked(topic.text() + CHARGE, scope, nation));
            }
        }
        if (topic.isAlsoCalled()) {
            searches.add(asked(topic.searched(), scope, filters));
        }
        if (within == null && scope == Scope.DUTY) {
            // The ranking fills a list with the duties of the law it thinks best: those that hold
            // every word have their own.
            searches.add(asked(topic.phrases(), scope, filters));
        }
        return best(searches);
    }

    /** Provisions of these documents alone, best first; none where there are no documents. */
    List<Hit> inside(Set<DocumentId> documents, String words) {
        Filters filters = Filters.builder().documents(documents).build();
        return documents.isEmpty()
                ? List.of()
                : best(List.of(asked(words, Scope.PROVISION, filters)));
    }

    private static SearchRequest asked(String words, Scope scope, Filters filters) {
        return SearchRequest.of(words).in(scope).where(filters).page(0, LOOKED_AT);
    }

    private List<Hit> best(List<SearchRequest> searches) {
        return workspace
                .index()
                .best(searches.stream().filter(search -> !search.text().isBlank()).toList());
    }

    /** The documents of the region and year that the question names; null where it names none. */
    @Nullable Set<DocumentId> within(Question question) {
        if (question.region() == null && question.year() == null) {
            return null;
        }
        Set<DocumentId> within = new HashSet<>();
        for (StoredDocument d : workspace.index().documents()) {
            boolean place = inRegion(question, facts(d.id().value()));
            boolean time = question.year() == null || isOfYear(d, question.year());
            if (place && time) {
                within.add(d.id());
            }
        }
        return within;
    }

    private static boolean isOfYear(StoredDocument d, String year) {
        LocalDate date = d.header().versionDate();
        return d.header().title().contains(year)
                || String.valueOf(d.header().period()).contains(year)
                || (date != null && String.valueOf(date.getYear()).equals(year));
    }

    /** Ids of documents in which one of these words stands, at most as many as are looked at. */
    Set<String> mentioning(String... words) {
        Set<String> ids = new LinkedHashSet<>();
        for (String each : words) {
            best(List.of(asked("\"" + each + "\"", Scope.PROVISION, Filters.NONE)))
                    .forEach(hit -> ids.add(hit.documentId().value()));
        }
        return ids;
    }

    /** True where the question names no region, or one that the document is of. */
    static boolean inRegion(Question question, @Nullable DocumentFacts document) {
        if (question.region() == null) {
            return true;
        }
        if (document == null) {
            return false;
        }
        String name = question.region();
        if (name.equals(Places.WHOLE)) {
            return Precedence.isNational(document);
        }
        return document.region().contains(name)
                || document.title().contains(name)
                || document.issuers().stream().anyMatch(i -> i.contains(name))
                || question.regions().stream()
                        .anyMatch(r -> !r.path().isEmpty() && document.region().equals(r.path()));
    }

    Extraction open(String documentId) {
        return documents.open(documentId);
    }

    DocumentFacts facts(String documentId) {
        return documents.facts(documentId);
    }

    Document document(String documentId) {
        return documents.open(documentId).document();
    }
}
