package org.zhize.indexer.store;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All entries that match, and how many there are in each document and of each value. */
public final class MatchCounts {

    private static final List<String> COUNTED =
            List.of(Fields.FUNCTION, Fields.DUTY_KIND, Fields.ROLE);

    private final View view;
    private final FixedBitSet matches;
    private final long[] inDocument;
    private final Map<String, Map<String, Long>> values = new LinkedHashMap<>();

    private MatchCounts(View view) {
        this.view = view;
        this.matches = new FixedBitSet(view.searcher().getIndexReader().maxDoc());
        this.inDocument = new long[view.catalog().size()];
    }

    /** What matches the query, not yet counted by value. */
    public static MatchCounts of(View view, Query query) throws IOException {
        MatchCounts counts = new MatchCounts(view);
        counts.find(query);
        return counts;
    }

    /** With these entries beside. */
    public MatchCounts with(int[] more) {
        for (int doc : more) {
            matches.set(doc);
        }
        return this;
    }

    /** Counts what was found in each document and of each value; to be called once. */
    public MatchCounts byValue() throws IOException {
        countValues();
        return this;
    }

    /** One hit for each of these documents, by their numbers in the catalogue. */
    public static MatchCounts ofDocuments(View view, int[] numbers) {
        MatchCounts counts = new MatchCounts(view);
        for (int number : numbers) {
            counts.inDocument[number] = 1;
        }
        return counts;
    }

    private void find(Query query) throws IOException {
        IndexSearcher searcher = view.searcher();
        Weight weight =
                searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
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
                if (live == null || live.get(doc)) {
                    matches.set(leaf.docBase + doc);
                }
            }
        }
    }

    private void countValues() throws IOException {
        for (LeafReaderContext leaf : view.searcher().getIndexReader().leaves()) {
            int base = leaf.docBase;
            int end = base + leaf.reader().maxDoc();
            SortedSetDocValues[] fields = new SortedSetDocValues[COUNTED.size()];
            long[][] ordinals = new long[fields.length][];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = DocValues.getSortedSet(leaf.reader(), COUNTED.get(i));
                ordinals[i] = new long[(int) fields[i].getValueCount()];
            }
            int doc = next(base, end);
            while (doc < end) {
                int document = view.columns().document(doc);
                if (document >= 0) {
                    inDocument[document]++;
                }
                for (int i = 0; i < fields.length; i++) {
                    if (ordinals[i].length > 0 && fields[i].advanceExact(doc - base)) {
                        for (int j = 0; j < fields[i].docValueCount(); j++) {
                            ordinals[i][(int) fields[i].nextOrd()]++;
                        }
                    }
                }
                doc = next(doc + 1, end);
            }
            for (int i = 0; i < fields.length; i++) {
                for (int ord = 0; ord < ordinals[i].length; ord++) {
                    if (ordinals[i][ord] > 0) {
                        values.computeIfAbsent(COUNTED.get(i), _ -> new HashMap<>())
                                .merge(
                                        fields[i].lookupOrd(ord).utf8ToString(),
                                        ordinals[i][ord],
                                        Long::sum);
                    }
                }
            }
        }
    }

    private int next(int from, int end) {
        return from >= matches.length()
                ? end
                : Math.min(end, matches.nextSetBit(from, matches.length()));
    }

    /** How many were found. */
    public int count() {
        return matches.cardinality();
    }

    /** True where anything was found. */
    public boolean any() {
        return matches.length() > 0 && matches.nextSetBit(0) != DocIdSetIterator.NO_MORE_DOCS;
    }

    public boolean contains(int doc) {
        return matches.get(doc);
    }

    /** Hits in the document with that number in the catalogue. */
    public long inDocument(int number) {
        return inDocument[number];
    }

    /** Hits of each value, by field. */
    public Map<String, Map<String, Long>> values() {
        return values;
    }
}
