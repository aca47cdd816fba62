package org.zhize.indexer.rank;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.zhize.indexer.store.Fields;
import org.zhize.indexer.store.Filtering;
import org.zhize.indexer.store.View;
import org.zhize.indexer.vector.VectorView;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The entries worth ranking: the best by pairs, by words and by meaning, and the articles that
 * these cite.
 */
final class Candidates {

    // The 400 best of each score held 97 % of the right articles in the first trial.
    private static final int BEST = 400;
    // Citations of the best few count; further down they are chance.
    private static final int CITING = 50;

    final int[] docs;
    final float[] cited;

    private Candidates(int[] docs, float[] cited) {
        this.docs = docs;
        this.cited = cited;
    }

    static Candidates gather(
            View view, VectorView vectors, Fields.Type type, Question question, Query filter)
            throws IOException {
        Map<Integer, Float> found = new HashMap<>();
        TopDocs bigrams = best(view, Question.any(type.bigrams(), question.bigrams()), filter);
        add(bigrams, found);
        add(best(view, Question.any(type.words(), question.words()), filter), found);
        byte[] vector = question.vector();
        if (vector != null && type == Fields.Type.PROVISION) {
            for (VectorView.Near near : vectors.nearest(vector, BEST)) {
                for (int doc : view.columns().withVector(near.key())) {
                    found.putIfAbsent(doc, 0f);
                }
            }
        }
        Map<Integer, Float> cited = cited(view, bigrams);
        cited.keySet().forEach(doc -> found.putIfAbsent(doc, 0f));
        int[] docs =
                view.passing(
                        found.keySet().stream().mapToInt(Integer::intValue).sorted().toArray(),
                        filter);
        float[] votes = new float[docs.length];
        for (int i = 0; i < docs.length; i++) {
            votes[i] = cited.getOrDefault(docs[i], 0f);
        }
        return new Candidates(docs, votes);
    }

    private static TopDocs best(View view, Query words, Query filter) throws IOException {
        // The fields are those of one type: a search for words alone can skip what scores low.
        if (Filtering.isTypeOnly(filter)) {
            return view.searcher().search(words, BEST);
        }
        Query query =
                new BooleanQuery.Builder().add(words, Occur.MUST).add(filter, Occur.FILTER).build();
        return view.searcher().search(query, BEST);
    }

    private static void add(TopDocs hits, Map<Integer, Float> found) {
        for (ScoreDoc hit : hits.scoreDocs) {
            found.putIfAbsent(hit.doc, 0f);
        }
    }

    /** Articles that the best hits cite, with the score of the best that does. */
    private static Map<Integer, Float> cited(View view, TopDocs citing) throws IOException {
        Map<Integer, Float> cited = new HashMap<>();
        List<ScoreDoc> hits =
                new ArrayList<>(
                        Arrays.asList(citing.scoreDocs)
                                .subList(0, Math.min(CITING, citing.scoreDocs.length)));
        hits.sort(Comparator.comparingInt(hit -> hit.doc));
        List<LeafReaderContext> leaves = view.searcher().getIndexReader().leaves();
        for (ScoreDoc hit : hits) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            SortedNumericDocValues values = leaf.reader().getSortedNumericDocValues(Fields.CITES);
            if (values != null && values.advanceExact(hit.doc - leaf.docBase)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    for (int doc : view.columns().cited(values.nextValue())) {
                        cited.merge(doc, hit.score, Math::max);
                    }
                }
            }
        }
        return cited;
    }
}
