package org.zhize.indexer;

import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.library.Versions;
import org.zhize.indexer.entry.IndexedDocument;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.query.Interpreted.PartKind;
import org.zhize.indexer.query.QueryReader;
import org.zhize.indexer.query.Reading;
import org.zhize.indexer.query.SearchRequest;
import org.zhize.indexer.store.Catalog;
import org.zhize.indexer.store.Fields;
import org.zhize.indexer.store.Store;
import org.zhize.indexer.store.View;
import org.zhize.indexer.vector.Embedder;
import org.zhize.indexer.vector.VectorFiller;
import org.zhize.indexer.vector.VectorStore;
import org.zhize.indexer.vector.VectorView;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The search index in a folder. Many threads may search while one writes. What was written is found
 * after {@link #refresh} and kept after {@link #commit}; a crash loses at most what came after the
 * last commit, never half a document.
 */
public final class SearchIndex implements AutoCloseable {

    private static final String TEXT = "text";
    private static final String VECTORS = "vectors";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Store store;
    private final VectorStore vectors;
    private final Embeddings embeddings;
    private final VectorFiller filler;
    private final Dictionaries dictionaries = new Dictionaries();
    private final Lately lately = new Lately();

    private SearchIndex(Store store, VectorStore vectors) {
        this.store = store;
        this.vectors = vectors;
        Embedder embedder = new Embedder();
        embeddings = new Embeddings(embedder);
        filler = new VectorFiller(vectors, embedder, () -> PendingTexts.of(store, vectors));
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
                    String format = Store.format(folder.resolve(TEXT));
                    if (format != null && !format.equals(Fields.FORMAT)) {
                        throw new IndexVersionException(folder, format, Fields.FORMAT);
                    }
                    return new SearchIndex(
                            Store.open(folder.resolve(TEXT)),
                            VectorStore.open(folder.resolve(VECTORS)));
                });
    }

    /** Opens the folder with nothing in it, whatever was there; vectors are kept. */
    public static SearchIndex rebuild(Path folder) {
        return io(
                () -> {
                    Store store = Store.open(folder.resolve(TEXT));
                    store.deleteAll();
                    store.commit();
                    store.refresh();
                    return new SearchIndex(store, VectorStore.open(folder.resolve(VECTORS)));
                });
    }

    /**
     * Begins to embed, in the background, what has no vector; to be called after loading. Searches
     * use what is there.
     */
    public void embed() {
        filler.wake();
    }

    /** Waits until all that {@link #embed} was called for is done. */
    public void awaitVectors() throws InterruptedException {
        filler.finish();
    }

    /** How far the vectors are. */
    public Vectors vectors() {
        return see(
                (view, known) -> {
                    int all = view.count(Fields.Type.PROVISION);
                    int waiting = PendingTexts.count(view, known);
                    return new Vectors(all - waiting, all, filler.isRunning());
                });
    }

    /** Provisions with a vector, of all; running while more are made. */
    public record Vectors(int done, int all, boolean running) {}

    public void replace(IndexedDocument document) {
        replace(List.of(document));
    }

    public void replace(Collection<IndexedDocument> batch) {
        io(
                () -> {
                    store.replace(batch);
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

    /**
     * All documents, each with its status today. The same list is given until the index or the day
     * is another.
     */
    public List<StoredDocument> documents() {
        return ask(c -> c.documentsOn(LocalDate.now(CHINA)));
    }

    /** A document with its status today. */
    public Optional<StoredDocument> document(DocumentId id) {
        return ask(c -> c.document(id).map(d -> c.on(d, LocalDate.now(CHINA))));
    }

    /** The documents as laws with versions. */
    public Versions versions() {
        return ask(Catalog::inTime);
    }

    private <T> T ask(Function<Catalog, T> question) {
        return io(
                () -> {
                    try (View view = store.view()) {
                        return question.apply(view.catalog());
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
        return see(
                (view, known) -> {
                    Wordings wordings = new Wordings(dictionaries.of(view), embeddings);
                    return new Search(view, known, request, wordings).run();
                });
    }

    /**
     * The hits of several searches for provisions or duties, each once, those of the first search
     * first. For programs that read on: without marks, reasons, facets and totals, which cost as
     * much as the finding. A search in some documents may take what the same search in all of them
     * found there.
     */
    public List<Hit> best(List<SearchRequest> requests) {
        return see(
                (view, known) -> {
                    LocalDate today = LocalDate.now(CHINA);
                    List<Hit> hits = lately.of(view, known, today, requests);
                    if (hits == null) {
                        Wordings wordings = new Wordings(dictionaries.of(view), embeddings);
                        hits = new Together(view, known, wordings).hits(requests);
                        lately.keep(view, requests, hits);
                    }
                    return hits;
                });
    }

    /** Documents whose number (文号) the text names, newest first; without searching. */
    public List<StoredDocument> numbered(String text) {
        Reading reading = reading(text);
        boolean number =
                reading.interpreted().parts().stream()
                        .anyMatch(p -> p.kind() == PartKind.DOCUMENT_NUMBER);
        return number ? Pinned.documents(reading) : List.of();
    }

    /** Laws, articles and documents that the words name, in any spelling: 安法36条. */
    public List<Reading.Reference> references(String text) {
        return reading(text).references();
    }

    private Reading reading(String text) {
        return io(
                () -> {
                    try (View view = store.view()) {
                        return QueryReader.read(text, Set.of(), dictionaries.of(view));
                    }
                });
    }

    /** What the text typed so far may become; best first. */
    public List<Suggestion> suggest(String typed, int limit) {
        return io(
                () -> {
                    try (View view = store.view()) {
                        return dictionaries.suggester(view).suggest(view, typed, limit).stream()
                                .map(Suggestion::of)
                                .toList();
                    }
                });
    }

    /** Provisions that say much the same as that one, best first, itself left out. */
    public List<Hit> similar(String provision, int limit) {
        return see((view, known) -> new Similar(view, known).to(provision, limit));
    }

    /** Copies the last commit into an empty folder, from which it can be opened. */
    public void snapshot(Path target) {
        io(
                () -> {
                    store.snapshot(target.resolve(TEXT));
                    return true;
                });
    }

    @Override
    public void close() {
        io(
                () -> {
                    filler.close();
                    embeddings.close();
                    vectors.close();
                    store.close();
                    return true;
                });
    }

    private <T> T see(Sight<T> sight) {
        return io(
                () -> {
                    try (View view = store.view();
                            VectorView known = vectors.view()) {
                        return sight.of(view, known);
                    }
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

    @FunctionalInterface
    private interface Sight<T> {
        T of(View view, VectorView known) throws IOException;
    }
}
