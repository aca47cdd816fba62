package org.zhize.indexer.store;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
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
import org.zhize.indexer.analysis.Analyzers;
import org.zhize.indexer.entry.IndexedDocument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes entries and hands out views. A change is seen by searches after {@link #refresh}, and
 * survives a crash after {@link #commit}; a document is replaced as a whole or not at all.
 */
public final class Store implements AutoCloseable {

    private static final String FORMAT_KEY = "zhize.format";
    private static final double BUFFER_MB = 96; // 15 million characters in a handful of segments

    private final Directory directory;
    private final SnapshotDeletionPolicy snapshots;
    private final IndexWriter writer;
    private final Object refreshing = new Object();
    private volatile View current;

    private Store(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        snapshots = new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy());
        IndexWriterConfig config =
                new IndexWriterConfig(analyzer())
                        .setIndexDeletionPolicy(snapshots)
                        .setRAMBufferSizeMB(BUFFER_MB)
                        .setCommitOnClose(true);
        writer = new IndexWriter(directory, config);
        writer.setLiveCommitData(Map.of(FORMAT_KEY, Fields.FORMAT).entrySet());
        writer.commit();
        current = new View(DirectoryReader.open(writer));
    }

    private static Analyzer analyzer() {
        Analyzer bigrams = Analyzers.bigrams();
        Analyzer words = Analyzers.words();
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return Fields.holdsWords(field) ? words : bigrams;
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

    public void replace(IndexedDocument document) throws IOException {
        writer.updateDocuments(term(document.id()), Entries.of(document));
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
