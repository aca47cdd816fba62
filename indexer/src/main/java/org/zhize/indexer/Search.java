package org.zhize.indexer;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.jspecify.annotations.Nullable;
import org.zhize.indexer.analysis.Symbols;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.query.Mode;
import org.zhize.indexer.query.Node;
import org.zhize.indexer.query.QueryReader;
import org.zhize.indexer.query.Reading;
import org.zhize.indexer.query.Scope;
import org.zhize.indexer.query.SearchRequest;
import org.zhize.indexer.rank.Feature;
import org.zhize.indexer.rank.Matching;
import org.zhize.indexer.rank.Question;
import org.zhize.indexer.rank.Ranking;
import org.zhize.indexer.rank.Units;
import org.zhize.indexer.store.Fields;
import org.zhize.indexer.store.Filtering;
import org.zhize.indexer.store.MatchCounts;
import org.zhize.indexer.store.Meanwhile;
import org.zhize.indexer.store.View;
import org.zhize.indexer.vector.VectorView;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One search for provisions or duties. Hits are what the query names, then the candidates of the
 * ranking, then all else that matches the words; the order is the same on every page.
 */
final class Search {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    // Hits that do not hold the words come from meaning alone: no more than these, and no farther.
    private static final int FROM_MEANING = 200;
    private static final float NEAR = 0.45f;
    private static final float COVERED = 0.3f;
    // A question of so many words shares few with the law that answers it: the ranking decides.
    private static final int MANY_WORDS = 4;
    // Where fewer hold all the words, those that hold some are worth a look.
    private static final int FEW = 20;
    private static final String NEAREST_ONLY = "没有一条同时含有这些词；下面是最接近的条文。";

    private final View view;
    private final VectorView vectors;
    private final Wordings wordings;
    private final SearchRequest request;
    private Reading reading;
    private final Fields.Type type;
    private final boolean manyWords;
    private boolean nearest;
    private final List<String> notes = new ArrayList<>();
    private final LocalDate today = LocalDate.now(CHINA);

    Search(View view, VectorView vectors, SearchRequest request, Wordings wordings) {
        this.view = view;
        this.vectors = vectors;
        this.wordings = wordings;
        this.request = request;
        Refusals.check(request);
        this.reading = wordings.reading(request);
        this.manyWords = Units.of(reading.words(), false).size() >= MANY_WORDS;
        this.type = request.scope() == Scope.DUTY ? Fields.Type.DUTY : Fields.Type.PROVISION;
    }

    Results run() throws IOException {
        Results found = results();
        if (isOfNoSuchYear(found.total())) {
            forgetYear();
            found = results();
        }
        List<String> region = request.filters().region();
        return found.total() == 0 && !view.catalog().hasDocumentsOf(region)
                ? found.noting("库中没有%s的文件。".formatted(String.join("", region)))
                : found;
    }

    /** Provisions or duties, unread and uncounted. */
    Listing found() throws IOException {
        Listing listing = listing(filter());
        if (isOfNoSuchYear(listing.total())) {
            forgetYear();
            listing = listing(filter());
        }
        return listing;
    }

    private boolean isOfNoSuchYear(long total) {
        return reading.year() != null && (nearest || total == 0);
    }

    private void forgetYear() {
        notes.clear();
        notes.add("没有" + reading.year() + "年的文件或条文含有这些词；下面不限年份。");
        nearest = false;
        reading = reading.ofAnyYear();
    }

    private Results results() throws IOException {
        Query filter = filter();
        if (request.scope() == Scope.DOCUMENT) {
            notes.addAll(Pinned.absent(reading));
            return new DocumentSearch(view, request, reading, today).run(filter, note());
        }
        return page(listing(filter));
    }

    private Listing listing(Query filter) throws IOException {
        Pinned pinned = Pinned.of(view, reading, filter, words(filter));
        notes.addAll(pinned.missing());
        boolean words = Symbols.of(reading.words()).count() > 0;
        return words ? byWords(filter, pinned) : byFilter(filter, pinned);
    }

    private Query filter() {
        BooleanQuery.Builder filter =
                Filtering.of(
                        view, type, request.filters(), reading.ranks(), reading.statuses(), today);
        filter.add(new Matching(type, reading, request.mode()).hard(), Occur.FILTER);
        if (reading.year() != null) {
            filter.add(OfYear.of(view, type, reading.year()), Occur.FILTER);
        }
        if (reading.since() != null) {
            filter.add(OfYear.since(view, reading.since()), Occur.FILTER);
        }
        for (String within : request.within()) {
            Reading inner = QueryReader.read(within, request.undone(), NoVocabulary.INSTANCE);
            filter.add(new Matching(type, inner, request.mode()).words(), Occur.FILTER);
        }
        return filter.build();
    }

    private Query words(Query filter) {
        return new BooleanQuery.Builder()
                .add(new Matching(type, reading, request.mode()).words(), Occur.MUST)
                .add(filter, Occur.FILTER)
                .build();
    }

    /** No words to rank by: what is named and what cites it, or all that passes the filters. */
    private Listing byFilter(Query filter, Pinned pinned) throws IOException {
        Query matching = filter;
        if (!reading.references().isEmpty()) {
            matching =
                    new BooleanQuery.Builder()
                            .add(filter, Occur.FILTER)
                            .add(pinned.citing(), Occur.FILTER)
                            .build();
        }
        MatchCounts counts = MatchCounts.of(view, matching).with(pinned.docs());
        Sort order =
                request.sort() == org.zhize.indexer.query.Sort.RANK
                        ? Orders.byRank()
                        : Orders.byDate();
        return new Listing(counts, 0, pinned.entries(), matching, order, null);
    }

    private Listing byWords(Query filter, Pinned pinned) throws IOException {
        Question question = question(vectors, request, reading, wordings);
        Query words = words(filter);
        Meanwhile<MatchCounts> finding = view.meanwhile(() -> MatchCounts.of(view, words));
        Ranking ranking = Ranking.of(view, vectors, type, question, filter);
        List<Entry> entries = new ArrayList<>(pinned.entries());
        Set<Integer> known = new LinkedHashSet<>();
        pinned.entries().forEach(entry -> known.add(entry.doc()));
        MatchCounts matching = finding.result();
        List<Entry> ranked = new Adjustments(view, reading, ranking, today).entries();
        List<Integer> more = new ArrayList<>();
        for (Entry entry :
                new InNamed(view, vectors, type, reading, today).best(question, words, filter)) {
            if (known.add(entry.doc())) {
                entries.add(entry);
                if (!matching.contains(entry.doc())) {
                    more.add(entry.doc());
                }
            }
        }
        nearest = !matching.any() && entries.isEmpty() && reading.tree() instanceof Node.Words;
        boolean few = matching.count() < FEW;
        int far = 0;
        for (Entry entry : ranked) {
            boolean matches = matching.contains(entry.doc()) || known.contains(entry.doc());
            if (!matches && far < FROM_MEANING && isNear(ranking, entry, few)) {
                far++;
                matches = true;
                more.add(entry.doc());
            }
            if (matches && known.add(entry.doc())) {
                entries.add(entry);
            }
        }
        boolean relevance = request.sort() == org.zhize.indexer.query.Sort.RELEVANCE;
        if (!relevance && (matching.any() || pinned.docs().length > 0)) {
            Sort order =
                    request.sort() == org.zhize.indexer.query.Sort.DATE
                            ? Orders.byDate()
                            : Orders.byRank();
            if (!more.isEmpty()) {
                notes.add("这样排序只列出含有这些词的条文；另有 %d 条意思相近，按相关度排序时可见。".formatted(more.size()));
            }
            MatchCounts all = matching.with(pinned.docs());
            Query listed = pinned.docs().length == 0 ? words : either(words, pinned.docs());
            return new Listing(all, 0, List.of(), listed, order, ranking);
        }
        boolean any = matching.any() || pinned.docs().length > 0;
        MatchCounts all =
                matching.with(
                        any ? pinned.docs() : more.stream().mapToInt(Integer::intValue).toArray());
        int near = any ? more.size() : 0;
        return new Listing(all, near, entries, words, Sort.RELEVANCE, ranking);
    }

    private static Query either(Query words, int[] docs) {
        return new BooleanQuery.Builder()
                .add(words, Occur.SHOULD)
                .add(new BoostQuery(new TheseQuery(docs), 0), Occur.SHOULD)
                .build();
    }

    private @Nullable String note() {
        List<String> all = new ArrayList<>(notes);
        if (nearest) {
            all.add(NEAREST_ONLY);
        }
        return all.isEmpty() ? null : String.join("", all);
    }

    private boolean isNear(Ranking ranking, Entry entry, boolean few) {
        Ranking.Ranked ranked = entry.ranked();
        if (request.mode() == Mode.EXACT || ranked == null) {
            return false;
        }
        return manyWords
                || ranking.value(ranked, Feature.MEANING) >= NEAR
                || ranking.value(ranked, Feature.COVERAGE) >= (few ? COVERED / 2 : COVERED);
    }

    /** What the ranking is asked; the making of its vector, where it has one, is begun. */
    static Question question(
            VectorView vectors, SearchRequest request, Reading reading, Wordings wordings) {
        boolean meaning =
                request.mode() == Mode.HYBRID
                        && request.scope() == Scope.PROVISION
                        && vectors.size() > 0;
        return wordings.question(reading, meaning);
    }

    private Results page(Listing listing) throws IOException {
        List<Entry> asked = listing.page(view, request);
        Highlighter highlighter = new Highlighter(Marked.of(reading, request));
        HitReader reader = new HitReader(view, highlighter, listing.ranking());
        int half = asked.size() / 2;
        Meanwhile<List<Hit>> latter =
                view.meanwhile(() -> reader.read(asked.subList(half, asked.size())));
        List<Hit> hits = new ArrayList<>(reader.read(asked.subList(0, half)));
        Map<String, List<Results.FacetValue>> facets =
                Facets.of(view.catalog(), listing.counts().byValue(), today);
        hits.addAll(latter.result());
        return new Results(
                listing.total(),
                request.page(),
                request.size(),
                listing.near(),
                hits,
                named(),
                facets,
                reading.interpreted(),
                note());
    }

    private List<StoredDocument> named() {
        return view.catalog().versionsOf(Pinned.documents(reading), today);
    }
}
