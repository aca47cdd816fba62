package org.zhize.indexer;

import org.jspecify.annotations.Nullable;
import org.zhize.indexer.query.SearchRequest;
import org.zhize.indexer.store.View;
import org.zhize.indexer.vector.VectorView;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the last few searches found: the readers of one question ask for the same hits, each for its
 * own kind of answer. Forgotten as soon as the index, the vectors or the day are others.
 */
final class Lately {

    // A hit is a provision, a kilobyte; a search has some hundred.
    private static final int KEPT = 8;

    private final Map<List<SearchRequest>, List<Hit>> found =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<List<SearchRequest>, List<Hit>> e) {
                    return size() > KEPT;
                }
            };
    private WeakReference<View> view = new WeakReference<>(null);
    private WeakReference<VectorView> vectors = new WeakReference<>(null);
    private LocalDate day = LocalDate.MIN;

    synchronized @Nullable List<Hit> of(
            View now, VectorView known, LocalDate today, List<SearchRequest> requests) {
        if (!view.refersTo(now) || !vectors.refersTo(known) || !day.equals(today)) {
            found.clear();
            view = new WeakReference<>(now);
            vectors = new WeakReference<>(known);
            day = today;
        }
        return found.get(requests);
    }

    /** Keeps them, unless the index became another meanwhile. */
    synchronized void keep(View then, List<SearchRequest> requests, List<Hit> hits) {
        if (view.refersTo(then)) {
            found.put(List.copyOf(requests), hits);
        }
    }
}
