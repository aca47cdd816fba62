package org.zhize.corpus.library;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.library.JournalEntry.Deleted;
import org.zhize.corpus.library.JournalEntry.Finished;
import org.zhize.corpus.library.JournalEntry.Loaded;
import org.zhize.corpus.library.JournalEntry.Received;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The originals of a data directory and the table of documents read from them: the only truth.
 * Index and graph are derived and can be thrown away.
 *
 * <p>A file is first {@linkplain #receive received}: its bytes are on disk and journaled before
 * anything is read. What was received and not {@linkplain #finished finished} is {@linkplain
 * #pending pending}, also after a crash. All methods may be called from any thread.
 */
public final class Library implements AutoCloseable {

    // Below this many dead lines a rewrite of the journal saves nothing that matters.
    private static final int DEAD_LINES_WORTH_A_REWRITE = 20_000;

    private final DataDirectory directory;
    private final Originals originals;
    private final Journal journal;
    private final Map<ContentHash, Received> pending = new LinkedHashMap<>();
    private final Map<DocumentId, Entry> documents = new LinkedHashMap<>();
    private final Map<ContentHash, Set<DocumentId>> byHash = new HashMap<>();

    private Library(DataDirectory directory, Originals originals, Journal journal) {
        this.directory = directory;
        this.originals = originals;
        this.journal = journal;
    }

    /**
     * A document of the library.
     *
     * @param hash of the original it was read from
     * @param source name of that file
     * @param fileName name of the document, other than the source where that is an archive
     */
    public record Entry(
            DocumentId id, ContentHash hash, String source, String fileName, Instant loadedAt) {}

    /** An original that waits to be read. */
    public record Waiting(ContentHash hash, String fileName) {}

    /** What {@link #receive} found. */
    public record Receipt(ContentHash hash, String fileName, List<Entry> already) {
        /** True where the very same bytes are in the library, read and done. */
        public boolean isKnown() {
            return !already.isEmpty();
        }
    }

    /**
     * Opens, or begins, the library of a data directory and finishes or undoes what a crash left.
     */
    public static Library open(DataDirectory directory) {
        try {
            Originals originals = new Originals(directory.path().resolve("originals"));
            Journal journal = Journal.open(directory.path().resolve("journal"));
            Library library = new Library(directory, originals, journal);
            journal.entries().forEach(library::apply);
            library.tidy();
            return library;
        } catch (IOException e) {
            throw new LibraryException(
                    "数据目录 %s 无法读写（%s）：请检查权限".formatted(directory.path(), e.getMessage()), e);
        }
    }

    /**
     * Takes a file in. Returns when the disk has it; bytes that are a document already are not
     * taken again.
     */
    public Receipt receive(String fileName, byte[] content) {
        return receive(List.of(new Incoming(fileName, content))).getFirst();
    }

    /** A file on its way in. */
    public static final class Incoming {
        private final String fileName;
        private final byte[] content;

        public Incoming(String fileName, byte[] content) {
            this.fileName = fileName;
            this.content = content;
        }

        public String fileName() {
            return fileName;
        }

        /** The bytes themselves, not a copy: a file may be large. */
        public byte[] content() {
            return content;
        }
    }

    /** Takes several files in with one write to the journal. */
    public List<Receipt> receive(List<Incoming> files) {
        long size = files.stream().mapToLong(f -> f.content().length).sum();
        directory.requireSpace(size);
        List<Receipt> receipts = new ArrayList<>();
        Map<ContentHash, Received> taken = new LinkedHashMap<>();
        for (Incoming file : files) {
            ContentHash hash = ContentHash.of(file.content());
            List<Entry> known = isPending(hash) ? List.of() : of(hash);
            receipts.add(new Receipt(hash, file.fileName(), known));
            if (known.isEmpty() && !isPending(hash) && !taken.containsKey(hash)) {
                originals.put(hash, file.content());
                taken.put(hash, new Received(Instant.now(), hash, file.fileName()));
            }
        }
        record(List.copyOf(taken.values()));
        return receipts;
    }

    /** What was received and not yet read, in the order it came. */
    public synchronized List<Waiting> pending() {
        return pending.values().stream().map(r -> new Waiting(r.hash(), r.fileName())).toList();
    }

    private synchronized boolean isPending(ContentHash hash) {
        return pending.containsKey(hash);
    }

    /** The documents by id, in the order they were first loaded. */
    public synchronized Map<DocumentId, Entry> documents() {
        return new LinkedHashMap<>(documents);
    }

    public synchronized @Nullable Entry document(DocumentId id) {
        return documents.get(id);
    }

    /** The documents read from an original. */
    public synchronized List<Entry> of(ContentHash hash) {
        return byHash.getOrDefault(hash, Set.of()).stream()
                .map(documents::get)
                .filter(Objects::nonNull)
                .toList();
    }

    public byte[] original(ContentHash hash) {
        return originals.get(hash);
    }

    /** A document read from an original; names as in {@link Entry}. */
    public record Read(ContentHash hash, String source, String fileName, DocumentId id) {}

    /**
     * The index has these documents, and nothing of these originals waits any more. Originals of
     * which no document is left are no longer kept: those replaced, and those that gave none.
     */
    public void finished(List<ContentHash> hashes, List<Read> reads) {
        Set<ContentHash> old = new LinkedHashSet<>(hashes);
        synchronized (this) {
            Instant now = Instant.now();
            List<JournalEntry> entries = new ArrayList<>();
            for (Read read : reads) {
                Entry before = documents.get(read.id());
                if (before != null) {
                    old.add(before.hash());
                }
                entries.add(
                        new Loaded(now, read.hash(), read.source(), read.fileName(), read.id()));
            }
            hashes.forEach(hash -> entries.add(new Finished(now, hash)));
            record(entries);
        }
        old.forEach(this::drop);
    }

    /** Takes a document and its original out; false where there is none. */
    public boolean delete(DocumentId id) {
        Entry entry;
        synchronized (this) {
            entry = documents.get(id);
            if (entry == null) {
                return false;
            }
            record(List.of(new Deleted(Instant.now(), id)));
        }
        drop(entry.hash());
        return true;
    }

    private synchronized void record(List<? extends JournalEntry> entries) {
        journal.append(entries);
        entries.forEach(this::apply);
    }

    private void apply(JournalEntry entry) {
        switch (entry) {
            case Received received -> pending.put(received.hash(), received);
            case Loaded(var at, var hash, var source, var name, var id) -> {
                forget(documents.put(id, new Entry(id, hash, source, name, at)));
                byHash.computeIfAbsent(hash, _ -> new LinkedHashSet<>()).add(id);
            }
            case Finished finished -> pending.remove(finished.hash());
            case Deleted deleted -> forget(documents.remove(deleted.id()));
        }
    }

    private void forget(@Nullable Entry entry) {
        if (entry != null) {
            byHash.computeIfPresent(
                    entry.hash(),
                    (_, ids) -> {
                        ids.remove(entry.id());
                        return ids.isEmpty() ? null : ids;
                    });
        }
    }

    private void drop(ContentHash hash) {
        if (of(hash).isEmpty() && !isPending(hash)) {
            originals.remove(hash);
        }
    }

    private void tidy() throws IOException {
        originals.keepOnly(hash -> byHash.containsKey(hash) || pending.containsKey(hash));
        int live = pending.size() + documents.size();
        if (journal.entries().size() - 2 * live > DEAD_LINES_WORTH_A_REWRITE) {
            List<JournalEntry> lines = new ArrayList<>(pending.values());
            for (Entry e : documents.values()) {
                lines.add(new Loaded(e.loadedAt(), e.hash(), e.source(), e.fileName(), e.id()));
            }
            journal.compact(lines);
        }
    }

    @Override
    public void close() {
        try {
            journal.close();
        } catch (IOException e) {
            throw new LibraryException("日志无法关闭：" + e.getMessage(), e);
        }
    }
}
