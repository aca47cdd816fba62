package org.zhize.indexer;

import org.jspecify.annotations.Nullable;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.query.Interpreted;

import java.util.List;
import java.util.Map;

/**
 * A page of hits.
 *
 * @param total exact; the same on every page
 * @param near how many of them do not hold the words and are near in meaning, or hold most words;
 *     they follow a search by relevance only
 * @param documents those that the query names by title or number, best first, whatever the scope
 * @param facets by name: rank, kind, region, issuer, function, status, year, and for duties
 *     dutyKind and role; counted over all hits that are not merely near (over those too, where
 *     there are no others), not over the page: so many there are when the filter is set
 * @param note what a reader must know of these hits, in Chinese; null mostly
 */
public record Results(
        long total,
        int page,
        int size,
        long near,
        List<Hit> hits,
        List<StoredDocument> documents,
        Map<String, List<FacetValue>> facets,
        Interpreted interpreted,
        @Nullable String note) {

    public Results {
        hits = List.copyOf(hits);
        documents = List.copyOf(documents);
        facets = Map.copyOf(facets);
    }

    /** The same with another note. */
    Results noting(String other) {
        return new Results(total, page, size, near, hits, documents, facets, interpreted, other);
    }

    /**
     * A value with the number of hits that have it. {@code value} is what a filter takes (an enum
     * name; a region as its path joined with {@code /}), {@code label} what people read.
     */
    public record FacetValue(String value, String label, long count) {}
}
