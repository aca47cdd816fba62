package org.zhize.indexer;

import org.zhize.corpus.document.Header;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.document.Status;
import org.zhize.indexer.Results.FacetValue;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.store.Catalog;
import org.zhize.indexer.store.Fields;
import org.zhize.indexer.store.MatchCounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Facets from the number of hits in each document: what a document is, all its hits are. */
final class Facets {

    private static final int MOST_VALUES = 100;

    private final Map<String, Map<String, FacetValue>> counts = new LinkedHashMap<>();

    private Facets() {}

    static Map<String, List<FacetValue>> of(Catalog catalog, MatchCounts hits, LocalDate today) {
        Facets facets = new Facets();
        List<StoredDocument> documents = catalog.documents();
        for (int i = 0; i < documents.size(); i++) {
            if (hits.inDocument(i) > 0) {
                facets.add(
                        documents.get(i).header(),
                        catalog.status(documents.get(i), today),
                        hits.inDocument(i));
            }
        }
        hits.values()
                .forEach(
                        (name, values) ->
                                values.forEach(
                                        (value, count) ->
                                                facets.add(name(name), value, value, count)));
        return facets.sorted();
    }

    private static String name(String field) {
        return switch (field) {
            case Fields.FUNCTION -> "function";
            case Fields.DUTY_KIND -> "dutyKind";
            default -> field;
        };
    }

    private void add(Header header, Status status, long count) {
        add("rank", header.rank().name(), header.rank().label(), count);
        add("status", status.name(), status.label(), count);
        if (header.kind() != null) {
            add("kind", header.kind(), header.kind(), count);
        }
        header.issuers().forEach(issuer -> add("issuer", issuer, issuer, count));
        LocalDate date = header.versionDate();
        if (date != null) {
            String year = String.valueOf(date.getYear());
            add("year", year, year, count);
        }
        List<String> path = header.region().path();
        if (path.isEmpty()) {
            add("region", Catalog.NATION, Catalog.NATION, count);
        }
        for (int i = 1; i <= path.size(); i++) {
            add("region", String.join("/", path.subList(0, i)), path.get(i - 1), count);
        }
    }

    private void add(String facet, String value, String label, long count) {
        counts.computeIfAbsent(facet, _ -> new TreeMap<>())
                .merge(
                        value,
                        new FacetValue(value, label, count),
                        (a, b) -> new FacetValue(value, label, a.count() + b.count()));
    }

    private Map<String, List<FacetValue>> sorted() {
        Map<String, List<FacetValue>> sorted = new LinkedHashMap<>();
        counts.forEach(
                (facet, values) -> {
                    List<FacetValue> list = new ArrayList<>(values.values());
                    Comparator<FacetValue> order =
                            switch (facet) {
                                case "rank" -> Comparator.comparing(v -> Rank.valueOf(v.value()));
                                case "year" -> Comparator.comparing(FacetValue::value).reversed();
                                // Regions stay in the order of their paths: a tree.
                                case "region" -> Comparator.comparing(FacetValue::value);
                                default -> Comparator.comparingLong(FacetValue::count).reversed();
                            };
                    list.sort(order);
                    sorted.put(facet, list.stream().limit(MOST_VALUES).toList());
                });
        return sorted;
    }
}
