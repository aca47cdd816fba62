package org.zhize.api.load;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhize.api.load.LoadResult.Status;
import org.zhize.api.reading.Understanding.Outcome;
import org.zhize.api.reading.Understanding.Outcome.NotRead;
import org.zhize.api.reading.Understanding.Outcome.Understood;
import org.zhize.api.workspace.Workspace;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.library.ContentHash;
import org.zhize.corpus.library.Library.Entry;
import org.zhize.corpus.library.Library.Incoming;
import org.zhize.corpus.library.Library.Receipt;
import org.zhize.corpus.library.Library.Waiting;
import org.zhize.indexer.entry.StoredDocument;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiPredicate;

/**
 * Brings files in: first all of them into the library, then each through reading and extraction
 * into the index; the graph follows the library by itself ({@link GraphSync}). Files are read on
 * all processors and take effect in the order they came. One load at a time.
 */
public final class Loader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Loader.class);

    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());
    // Read ahead of the index: enough to keep the threads busy behind one long law.
    private static final int AHEAD = 4 * THREADS;

    /**
     * Provisions and duties that become lasting together. With fewer than 4,096 of a kind Lucene
     * looks up their lengths one after the other when it writes, which doubles the time.
     */
    public static final int ENTRIES_A_COMMIT = 16_000;

    private static final long BYTES_AN_INTAKE = 8L << 20;

    private final Workspace workspace;
    private final GraphSync graph;
    private final ReentrantLock loading = new ReentrantLock(true);
    private final ExecutorService readers =
            Executors.newFixedThreadPool(
                    THREADS, Thread.ofPlatform().name("reader-", 0).daemon().factory());

    public Loader(Workspace workspace, GraphSync graph) {
        this.workspace = workspace;
        this.graph = graph;
    }

    /**
     * Takes the files in and reads them; returns when the index has them. A bad file is a result
     * with its reason and stops nothing.
     *
     * @param total how many files come, or -1
     */
    public List<LoadResult> load(Iterator<Incoming> files, long total, LoadProgress progress) {
        loading.lock();
        try {
            List<LoadResult> results = new ArrayList<>();
            Map<ContentHash, Waiting> waiting = new LinkedHashMap<>();
            List<Receipt> twins = new ArrayList<>();
            int received = 0;
            while (files.hasNext()) {
                List<Incoming> group = group(files);
                for (Receipt receipt : workspace.library().receive(group)) {
                    if (receipt.isKnown()) {
                        results.addAll(unchanged(receipt));
                    } else if (waiting.containsKey(receipt.hash())) {
                        twins.add(receipt);
                    } else {
                        waiting.put(
                                receipt.hash(), new Waiting(receipt.hash(), receipt.fileName()));
                    }
                }
                received += group.size();
                progress.received(received, total);
            }
            int known = received - waiting.size();
            results.addAll(process(List.copyOf(waiting.values()), known, received, progress));
            twins.forEach(twin -> results.addAll(unchanged(now(twin))));
            workspace.embed();
            return results;
        } finally {
            loading.unlock();
        }
    }

    private static List<Incoming> group(Iterator<Incoming> files) {
        List<Incoming> group = new ArrayList<>();
        long bytes = 0;
        while (files.hasNext() && bytes < BYTES_AN_INTAKE) {
            Incoming file = files.next();
            bytes += file.content().length;
            group.add(file);
        }
        return group;
    }

    /**
     * Finishes what an earlier run left: reads what was received and not done, and brings the index
     * in step with the library.
     */
    public List<LoadResult> resume(LoadProgress progress) {
        loading.lock();
        try {
            List<Waiting> pending = workspace.library().pending();
            List<LoadResult> results = process(pending, 0, pending.size(), progress);
            new IndexRepair(workspace).run();
            graph.changed();
            return results;
        } finally {
            loading.unlock();
        }
    }

    /**
     * Reads every original again and rewrites index and graph, as after a better reader came. A
     * document that is now told by another id moves to it; one that is no longer read is reported
     * and stays as it is.
     */
    public List<LoadResult> reindex(LoadProgress progress) {
        loading.lock();
        try {
            // First: a crash on the way leaves the rest out of step, and the next start goes on.
            workspace.readings().renew();
            Map<DocumentId, Entry> before = workspace.library().documents();
            Map<ContentHash, Waiting> files = new LinkedHashMap<>();
            Set<String> names = new HashSet<>();
            for (Entry entry : before.values()) {
                files.put(entry.hash(), new Waiting(entry.hash(), entry.source()));
                names.add(entry.hash() + entry.fileName());
            }
            List<LoadResult> results =
                    process(
                            List.copyOf(files.values()),
                            0,
                            files.size(),
                            progress,
                            // What was deleted out of an archive stays deleted.
                            (file, outcome) -> names.contains(file.hash() + outcome.fileName()));
            forgetMoved(before, results);
            graph.changed();
            workspace.embed();
            return results;
        } finally {
            loading.unlock();
        }
    }

    private void forgetMoved(Map<DocumentId, Entry> before, List<LoadResult> results) {
        Set<String> told = new HashSet<>();
        for (LoadResult result : results) {
            told.add(result.id() == null ? result.file() : result.id());
        }
        for (Entry entry : before.values()) {
            if (!told.contains(entry.id().value()) && !told.contains(entry.fileName())) {
                workspace.library().delete(entry.id());
                workspace.index().delete(entry.id());
                workspace.readings().remove(entry.id());
            }
        }
        workspace.index().commit();
    }

    /** Takes a document out of library, index and graph; false where there is none. */
    public boolean delete(DocumentId id) {
        loading.lock();
        try {
            if (!workspace.library().delete(id)) {
                return false;
            }
            workspace.index().delete(id);
            workspace.index().commit();
            workspace.readings().remove(id);
            graph.changed();
            return true;
        } finally {
            loading.unlock();
        }
    }

    private List<LoadResult> process(
            List<Waiting> files, int done, int total, LoadProgress progress) {
        return process(files, done, total, progress, (_, _) -> true);
    }

    private List<LoadResult> process(
            List<Waiting> files,
            int done,
            int total,
            LoadProgress progress,
            BiPredicate<Waiting, Outcome> wanted) {
        List<LoadResult> results = new ArrayList<>();
        Claims claims = new Claims(workspace.library());
        Batch batch = new Batch(workspace, claims);
        Deque<Reading> ahead = new ArrayDeque<>();
        Iterator<Waiting> rest = files.iterator();
        int finished = done;
        while (rest.hasNext() || !ahead.isEmpty()) {
            while (rest.hasNext() && ahead.size() < AHEAD) {
                Waiting file = rest.next();
                ahead.add(new Reading(file, readers.submit(() -> read(file, claims))));
            }
            Reading next = ahead.remove();
            List<Outcome> outcomes =
                    await(next).stream().filter(o -> wanted.test(next.file(), o)).toList();
            List<LoadResult> came = batch.add(next.file(), outcomes);
            results.addAll(came);
            finished++;
            for (LoadResult result : came) {
                progress.done(result, finished, total);
            }
            if (batch.entries() >= ENTRIES_A_COMMIT || ahead.isEmpty()) {
                batch.commit();
                graph.changed();
            }
        }
        return results;
    }

    private record Reading(Waiting file, Future<List<Outcome>> outcomes) {}

    private List<Outcome> read(Waiting file, Claims claims) {
        List<Outcome> outcomes =
                workspace
                        .understanding()
                        .understand(file.fileName(), workspace.library().original(file.hash()));
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Understood(_, var extraction)
                    && claims.first(extraction.document().id(), file.hash())) {
                workspace.readings().put(file.hash(), extraction);
            }
        }
        return outcomes;
    }

    private static List<Outcome> await(Reading reading) {
        try {
            return reading.outcomes().get();
        } catch (ExecutionException e) {
            // A fault of the program, not of the file: told with the file, and the others go on.
            LOG.error("{} cannot be read", reading.file().fileName(), e.getCause());
            return List.of(
                    new NotRead(
                            reading.file().fileName(), "程序在读这个文件时出错（" + e.getCause() + "），请报告"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    // The same bytes twice in one load: the second is judged when the first is in.
    private Receipt now(Receipt twin) {
        return new Receipt(twin.hash(), twin.fileName(), workspace.library().of(twin.hash()));
    }

    private List<LoadResult> unchanged(Receipt receipt) {
        return receipt.already().stream()
                .map(
                        entry -> {
                            var stored = workspace.index().document(entry.id());
                            return new LoadResult(
                                    receipt.fileName(),
                                    entry.id().value(),
                                    stored.map(d -> d.header().title()).orElse(null),
                                    Status.UNCHANGED,
                                    stored.map(StoredDocument::provisions).orElse(0),
                                    stored.map(StoredDocument::duties).orElse(0),
                                    List.of(),
                                    null);
                        })
                .toList();
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
