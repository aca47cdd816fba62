package org.zhize.indexer.rank;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Scores given documents by the terms of one field, term by term: BM25, and which share of the
 * question (weighted by rarity) each document covers.
 */
final class TermScores {

    // Lucene's defaults; others gained nothing in the first trial.
    private static final float K1 = 1.2f;
    private static final float B = 0.75f;

    final float[] bm25;
    final float[] coverage;

    private TermScores(int size) {
        bm25 = new float[size];
        coverage = new float[size];
    }

    /**
     * A term of a question.
     *
     * @param weight how often the question has it
     * @param added true where the question does not have it, but its synonym: what covers it covers
     *     more than was asked
     */
    record Term(BytesRef bytes, float weight, boolean added) {}

    static TermScores of(IndexSearcher searcher, String field, List<Term> terms, int[] docs)
            throws IOException {
        TermScores scores = new TermScores(docs.length);
        CollectionStatistics statistics = searcher.collectionStatistics(field);
        if (statistics == null || terms.isEmpty() || docs.length == 0) {
            return scores;
        }
        float average = (float) statistics.sumTotalTermFreq() / statistics.docCount();
        float[] idf = new float[terms.size()];
        float all = 0;
        for (int t = 0; t < idf.length; t++) {
            int found = searcher.getIndexReader().docFreq(term(field, terms.get(t)));
            idf[t] = (float) Math.log(1 + (statistics.docCount() - found + 0.5) / (found + 0.5));
            all += terms.get(t).added ? 0 : idf[t];
        }
        float[] norms = new float[256];
        for (int i = 0; i < 256; i++) {
            int length = SmallFloat.byte4ToInt((byte) i);
            norms[i] = K1 * (1 - B + B * length / average);
        }
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            scores.add(leaf, field, terms, docs, idf, norms);
        }
        for (int i = 0; i < docs.length; i++) {
            scores.coverage[i] /= Math.max(all, Float.MIN_NORMAL);
        }
        return scores;
    }

    private static org.apache.lucene.index.Term term(String field, Term term) {
        return new org.apache.lucene.index.Term(field, term.bytes);
    }

    private void add(
            LeafReaderContext leaf,
            String field,
            List<Term> terms,
            int[] docs,
            float[] idf,
            float[] norms)
            throws IOException {
        LeafReader reader = leaf.reader();
        int from = lowerBound(docs, leaf.docBase);
        int to = lowerBound(docs, leaf.docBase + reader.maxDoc());
        Terms dictionary = reader.terms(field);
        if (from == to || dictionary == null) {
            return;
        }
        float[] norm = new float[to - from];
        NumericDocValues lengths = reader.getNormValues(field);
        for (int i = from; i < to; i++) {
            boolean known = lengths != null && lengths.advanceExact(docs[i] - leaf.docBase);
            norm[i - from] = norms[known ? (int) lengths.longValue() & 0xff : 0];
        }
        TermsEnum cursor = dictionary.iterator();
        PostingsEnum postings = null;
        for (int t = 0; t < terms.size(); t++) {
            Term term = terms.get(t);
            if (!cursor.seekExact(term.bytes)) {
                continue;
            }
            postings = cursor.postings(postings, PostingsEnum.FREQS);
            int at = postings.nextDoc();
            for (int i = from; i < to; i++) {
                int doc = docs[i] - leaf.docBase;
                if (at < doc) {
                    at = postings.advance(doc);
                }
                if (at == PostingsEnum.NO_MORE_DOCS) {
                    break;
                }
                if (at == doc) {
                    int frequency = postings.freq();
                    bm25[i] += term.weight * idf[t] * frequency / (frequency + norm[i - from]);
                    coverage[i] += term.added ? term.weight * idf[t] : idf[t];
                }
            }
        }
    }

    private static int lowerBound(int[] docs, int value) {
        int at = Arrays.binarySearch(docs, value);
        return at >= 0 ? at : -at - 1;
    }
}
