package org.zhize.indexer.vector;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Embeds what has no vector yet, in a thread of its own, so that loading need not wait. What is
 * done is committed every few seconds: after a stop or a crash it goes on from there.
 */
public final class VectorFiller implements AutoCloseable {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final int BATCH = 50;
    // Multiples of a batch.
    private static final int COMMIT_EVERY = 500;
    private static final int REFRESH_EVERY = 2000;

    private final VectorStore store;
    private final Embedder embedder;
    private final Supplier<Stream<Pending>> source;
    private final Object lock = new Object();
    private boolean wanted;
    private boolean closed;
    private @Nullable Thread thread;
    private @Nullable RuntimeException failure;

    /** A text without a vector. */
    public record Pending(long key, String text) {}

    /**
     * @param source texts to embed, asked anew after each change of the index and closed after use;
     *     those that have a vector are passed over
     */
    public VectorFiller(VectorStore store, Embedder embedder, Supplier<Stream<Pending>> source) {
        this.store = store;
        this.embedder = embedder;
        this.source = source;
    }

    /** Lets it look for new texts; returns at once. */
    public void wake() {
        synchronized (lock) {
            wanted = true;
            if (thread == null && !closed) {
                Thread worker = new Thread(this::run, "vectors");
                worker.setDaemon(true);
                thread = worker;
                worker.start();
            }
        }
    }

    /** Waits until nothing is left to do. */
    public void finish() throws InterruptedException {
        Thread running;
        synchronized (lock) {
            running = thread;
        }
        if (running != null) {
            running.join();
        }
        synchronized (lock) {
            if (failure != null) {
                throw failure;
            }
        }
    }

    /** True while it works. */
    public boolean isRunning() {
        synchronized (lock) {
            return thread != null;
        }
    }

    private void run() {
        try {
            while (true) {
                synchronized (lock) {
                    if (!wanted || closed) {
                        thread = null;
                        return;
                    }
                    wanted = false;
                }
                fill();
            }
        } catch (RuntimeException e) {
            synchronized (lock) {
                failure = e;
                thread = null;
            }
            throw e;
        }
    }

    private void fill() {
        int added = 0;
        try (ExecutorService workers = Executors.newFixedThreadPool(THREADS, VectorFiller::worker);
                Stream<Pending> pending = source.get();
                VectorView known = store.view()) {
            Iterator<Pending> texts = pending.iterator();
            LongIndex fresh = new LongIndex(1024);
            List<Pending> batch = next(texts, known, fresh);
            while (!batch.isEmpty() && !isClosed()) {
                List<Future<byte[]>> vectors = new ArrayList<>();
                for (Pending text : batch) {
                    vectors.add(workers.submit(() -> embedder.embed(text.text())));
                }
                for (int i = 0; i < batch.size(); i++) {
                    store.add(batch.get(i).key(), vectors.get(i).get());
                }
                added += batch.size();
                if (added % COMMIT_EVERY == 0) {
                    store.commit();
                }
                if (added % REFRESH_EVERY == 0) {
                    store.refresh();
                }
                batch = next(texts, known, fresh);
            }
            if (added > 0) {
                store.commit();
                store.refresh();
            }
            crowd(workers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // Some minutes for all laws; where it is stopped it begins anew, unlike the vectors.
    private void crowd(ExecutorService workers)
            throws IOException, InterruptedException, ExecutionException {
        try (VectorView all = store.view()) {
            if (all.crowded() == all.size() || isClosed()) {
                return;
            }
            float[] crowds = new CrowdCount(all, workers, this::isClosed).count();
            if (!isClosed()) {
                store.crowds(all, crowds);
            }
        }
    }

    /** The next texts without a vector, no key twice. */
    private static List<Pending> next(Iterator<Pending> texts, VectorView known, LongIndex fresh) {
        List<Pending> batch = new ArrayList<>();
        while (batch.size() < BATCH && texts.hasNext()) {
            Pending text = texts.next();
            if (!known.contains(text.key()) && !fresh.contains(text.key())) {
                fresh.put(text.key(), fresh.size());
                batch.add(text);
            }
        }
        return batch;
    }

    private static Thread worker(Runnable task) {
        Thread thread = new Thread(task, "vectors of provisions");
        thread.setDaemon(true);
        return thread;
    }

    private boolean isClosed() {
        synchronized (lock) {
            return closed;
        }
    }

    /** Stops after the text at hand. */
    @Override
    public void close() {
        Thread running;
        synchronized (lock) {
            closed = true;
            running = thread;
        }
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
