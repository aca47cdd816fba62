package org.zhize.indexer.store;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.zhize.indexer.vector.VectorView;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/**
 * Values of all entries as arrays by Lucene's doc id, read once for each view: ranking asks for
 * them a thousand times a query.
 */
public final class Columns {

    private final int[] document;
    private final int[] position;
    private final int[] section;
    private final long[] vector;
    private final long[] self;
    private final Places bySelf;
    private final Places byVector;
    private final Counter citations;
    private volatile @Nullable Placed placed;

    Columns(DirectoryReader reader, Map<String, Integer> documents) throws IOException {
        int size = reader.maxDoc();
        document = new int[size];
        position = new int[size];
        section = new int[size];
        vector = new long[size];
        self = new long[size];
        Arrays.fill(document, -1);
        citations = new Counter();
        for (LeafReaderContext leaf : reader.leaves()) {
            readDocuments(leaf, documents);
            read(leaf, Fields.POSITION, (doc, value) -> position[doc] = (int) value);
            read(leaf, Fields.SECTION, (doc, value) -> section[doc] = (int) value);
            read(leaf, Fields.VECTOR, (doc, value) -> vector[doc] = value);
            read(leaf, Fields.SELF, (doc, value) -> self[doc] = value);
            countCitations(leaf);
        }
        bySelf = new Places(self);
        byVector = new Places(vector);
    }

    /** The document of an entry, as its number in the catalogue. */
    public int document(int doc) {
        return document[doc];
    }

    /** Place in reading order. */
    public int position(int doc) {
        return position[doc];
    }

    /** One number for the chapter (or section) of a document that an entry stands in. */
    public long chapter(int doc) {
        return ((long) document[doc] << 32) | section[doc];
    }

    /**
     * The entry at which the chapter of that one begins. Entries of a document lie next to each
     * other, so a chapter is a range.
     */
    public int chapterStart(int doc) {
        int from = doc;
        while (from > 0 && isWith(from - 1, doc)) {
            from--;
        }
        return from;
    }

    /** How many entries the chapter of that one has, at least 1. */
    public int chapterSize(int doc) {
        int from = chapterStart(doc);
        int to = from;
        while (to < size() && isWith(to, doc)) {
            to++;
        }
        return Math.max(1, to - from);
    }

    private boolean isWith(int other, int doc) {
        return document[other] == document[doc]
                && section[other] == section[doc]
                && vector[other] != 0;
    }

    public int size() {
        return document.length;
    }

    /** The hash by which an article is cited; 0 for what cannot be cited. */
    public long self(int doc) {
        return self[doc];
    }

    /** Key of the vector; 0 where the entry has none. */
    public long vector(int doc) {
        return vector[doc];
    }

    /** Where the vector of each entry is in that view, or -1; found out once for both views. */
    public int[] vectorPlaces(VectorView vectors) {
        Placed known = placed;
        if (known == null || known.vectors != vectors) {
            int[] places = new int[vector.length];
            for (int doc = 0; doc < places.length; doc++) {
                places[doc] = vector[doc] == 0 ? -1 : vectors.place(vector[doc]);
            }
            known = new Placed(vectors, places);
            placed = known;
        }
        return known.places;
    }

    private static final class Placed {
        private final VectorView vectors;
        private final int[] places;

        Placed(VectorView vectors, int[] places) {
            this.vectors = vectors;
            this.places = places;
        }
    }

    /** Entries with that vector. */
    public int[] withVector(long key) {
        return byVector.of(key);
    }

    /** Articles that a citation with that hash points to: one for each version of the law. */
    public int[] cited(long hash) {
        return bySelf.of(hash);
    }

    /** How many provisions cite that hash. */
    public int citations(long hash) {
        return citations.of(hash);
    }

    private void readDocuments(LeafReaderContext leaf, Map<String, Integer> documents)
            throws IOException {
        SortedDocValues values = leaf.reader().getSortedDocValues(Fields.DOCUMENT);
        if (values == null) {
            return;
        }
        int[] numbers = new int[values.getValueCount()];
        for (int ord = 0; ord < numbers.length; ord++) {
            numbers[ord] = documents.getOrDefault(values.lookupOrd(ord).utf8ToString(), -1);
        }
        Bits live = leaf.reader().getLiveDocs();
        while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(values.docID())) {
                document[leaf.docBase + values.docID()] = numbers[values.ordValue()];
            }
        }
    }

    private static void read(LeafReaderContext leaf, String field, Cell cell) throws IOException {
        LeafReader reader = leaf.reader();
        NumericDocValues values = reader.getNumericDocValues(field);
        Bits live = reader.getLiveDocs();
        while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(values.docID())) {
                cell.set(leaf.docBase + values.docID(), values.longValue());
            }
        }
    }

    private void countCitations(LeafReaderContext leaf) throws IOException {
        SortedNumericDocValues values = leaf.reader().getSortedNumericDocValues(Fields.CITES);
        Bits live = leaf.reader().getLiveDocs();
        while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(values.docID())) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    citations.add(values.nextValue());
                }
            }
        }
    }

    @FunctionalInterface
    private interface Cell {
        void set(int doc, long value);
    }
}
