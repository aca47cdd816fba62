package org.zhize.indexer.store;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Header;
import org.zhize.corpus.document.Region;
import org.zhize.corpus.document.Status;
import org.zhize.corpus.library.Law.Part;
import org.zhize.corpus.library.Law.Version;
import org.zhize.corpus.library.Versions;
import org.zhize.corpus.names.TitleKey;
import org.zhize.indexer.analysis.Terms;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.query.Filters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * All documents of the index at one moment, and how they stand to each other: which is the newest
 * version of a law, and which is in force on a day. Parts of one law in several files (民法典) are one
 * law, each its own document.
 */
public final class Catalog {

    /** As a path of its own: what holds for the whole country. */
    public static final String NATION = "全国";

    private final List<StoredDocument> documents;
    private final Map<DocumentId, Integer> numbers = new HashMap<>();
    private final Titles titles;
    private final int[] laws;
    private final int lawCount;
    private final Versions inTime;
    private final List<List<StoredDocument>> versions;
    private final AtomicReferenceArray<Set<String>> titlePairs;
    private volatile @Nullable OnDay lastDay;

    Catalog(List<StoredDocument> all) {
        documents = List.copyOf(all);
        titlePairs = new AtomicReferenceArray<>(documents.size());
        Map<String, List<StoredDocument>> byLaw = new HashMap<>();
        List<String> keys = new ArrayList<>(documents.size());
        for (StoredDocument document : all) {
            numbers.put(document.id(), numbers.size());
            keys.add(lawKey(document));
            byLaw.computeIfAbsent(keys.getLast(), _ -> new ArrayList<>()).add(document);
        }
        Comparator<StoredDocument> newestFirst =
                Comparator.comparing(
                                (StoredDocument d) -> d.header().versionDate(),
                                Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed();
        byLaw.values().forEach(list -> list.sort(newestFirst));
        versions = keys.stream().map(key -> byLaw.getOrDefault(key, List.of())).toList();
        titles = new Titles(documents, newestFirst);
        inTime =
                new Versions(documents.stream().map(d -> new Part(d.id(), d.header(), 0)).toList());
        IdentityHashMap<Version, Integer> groups = new IdentityHashMap<>();
        laws = new int[documents.size()];
        for (int i = 0; i < laws.length; i++) {
            Version version = inTime.version(documents.get(i).id()).orElseThrow();
            laws[i] = groups.computeIfAbsent(version, _ -> groups.size());
        }
        lawCount = groups.size();
    }

    /** The law of a document by its number: one number for all parts of a law in several files. */
    public int law(int document) {
        return laws[document];
    }

    public int laws() {
        return lawCount;
    }

    /** Pairs of characters of the short title of a document, by its number. */
    public Set<String> titlePairs(int document) {
        Set<String> known = titlePairs.get(document);
        if (known == null) {
            known = Set.copyOf(Terms.bigrams(documents.get(document).header().shortTitle()));
            titlePairs.set(document, known);
        }
        return known;
    }

    public Titles titles() {
        return titles;
    }

    /** All documents; their place in this list is their number. */
    public List<StoredDocument> documents() {
        return documents;
    }

    public int size() {
        return documents.size();
    }

    public Optional<StoredDocument> document(DocumentId id) {
        return Optional.ofNullable(numbers.get(id)).map(documents::get);
    }

    /** The number of a document that is here. */
    public int number(DocumentId id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException("no such document here: " + id);
        }
        return number;
    }

    Map<String, Integer> numbers() {
        Map<String, Integer> byId = new HashMap<>();
        numbers.forEach((id, number) -> byId.put(id.toString(), number));
        return byId;
    }

    /** Versions of the law of that document, newest first. */
    public List<StoredDocument> versions(StoredDocument document) {
        Integer number = numbers.get(document.id());
        return number == null ? List.of() : versions.get(number);
    }

    /** True where a newer version of the same law is in the index. */
    public boolean superseded(StoredDocument document) {
        List<StoredDocument> all = versions(document);
        return !all.isEmpty() && !all.getFirst().id().equals(document.id());
    }

    /** How the documents stand to each other in time. */
    public Versions inTime() {
        return inTime;
    }

    public Status status(StoredDocument document, LocalDate day) {
        return inTime.status(document.id(), day);
    }

    private record OnDay(LocalDate day, List<StoredDocument> documents) {}

    /** All documents with their status on a day; the same list while the day lasts. */
    public List<StoredDocument> documentsOn(LocalDate day) {
        OnDay last = lastDay;
        if (last == null || !last.day.equals(day)) {
            last = new OnDay(day, documents.stream().map(d -> on(d, day)).toList());
            lastDay = last;
        }
        return last.documents;
    }

    /** The document with its status on a day, which its other versions and later laws decide. */
    public StoredDocument on(StoredDocument document, LocalDate day) {
        return document.with(document.header().withStatus(status(document, day)));
    }

    /**
     * One document of each version, its first part, with its status on a day; in the same order.
     */
    public List<StoredDocument> versionsOf(List<StoredDocument> named, LocalDate day) {
        Set<DocumentId> first = new LinkedHashSet<>();
        named.forEach(d -> first.add(firstPart(d.id())));
        return first.stream().map(id -> documents.get(number(id))).map(d -> on(d, day)).toList();
    }

    /** The document with which its version begins: itself, but for a law in several files. */
    public DocumentId firstPart(DocumentId id) {
        return inTime.version(id).map(v -> v.parts().getFirst().id()).orElse(id);
    }

    /** Whether any document is of that region or of one below it. */
    public boolean hasDocumentsOf(List<String> region) {
        return documents.stream().anyMatch(d -> below(d.header().region(), region));
    }

    /** True where the document passes every filter that speaks of documents. */
    public boolean passes(StoredDocument document, Filters filters, LocalDate today) {
        Header header = document.header();
        LocalDate date = header.versionDate();
        String kind = header.kind();
        return (filters.ranks().isEmpty() || filters.ranks().contains(header.rank()))
                && (filters.kinds().isEmpty() || (kind != null && filters.kinds().contains(kind)))
                && below(header.region(), filters.region())
                && (filters.issuers().isEmpty()
                        || header.issuers().stream().anyMatch(filters.issuers()::contains))
                && (filters.statuses().isEmpty()
                        || filters.statuses().contains(status(document, today)))
                && (filters.from() == null || (date != null && !date.isBefore(filters.from())))
                && (filters.to() == null || (date != null && !date.isAfter(filters.to())))
                && (filters.inForceOn() == null
                        || status(document, filters.inForceOn()) == Status.IN_FORCE)
                && (filters.documents().isEmpty() || filters.documents().contains(document.id()));
    }

    private static boolean below(Region region, List<String> path) {
        if (path.equals(List.of(NATION))) {
            return region.path().isEmpty();
        }
        if (path.size() == 1) {
            // A name alone, which may stand at any height: 栖霞川市 of 岚河省.
            return region.path().contains(path.getFirst());
        }
        return path.size() <= region.path().size()
                && region.path().subList(0, path.size()).equals(path);
    }

    private static String lawKey(StoredDocument document) {
        Header header = document.header();
        String part = header.part();
        String place = header.rank().isNorm() ? "" : String.join("/", header.region().path());
        return TitleKey.of(header.title()) + "|" + (part == null ? "" : part) + "|" + place;
    }
}
