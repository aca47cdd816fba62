package org.zhize.indexer.store;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.zhize.indexer.entry.StoredDocument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a search sees: the index and the catalogue at one moment. Closed by whoever acquired it. */
public final class View implements AutoCloseable {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Object reading = new Object();
    private volatile @Nullable Catalog catalog;
    private volatile @Nullable Columns columns;

    View(DirectoryReader reader) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity());
        searcher.setQueryCache(null);
    }

    public IndexSearcher searcher() {
        return searcher;
    }

    /** Read when it is first asked for: a load makes many views that nobody searches. */
    public Catalog catalog() {
        Catalog known = catalog;
        if (known == null) {
            synchronized (reading) {
                known = catalog;
                if (known == null) {
                    known = new Catalog(read());
                    catalog = known;
                }
            }
        }
        return known;
    }

    /** Read when they are first asked for. */
    public Columns columns() {
        Columns known = columns;
        if (known == null) {
            synchronized (reading) {
                known = columns;
                if (known == null) {
                    known = read(catalog());
                    columns = known;
                }
            }
        }
        return known;
    }

    private Columns read(Catalog documents) {
        try {
            return new Columns(reader, documents.numbers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int count(Fields.Type type) throws IOException {
        return searcher.count(new TermQuery(new Term(Fields.TYPE, type.term())));
    }

    /** A piece of a search that may run beside the rest of it. */
    @FunctionalInterface
    public interface Piece<T> {
        T run() throws IOException;
    }

    /** Begins the piece on another processor, if one is free; this view stays open for it. */
    public <T> Meanwhile<T> meanwhile(Piece<T> piece) {
        reader.incRef();
        return new Meanwhile<>(piece, reader);
    }

    /** Whether any provision holds these characters next to each other. */
    public boolean occurs(String text) {
        try {
            Query phrase = Phrases.of(Fields.Type.PROVISION.bigrams(), text);
            return searcher.search(phrase, 1).scoreDocs.length > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the sorted docs that pass the filter. */
    public int[] passing(int[] docs, Query filter) throws IOException {
        Weight weight =
                searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
        int[] kept = new int[docs.length];
        int count = 0;
        int next = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            Scorer scorer = weight.scorer(leaf);
            Bits live = leaf.reader().getLiveDocs();
            DocIdSetIterator passing = scorer == null ? null : scorer.iterator();
            for (; next < docs.length && docs[next] < end; next++) {
                int doc = docs[next] - leaf.docBase;
                if (passing != null && passing.docID() < doc) {
                    passing.advance(doc);
                }
                if (passing != null && passing.docID() == doc && (live == null || live.get(doc))) {
                    kept[count++] = docs[next];
                }
            }
        }
        return Arrays.copyOf(kept, count);
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

    private List<StoredDocument> read() {
        try {
            return documents();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<StoredDocument> documents() throws IOException {
        TermQuery all = new TermQuery(new Term(Fields.TYPE, Fields.Type.DOCUMENT.term()));
        List<StoredDocument> documents = new ArrayList<>();
        int count = Math.max(1, searcher.count(all));
        for (ScoreDoc hit : searcher.search(all, count).scoreDocs) {
            String json =
                    searcher.storedFields()
                            .document(hit.doc, Set.of(Fields.STORED))
                            .get(Fields.STORED);
            documents.add(Entries.readDocument(json));
        }
        return documents;
    }
}
