package org.zhize.indexer;

import org.zhize.indexer.query.Filters;
import org.zhize.indexer.query.SearchRequest;
import org.zhize.indexer.store.View;
import org.zhize.indexer.vector.VectorView;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Searches that are made together; what they have in common is done once. */
final class Together {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final View view;
    private final VectorView vectors;
    private final Wordings wordings;
    private final Map<SearchRequest, Listing> everywhere = new HashMap<>();
    private final LocalDate today = LocalDate.now(CHINA);

    Together(View view, VectorView vectors, Wordings wordings) {
        this.view = view;
        this.vectors = vectors;
        this.wordings = wordings;
    }

    /** The hits of all of them, each once, those of the first search first. */
    List<Hit> hits(List<SearchRequest> requests) throws IOException {
        requests.forEach(this::begin);
        for (SearchRequest request : requests) {
            if (request.filters().equals(Filters.NONE) && !everywhere.containsKey(request)) {
                everywhere.put(request, found(request));
            }
        }
        Map<Integer, Entry> found = new LinkedHashMap<>();
        for (SearchRequest request : requests) {
            best(request).forEach(entry -> found.putIfAbsent(entry.doc(), entry));
        }
        return new HitReader(view, new Highlighter(Marked.NOTHING), null)
                .readOnBoth(List.copyOf(found.values()));
    }

    // Vectors of questions take longer than to search for their words: all are begun at once.
    private void begin(SearchRequest request) {
        Search.question(vectors, request, wordings.reading(request), wordings);
    }

    // The ranking of all documents ranks some of them too, if most of what it holds is of these.
    private List<Entry> best(SearchRequest request) throws IOException {
        Listing all = everywhere.get(request.where(Filters.NONE));
        if (all == null || request.page() > 0 || !request.filters().areOfDocuments()) {
            return found(request).page(view, request);
        }
        if (request.filters().equals(Filters.NONE)) {
            return all.page(view, request);
        }
        List<Entry> passing =
                all.entries().stream().filter(entry -> passes(entry, request.filters())).toList();
        boolean enough = passing.size() >= Math.max(request.size(), all.entries().size() / 2);
        return enough ? passing.subList(0, request.size()) : found(request).page(view, request);
    }

    private boolean passes(Entry entry, Filters filters) {
        int document = view.columns().document(entry.doc());
        return view.catalog().passes(view.catalog().documents().get(document), filters, today);
    }

    private Listing found(SearchRequest request) throws IOException {
        return new Search(view, vectors, request, wordings).found();
    }
}
