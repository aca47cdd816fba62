package org.zhize.indexer;

import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.jspecify.annotations.Nullable;
import org.zhize.indexer.query.SearchRequest;
import org.zhize.indexer.rank.Ranking;
import org.zhize.indexer.store.MatchCounts;
import org.zhize.indexer.store.View;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All that a search found, before any of it is read.
 *
 * @param counts what holds the words
 * @param near how many of the entries do not
 * @param entries best first
 * @param rest finds what follows them
 * @param order of the rest
 */
record Listing(
        MatchCounts counts,
        int near,
        List<Entry> entries,
        Query rest,
        Sort order,
        @Nullable Ranking ranking) {

    long total() {
        return counts.count() + (long) near;
    }

    /** The entries of the page that is asked for. */
    List<Entry> page(View view, SearchRequest request) throws IOException {
        int from = request.page() * request.size();
        int to = from + request.size();
        List<Entry> shown = new ArrayList<>(entries);
        if (shown.size() < to && total() > shown.size()) {
            Set<Integer> known = new LinkedHashSet<>();
            shown.forEach(entry -> known.add(entry.doc()));
            for (ScoreDoc hit : view.searcher().search(rest, to + known.size(), order).scoreDocs) {
                if (known.add(hit.doc)) {
                    shown.add(Entry.of(hit));
                }
            }
        }
        return shown.subList(Math.min(from, shown.size()), Math.min(to, shown.size()));
    }
}
