package org.zhize.indexer.vector;

import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.VectorUtil;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The vectors at one moment. Closed by whoever acquired it. */
public final class VectorView implements AutoCloseable {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final LongIndex places;
    private final long[] keys;
    private final float[] crowds;
    private final int crowded;

    VectorView(DirectoryReader reader, Crowds known) throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.keys = new long[reader.maxDoc()];
        this.places = new LongIndex(reader.maxDoc());
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues values = leaf.reader().getNumericDocValues(VectorStore.KEY);
            for (int doc = 0; values != null && doc < leaf.reader().maxDoc(); doc++) {
                if (values.advanceExact(doc)) {
                    keys[leaf.docBase + doc] = values.longValue();
                    places.put(values.longValue(), leaf.docBase + doc);
                }
            }
        }
        this.crowds = new float[keys.length];
        int counted = 0;
        for (int place = 0; place < crowds.length; place++) {
            crowds[place] = known.of(keys[place]);
            counted += Float.isNaN(crowds[place]) ? 0 : 1;
        }
        this.crowded = counted;
    }

    public int size() {
        return places.size();
    }

    public boolean contains(long key) {
        return places.contains(key);
    }

    /** The place of the vector of that key, or -1. */
    public int place(long key) {
        return places.find(key);
    }

    long key(int place) {
        return keys[place];
    }

    long[] keys() {
        return keys;
    }

    /**
     * How crowded it is around each place: the mean cosine to the thirty nearest vectors, NaN where
     * that is not counted yet. Not to be changed.
     */
    public float[] crowds() {
        return crowds;
    }

    /** How many places have their crowd counted. */
    int crowded() {
        return crowded;
    }

    /** Keys of the k nearest vectors with their cosines, nearest first; approximate. */
    public List<Near> nearest(byte[] question, int k) throws IOException {
        if (places.size() == 0) {
            return List.of();
        }
        KnnByteVectorQuery query = new KnnByteVectorQuery(VectorStore.VECTOR, question, k);
        List<Near> near = new ArrayList<>(k);
        for (ScoreDoc hit : searcher.search(query, k).scoreDocs) {
            near.add(new Near(keys[hit.doc], cosine(hit.score)));
        }
        return near;
    }

    /** A key and how near its vector is: the cosine, mostly between 0.2 and 0.8. */
    public record Near(long key, float cosine) {}

    /** Reads vectors by key, for one thread. */
    public Reader vectors() throws IOException {
        return new Reader();
    }

    DirectoryReader reader() {
        return reader;
    }

    boolean acquire() {
        return reader.tryIncRef();
    }

    @Override
    public void close() throws IOException {
        reader.decRef();
    }

    // Lucene: (dot / (dimension * 2^15) + 1) / 2 ... for bytes 0.5 + dot / (dimension * 2^15).
    private static float cosine(float score) {
        return Embedder.cosine(
                Math.round((score - 0.5f) * (Embedder.DIMENSION * (float) (1 << 15))));
    }

    /** Random access to vectors. */
    public final class Reader {
        private final ByteVectorValues[] leaves = new ByteVectorValues[reader.leaves().size()];

        private Reader() throws IOException {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaves[leaf.ord] = leaf.reader().getByteVectorValues(VectorStore.VECTOR);
            }
        }

        /** The cosine of the vector at a {@link VectorView#place} to the question, or NaN. */
        public float cosine(int place, byte[] question) throws IOException {
            return place < 0
                    ? Float.NaN
                    : Embedder.cosine(VectorUtil.dotProduct(question, vector(place)));
        }

        /** A copy of the vector of that key. */
        public java.util.Optional<byte[]> vector(long key) throws IOException {
            int place = places.find(key);
            return place < 0
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(vector(place).clone());
        }

        byte[] vector(int place) throws IOException {
            int ord = ReaderUtil.subIndex(place, reader.leaves());
            // No entry is without a vector and none is ever deleted, so ordinals are doc ids.
            return leaves[ord].vectorValue(place - reader.leaves().get(ord).docBase);
        }
    }
}
