package org.zhize.indexer.store;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.DocumentId;
import org.zhize.indexer.entry.IndexedDocument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Writes entries and hands out views. A change is seen by searches after {@link #refresh}, and
 * survives a crash after {@link #commit}; a document is replaced as a whole or not at all.
 */
public final class Store implements AutoCloseable {

    private static final String FORMAT_KEY = "zhize.format";
    private static final double BUFFER_MB = 96; // 15 million characters in a handful of segments

    // Wider than any phrase: a phrase must not reach from a title into the text.
    private static final int GAP = 100;

    private final Directory directory;
    private final SnapshotDeletionPolicy snapshots;
    private final IndexWriter writer;
    private final Object refreshing = new Object();
    private volatile View current;

    private Store(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        snapshots = new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy());
        IndexWriterConfig config =
                new IndexWriterConfig(gaps())
                        .setIndexDeletionPolicy(snapshots)
                        .setRAMBufferSizeMB(BUFFER_MB)
                        .setCommitOnClose(true);
        writer = new IndexWriter(directory, config);
        writer.setLiveCommitData(Map.of(FORMAT_KEY, Fields.FORMAT).entrySet());
        writer.commit();
        current = new View(DirectoryReader.open(writer));
    }

    /** Of what stands between the values of a field; fields bring their terms with them. */
    private static Analyzer gaps() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                throw new IllegalStateException("not analysed before: " + field);
            }

            @Override
            public int getPositionIncrementGap(String field) {
                return GAP;
            }
        };
    }

    /** Opens the folder, which may be empty; its format must be {@link Fields#FORMAT}. */
    public static Store open(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new Store(folder);
    }

    /** The format in which the folder was written; null where there is no index. */
    public static @Nullable String format(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try (Directory directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return null;
            }
            IndexCommit last = DirectoryReader.listCommits(directory).getLast();
            return last.getUserData().getOrDefault(FORMAT_KEY, "0");
        }
    }

    /** Words are cut on all processors; entries are written in the order of the documents. */
    public void replace(Collection<IndexedDocument> documents) throws IOException {
        try {
            documents.parallelStream()
                    .map(document -> new Prepared(term(document.id()), Entries.of(document)))
                    .forEachOrdered(this::write);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private record Prepared(Term id, List<Document> entries) {}

    private void write(Prepared document) {
        try {
            writer.updateDocuments(document.id, document.entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(DocumentId document) throws IOException {
        writer.deleteDocuments(term(document));
    }

    public void deleteAll() throws IOException {
        writer.deleteAll();
    }

    public void commit() throws IOException {
        writer.setLiveCommitData(Map.of(FORMAT_KEY, Fields.FORMAT).entrySet());
        writer.commit();
    }

    /** Makes all changes so far visible. */
    public void refresh() throws IOException {
        synchronized (refreshing) {
            View old = current;
            DirectoryReader newer = DirectoryReader.openIfChanged(old.reader(), writer);
            if (newer != null) {
                current = new View(newer);
                old.close();
            }
        }
    }

    /** The newest view; to be closed. */
    public View view() {
        while (true) {
            View view = current;
            if (view.acquire()) {
                return view;
            }
        }
    }

    /** Copies the last commit into a folder while writing goes on. */
    public void snapshot(Path target) throws IOException {
        IndexCommit commit = snapshots.snapshot();
        try {
            Files.createDirectories(target);
            try (Directory copy = FSDirectory.open(target)) {
                for (String file : commit.getFileNames()) {
                    copy.copyFrom(directory, file, file, org.apache.lucene.store.IOContext.DEFAULT);
                }
                copy.sync(commit.getFileNames());
                copy.syncMetaData();
            }
        } finally {
            snapshots.release(commit);
            writer.deleteUnusedFiles();
        }
    }

    @Override
    public void close() throws IOException {
        current.close();
        writer.close();
        directory.close();
    }

    private static Term term(DocumentId document) {
        return new Term(Fields.DOCUMENT, document.toString());
    }
}
