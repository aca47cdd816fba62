package org.zhize.indexer.rank;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.zhize.indexer.store.Fields;
import org.zhize.indexer.store.Filtering;
import org.zhize.indexer.store.Meanwhile;
import org.zhize.indexer.store.View;
import org.zhize.indexer.vector.VectorView;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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
        Meanwhile<TopDocs> byWords =
                view.meanwhile(
                        () -> best(view, Question.any(type.words(), question.words()), filter));
        TopDocs bigrams = best(view, Question.any(type.bigrams(), question.bigrams()), filter);
        Map<Integer, Float> cited = cited(view, bigrams);
        IntStream.Builder found = IntStream.builder();
        cited.keySet().forEach(found::add);
        if (type == Fields.Type.PROVISION) {
            for (VectorView.Near near : question.nearest(vectors, BEST)) {
                for (int doc : view.columns().withVector(near.key())) {
                    found.add(doc);
                }
            }
        }
        add(bigrams, found);
        add(byWords.result(), found);
        int[] docs = view.passing(found.build().sorted().distinct().toArray(), filter);
        float[] votes = new float[docs.length];
        for (int i = 0; i < docs.length; i++) {
            votes[i] = cited.getOrDefault(docs[i], 0f);
        }
        return new Candidates(docs, votes);
    }

    private static TopDocs best(View view, Query words, Query filter) throws IOException {
        // The fields are those of one type: a search for words alone can skip what scores low.
        if (Filtering.isTypeOnly(filter)) {
            return top(view, words);
        }
        Query query =
                new BooleanQuery.Builder().add(words, Occur.MUST).add(filter, Occur.FILTER).build();
        return top(view, query);
    }

    // How many there are beside the best is not asked, so Lucene may skip from the first on.
    private static TopDocs top(View view, Query query) throws IOException {
        return view.searcher().search(query, new TopScoreDocCollectorManager(BEST, BEST));
    }

    private static void add(TopDocs hits, IntStream.Builder found) {
        for (ScoreDoc hit : hits.scoreDocs) {
            found.add(hit.doc);
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
