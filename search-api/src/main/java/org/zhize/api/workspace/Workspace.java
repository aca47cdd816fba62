package org.zhize.api.workspace;

import org.jspecify.annotations.Nullable;
import org.zhize.api.reading.Readings;
import org.zhize.api.reading.Understanding;
import org.zhize.api.reading.Understanding.Outcome.Understood;
import org.zhize.api.settings.ZhizeProperties;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.library.DataDirectory;
import org.zhize.corpus.library.Library;
import org.zhize.graph.duty.Extraction;
import org.zhize.indexer.IndexVersionException;
import org.zhize.indexer.SearchIndex;

import java.nio.file.Path;
import java.util.stream.Stream;

/** Everything that is open on one data directory: originals, readings, index; and the token. */
public final class Workspace implements AutoCloseable {

    // Documents that may be read at once by different threads.
    private static final int LOCKS = 64;

    private final DataDirectory directory;
    private final Library library;
    private final Readings readings;
    private final SearchIndex index;
    private final Understanding understanding;
    private final Token token;
    private final Editions editions;
    private final boolean vectors;
    private final Object[] reading = Stream.generate(Object::new).limit(LOCKS).toArray();

    private Workspace(
            DataDirectory directory,
            Library library,
            SearchIndex index,
            Understanding understanding,
            Token token,
            boolean vectors) {
        this.directory = directory;
        this.library = library;
        this.readings = new Readings(directory.path().resolve("readings"));
        this.index = index;
        this.understanding = understanding;
        this.token = token;
        this.editions = new Editions(library, readings);
        this.vectors = vectors;
    }

    /** Opens the data directory, or begins it; an index of another version is begun anew. */
    public static Workspace open(ZhizeProperties properties, Understanding understanding) {
        DataDirectory directory =
                DataDirectory.open(properties.data(), properties.reserve().toBytes());
        try {
            Token token = Token.of(properties);
            Library library = Library.open(directory);
            return new Workspace(
                    directory,
                    library,
                    index(directory.path().resolve("index")),
                    understanding,
                    token,
                    properties.vectors());
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static SearchIndex index(Path folder) {
        try {
            return SearchIndex.open(folder);
        } catch (IndexVersionException older) {
            return SearchIndex.rebuild(folder);
        }
    }

    public DataDirectory directory() {
        return directory;
    }

    public Library library() {
        return library;
    }

    public Readings readings() {
        return readings;
    }

    /** What index and graph keep of a document that is in step. */
    public String stamp(Library.Entry entry) {
        return readings.stamp(entry.hash());
    }

    public SearchIndex index() {
        return index;
    }

    /**
     * Lets the index embed, in the background, what has no vector yet; nothing where vectors are
     * turned off. To be called when a load is through.
     */
    public void embed() {
        if (vectors) {
            index.embed();
        }
    }

    public Understanding understanding() {
        return understanding;
    }

    /** What of the library can be cited. */
    public Editions editions() {
        return editions;
    }

    public Token token() {
        return token;
    }

    /**
     * What was read of a document of the library; null where there is no such document, or where
     * this program no longer reads it out of its original (a reindex then says so).
     */
    public @Nullable Extraction extraction(DocumentId id) {
        Library.Entry entry = library.document(id);
        if (entry == null) {
            return null;
        }
        Extraction kept = readings.find(id, entry.hash());
        if (kept != null) {
            return kept;
        }
        // Index and graph are brought in step at once: what one is reading, the other waits for.
        synchronized (reading[Math.floorMod(id.hashCode(), reading.length)]) {
            Extraction meanwhile = readings.find(id, entry.hash());
            return meanwhile != null ? meanwhile : readAnew(entry);
        }
    }

    private @Nullable Extraction readAnew(Library.Entry entry) {
        DocumentId id = entry.id();
        for (var outcome :
                understanding.understand(entry.source(), library.original(entry.hash()), id)) {
            if (outcome instanceof Understood(_, var extraction)
                    && extraction.document().id().equals(id)) {
                readings.put(entry.hash(), extraction);
                return extraction;
            }
        }
        return null;
    }

    @Override
    public void close() {
        index.close();
        library.close();
        directory.close();
    }
}
