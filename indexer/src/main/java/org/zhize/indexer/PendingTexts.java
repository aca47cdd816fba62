package org.zhize.indexer;

import org.zhize.corpus.document.Rank;
import org.zhize.indexer.store.Columns;
import org.zhize.indexer.store.Fields;
import org.zhize.indexer.store.Store;
import org.zhize.indexer.store.StoredText;
import org.zhize.indexer.store.VectorText;
import org.zhize.indexer.store.View;
import org.zhize.indexer.vector.VectorFiller.Pending;
import org.zhize.indexer.vector.VectorStore;
import org.zhize.indexer.vector.VectorView;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Provisions that have no vector yet. */
final class PendingTexts {

    private PendingTexts() {}

    /**
     * Small documents first: a county's plans are there in seconds, the laws of a country follow.
     * To be closed, read or not.
     */
    static Stream<Pending> of(Store store, VectorStore vectors) {
        List<Integer> docs = new ArrayList<>();
        View view = store.view();
        try (VectorView known = vectors.view()) {
            Columns columns = view.columns();
            for (int doc = 0; doc < columns.size(); doc++) {
                if (columns.document(doc) >= 0
                        && columns.vector(doc) != 0
                        && !known.contains(columns.vector(doc))) {
                    docs.add(doc);
                }
            }
            docs.sort(Comparator.comparing((Integer doc) -> rank(view, doc)).reversed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return docs.stream().map(doc -> read(view, doc)).onClose(() -> close(view));
    }

    /** How many provisions still wait. */
    static int count(View view, VectorView known) {
        int count = 0;
        for (int doc = 0; doc < view.columns().size(); doc++) {
            long key = view.columns().vector(doc);
            if (key != 0 && !known.contains(key)) {
                count++;
            }
        }
        return count;
    }

    private static Rank rank(View view, int doc) {
        int document = view.columns().document(doc);
        return view.catalog().documents().get(document).header().rank();
    }

    private static Pending read(View view, int doc) {
        try {
            String json =
                    view.searcher()
                            .storedFields()
                            .document(doc, Set.of(Fields.STORED))
                            .get(Fields.STORED);
            var header = view.catalog().documents().get(view.columns().document(doc)).header();
            return new Pending(
                    view.columns().vector(doc), VectorText.of(header, StoredText.read(json)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(View view) {
        try {
            view.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
