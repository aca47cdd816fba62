package org.zhize.indexer;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.zhize.corpus.document.DocumentId;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.store.Fields;
import org.zhize.indexer.store.Filtering;
import org.zhize.indexer.store.Phrases;
import org.zhize.indexer.store.View;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Entries of a year: their document is of it, or they speak of it (2025年底前). */
final class OfYear {

    private OfYear() {}

    /** Entries of documents from that day on. */
    static Query since(View view, LocalDate first) {
        List<DocumentId> documents = new ArrayList<>();
        for (StoredDocument document : view.catalog().documents()) {
            LocalDate date = document.header().versionDate();
            if (date != null && !date.isBefore(first)) {
                documents.add(document.id());
            }
        }
        return Filtering.in(documents);
    }

    static Query of(View view, Fields.Type type, int year) {
        List<DocumentId> documents = new ArrayList<>();
        for (StoredDocument document : view.catalog().documents()) {
            LocalDate date = document.header().versionDate();
            if (date != null && date.getYear() == year) {
                documents.add(document.id());
            }
        }
        return new BooleanQuery.Builder()
                .add(Filtering.in(documents), Occur.SHOULD)
                .add(Phrases.of(type.bigrams(), year + "年"), Occur.SHOULD)
                .build();
    }
}
