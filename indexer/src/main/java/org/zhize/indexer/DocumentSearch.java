package org.zhize.indexer;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.text.Span;
import org.zhize.indexer.analysis.Symbols;
import org.zhize.indexer.analysis.Terms;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.query.Filters;
import org.zhize.indexer.query.Reading;
import org.zhize.indexer.query.SearchRequest;
import org.zhize.indexer.query.Sort;
import org.zhize.indexer.rank.Matching;
import org.zhize.indexer.store.Fields;
import org.zhize.indexer.store.Filtering;
import org.zhize.indexer.store.MatchCounts;
import org.zhize.indexer.store.View;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Documents as hits: those whose title or opening holds the words, and those with a provision that
 * does. All are scored, since there are few.
 */
final class DocumentSearch {

    // A title that is typed in full outweighs any number of provisions that mention the words.
    private static final double TITLE = 3;
    private static final double NAMED = 100;
    private static final double OF_REGION = 2; // the text alone gives 2 at the most

    private final View view;
    private final SearchRequest request;
    private final Reading reading;
    private final LocalDate today;

    DocumentSearch(View view, SearchRequest request, Reading reading, LocalDate today) {
        this.view = view;
        this.request = request;
        this.reading = reading;
        this.today = today;
    }

    /**
     * @param note what a reader must know of the hits, or null
     */
    Results run(Query provisions, @Nullable String note) throws IOException {
        int size = view.catalog().size();
        float[] inText = new float[size];
        float[] inHead = new float[size];
        boolean words = Symbols.of(reading.words()).count() > 0;
        score(
                and(
                        provisions,
                        new Matching(Fields.Type.PROVISION, reading, request.mode()).words()),
                inText);
        boolean ofDuties =
                !request.filters().parties().isEmpty()
                        || !request.filters().roles().isEmpty()
                        || !request.filters().functions().isEmpty()
                        || !request.filters().dutyKinds().isEmpty();
        if (!ofDuties) {
            score(heads(), inHead);
        }
        Set<DocumentId> named = new HashSet<>();
        Pinned.documents(reading).forEach(document -> named.add(document.id()));
        Set<String> asked = new HashSet<>(Terms.bigrams(reading.words()));
        List<Scored> hits = new ArrayList<>();
        float best = Math.max(max(inText), 1e-6f);
        float bestHead = Math.max(max(inHead), 1e-6f);
        for (int i = 0; i < size; i++) {
            StoredDocument document = view.catalog().documents().get(i);
            boolean isNamed = named.contains(document.id()) && passes(document);
            if (inText[i] > 0 || inHead[i] > 0 || isNamed) {
                double title = words ? share(document.header().title(), asked) : 0;
                double score =
                        inText[i] / best
                                + inHead[i] / bestHead
                                + TITLE * title
                                + (isNamed ? NAMED : 0)
                                + (Adjustments.isInNamedRegion(reading, document) ? OF_REGION : 0)
                                - (view.catalog().superseded(document) ? 1 : 0);
                hits.add(new Scored(i, score));
            }
        }
        hits.sort(order());
        return page(oneOfEachVersion(called(hits, named), named), note);
    }

    // 安全生产条例 by date: the newest of those called so, not the newest that holds its words.
    private List<Scored> called(List<Scored> hits, Set<DocumentId> named) {
        if (request.sort() == Sort.RELEVANCE || reading.words().isBlank()) {
            return hits;
        }
        Called title = new Called(reading.words());
        List<Scored> called = new ArrayList<>();
        for (Scored hit : hits) {
            StoredDocument document = view.catalog().documents().get(hit.number());
            if (title.isSo(document.header()) || named.contains(document.id())) {
                called.add(hit);
            }
        }
        return called.isEmpty() ? hits : called;
    }

    // A law in several files is one hit: the part that answers best, or the first where it is
    // named.
    private List<Scored> oneOfEachVersion(List<Scored> hits, Set<DocumentId> named) {
        Set<Integer> told = new HashSet<>();
        List<Scored> kept = new ArrayList<>();
        for (Scored hit : hits) {
            if (told.add(view.catalog().law(hit.number()))) {
                DocumentId id = view.catalog().documents().get(hit.number()).id();
                kept.add(named.contains(id) ? firstPart(id, hit) : hit);
            }
        }
        return kept;
    }

    private Scored firstPart(DocumentId id, Scored hit) {
        int first = view.catalog().number(view.catalog().firstPart(id));
        return new Scored(first, hit.score());
    }

    private record Scored(int number, double score) {}

    private boolean passes(StoredDocument document) {
        return view.catalog().passes(document, request.filters(), today);
    }

    private Query heads() {
        Filters filters = request.filters();
        BooleanQuery.Builder query =
                Filtering.of(
                        view,
                        Fields.Type.DOCUMENT,
                        filters,
                        reading.ranks(),
                        reading.statuses(),
                        today);
        Matching matching = new Matching(Fields.Type.DOCUMENT, reading, request.mode());
        query.add(matching.hard(), Occur.FILTER);
        if (reading.year() != null) {
            query.add(OfYear.of(view, Fields.Type.DOCUMENT, reading.year()), Occur.FILTER);
        }
        if (reading.since() != null) {
            query.add(OfYear.since(view, reading.since()), Occur.FILTER);
        }
        query.add(matching.words(), Occur.MUST);
        return query.build();
    }

    private static Query and(Query filter, Query words) {
        return new BooleanQuery.Builder().add(filter, Occur.FILTER).add(words, Occur.MUST).build();
    }

    /** The best score in each document. */
    private void score(Query query, float[] best) throws IOException {
        IndexSearcher searcher = view.searcher();
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            Bits live = leaf.reader().getLiveDocs();
            DocIdSetIterator docs = scorer.iterator();
            for (int doc = docs.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = docs.nextDoc()) {
                int document = view.columns().document(leaf.docBase + doc);
                if (document >= 0 && (live == null || live.get(doc))) {
                    // A match without a score (filters only) counts as a little.
                    best[document] = Math.max(best[document], Math.max(scorer.score(), 1e-3f));
                }
            }
        }
    }

    private static float max(float[] values) {
        float max = 0;
        for (float value : values) {
            max = Math.max(max, value);
        }
        return max;
    }

    /** How much of the title the query holds. */
    private static double share(String title, Set<String> asked) {
        Set<String> pairs = new HashSet<>(Terms.bigrams(title));
        long common = pairs.stream().filter(asked::contains).count();
        return pairs.isEmpty() ? 0 : (double) common / pairs.size();
    }

    private Comparator<Scored> order() {
        List<StoredDocument> documents = view.catalog().documents();
        Comparator<Scored> byScore = Comparator.comparingDouble(Scored::score).reversed();
        Comparator<Scored> byDate =
                Comparator.comparing(
                        hit -> documents.get(hit.number()).header().versionDate(),
                        Comparator.nullsLast(Comparator.reverseOrder()));
        Comparator<Scored> byRank =
                Comparator.comparing(hit -> documents.get(hit.number()).header().rank());
        Comparator<Scored> wanted =
                switch (request.sort()) {
                    case RELEVANCE -> byScore.thenComparing(byDate);
                    case DATE -> byDate.thenComparing(byScore);
                    case RANK -> byRank.thenComparing(byScore).thenComparing(byDate);
                };
        return wanted.thenComparing(hit -> documents.get(hit.number()).id().value());
    }

    private Results page(List<Scored> all, @Nullable String note) {
        Highlighter highlighter = new Highlighter(Marked.of(reading, request));
        List<Hit> hits = new ArrayList<>();
        int from = request.page() * request.size();
        for (int i = from; i < Math.min(from + request.size(), all.size()); i++) {
            hits.add(hit(all.get(i), highlighter));
        }
        int[] numbers = all.stream().mapToInt(Scored::number).toArray();
        return new Results(
                all.size(),
                request.page(),
                request.size(),
                0,
                hits,
                view.catalog().versionsOf(Pinned.documents(reading), today),
                Facets.of(view.catalog(), MatchCounts.ofDocuments(view, numbers), today),
                reading.interpreted(),
                note);
    }

    private Hit hit(Scored scored, Highlighter highlighter) {
        StoredDocument document = view.catalog().documents().get(scored.number());
        String title = document.header().shortTitle();
        String marked = highlighter.whole(title);
        return new Hit(
                document.id().toString(),
                document.id(),
                title,
                List.of(),
                null,
                title,
                new Span(0, 0),
                marked,
                marked,
                List.of(),
                null,
                null,
                Math.round(scored.score() * 1000) / 1000.0,
                Map.of());
    }
}
