package org.zhize.indexer.store;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.zhize.indexer.entry.StoredDocument;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a search sees: the index and the catalogue at one moment. Closed by whoever acquired it. */
public final class View implements AutoCloseable {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Catalog catalog;

    View(DirectoryReader reader) throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity());
        searcher.setQueryCache(null);
        this.catalog = new Catalog(read());
    }

    public IndexSearcher searcher() {
        return searcher;
    }

    public Catalog catalog() {
        return catalog;
    }

    public int count(Fields.Type type) throws IOException {
        return searcher.count(new TermQuery(new Term(Fields.TYPE, type.term())));
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

    private List<StoredDocument> read() throws IOException {
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
