package org.zhize.indexer;

import org.zhize.corpus.document.DocumentId;
import org.zhize.indexer.entry.IndexedDocument;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.query.SearchRequest;
import org.zhize.indexer.store.Fields;
import org.zhize.indexer.store.Store;
import org.zhize.indexer.store.View;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The search index in a folder. Many threads may search while one writes. What was written is found
 * after {@link #refresh} and kept after {@link #commit}; a crash loses at most what came after the
 * last commit, never half a document.
 */
public final class SearchIndex implements AutoCloseable {

    private final Store store;

    private SearchIndex(Store store) {
        this.store = store;
    }

    /**
     * Opens the index in that folder, or begins an empty one.
     *
     * @throws IndexVersionException where another version of the program wrote it; {@link #rebuild}
     *     then
     */
    public static SearchIndex open(Path folder) {
        return io(
                () -> {
                    String format = Store.format(folder.resolve("text"));
                    if (format != null && !format.equals(Fields.FORMAT)) {
                        throw new IndexVersionException(folder, format, Fields.FORMAT);
                    }
                    return new SearchIndex(Store.open(folder.resolve("text")));
                });
    }

    /** Opens the folder with nothing in it, whatever was there; vectors are kept. */
    public static SearchIndex rebuild(Path folder) {
        return io(
                () -> {
                    Store store = Store.open(folder.resolve("text"));
                    store.deleteAll();
                    store.commit();
                    store.refresh();
                    return new SearchIndex(store);
                });
    }

    public void replace(IndexedDocument document) {
        replace(List.of(document));
    }

    public void replace(Collection<IndexedDocument> batch) {
        io(
                () -> {
                    for (IndexedDocument document : batch) {
                        store.replace(document);
                    }
                    return true;
                });
    }

    public void delete(DocumentId document) {
        io(
                () -> {
                    store.delete(document);
                    return true;
                });
    }

    /** Makes what was written findable. */
    public void refresh() {
        io(
                () -> {
                    store.refresh();
                    return true;
                });
    }

    /** Makes what was written last, and findable. */
    public void commit() {
        io(
                () -> {
                    store.commit();
                    store.refresh();
                    return true;
                });
    }

    /** Content hashes of all documents, to compare with the library. */
    public Map<DocumentId, String> contents() {
        Map<DocumentId, String> contents = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        documents().forEach(document -> contents.put(document.id(), document.contentHash()));
        return contents;
    }

    public List<StoredDocument> documents() {
        return io(
                () -> {
                    try (View view = store.view()) {
                        List<StoredDocument> documents = new ArrayList<>();
                        view.catalog().documents().forEach(documents::add);
                        return documents;
                    }
                });
    }

    public Optional<StoredDocument> document(DocumentId id) {
        return io(
                () -> {
                    try (View view = store.view()) {
                        return view.catalog().document(id);
                    }
                });
    }

    public Counts counts() {
        return io(
                () -> {
                    try (View view = store.view()) {
                        return new Counts(
                                view.count(Fields.Type.DOCUMENT),
                                view.count(Fields.Type.PROVISION),
                                view.count(Fields.Type.DUTY));
                    }
                });
    }

    /** How much the index holds. */
    public record Counts(int documents, int provisions, int duties) {}

    /** Answers or refuses with {@link org.zhize.indexer.query.QueryException}. */
    public Results search(SearchRequest request) {
        return io(
                () -> {
                    try (View view = store.view()) {
                        return new Search(view, request).run();
                    }
                });
    }

    /** What the text typed so far may become; best first. */
    public List<Suggestion> suggest(String typed, int limit) {
        return List.of();
    }

    /** Provisions that say much the same as that one, best first, itself left out. */
    public List<Hit> similar(String provision, int limit) {
        return List.of();
    }

    /** Copies the last commit into an empty folder, from which it can be opened. */
    public void snapshot(Path target) {
        io(
                () -> {
                    store.snapshot(target.resolve("text"));
                    return true;
                });
    }

    @Override
    public void close() {
        io(
                () -> {
                    store.close();
                    return true;
                });
    }

    private static <T> T io(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }
}
