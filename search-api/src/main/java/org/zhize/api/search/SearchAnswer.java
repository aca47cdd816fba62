package org.zhize.api.search;

import org.jspecify.annotations.Nullable;
import org.zhize.api.ledger.DocumentFacts;
import org.zhize.api.ledger.Entry;
import org.zhize.api.ledger.EntryJson;
import org.zhize.indexer.Hit;
import org.zhize.indexer.Results;
import org.zhize.indexer.Results.FacetValue;
import org.zhize.indexer.query.Interpreted;

import java.util.List;
import java.util.Map;

/**
 * A page of hits, as programs read it.
 *
 * @param near how many of them do not hold the words and are near in meaning; facets leave them out
 * @param note what a reader must know of these hits, in Chinese; null mostly
 */
public record SearchAnswer(
        long total,
        int page,
        int size,
        long near,
        List<Item> items,
        List<DocumentFacts> documents,
        Map<String, List<FacetValue>> facets,
        Interpreted interpreted,
        @Nullable String note,
        long tookMs) {

    /** A hit; {@code duty} where duties were searched. */
    public record Item(
            String id,
            String documentId,
            String documentTitle,
            List<String> path,
            @Nullable String heading,
            String highlight,
            String titleHighlight,
            String text,
            @Nullable String part,
            @Nullable Entry duty,
            double score,
            Map<String, Double> why) {}

    static SearchAnswer of(Results results, long tookMs) {
        return new SearchAnswer(
                results.total(),
                results.page(),
                results.size(),
                results.near(),
                items(results),
                results.documents().stream()
                        .map(d -> DocumentFacts.of(d.id().value(), d.fileName(), d.header()))
                        .toList(),
                results.facets(),
                results.interpreted(),
                results.note(),
                tookMs);
    }

    /** The hits of a page. */
    public static List<Item> items(Results results) {
        return results.hits().stream().map(SearchAnswer::item).toList();
    }

    private static Item item(Hit hit) {
        return new Item(
                hit.id(),
                hit.documentId().value(),
                hit.documentTitle(),
                hit.path(),
                hit.heading(),
                hit.highlight(),
                hit.titleHighlight(),
                hit.text(),
                hit.part(),
                hit.payload() == null || hit.payload().isEmpty()
                        ? null
                        : EntryJson.read(hit.payload()),
                hit.score(),
                hit.why());
    }
}
