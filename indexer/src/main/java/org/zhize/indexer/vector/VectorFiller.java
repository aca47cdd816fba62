package org.zhize.indexer.vector;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.Supplier;

/**
 * Embeds what has no vector yet, in a thread of its own, so that loading need not wait. What is
 * done is committed every few seconds: after a stop or a crash it goes on from there.
 */
public final class VectorFiller implements AutoCloseable {

    private static final int COMMIT_EVERY = 500;
    private static final int REFRESH_EVERY = 2000;

    private final VectorStore store;
    private final Embedder embedder;
    private final Supplier<Iterator<Pending>> source;
    private final Object lock = new Object();
    private boolean wanted;
    private boolean closed;
    private @Nullable Thread thread;
    private @Nullable RuntimeException failure;

    /** A text without a vector. */
    public record Pending(long key, String text) {}

    /**
     * @param source texts to embed, asked anew after each change of the index; those that have a
     *     vector are passed over
     */
    public VectorFiller(VectorStore store, Embedder embedder, Supplier<Iterator<Pending>> source) {
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
                fill(source.get());
            }
        } catch (RuntimeException e) {
            synchronized (lock) {
                failure = e;
                thread = null;
            }
            throw e;
        }
    }

    private void fill(Iterator<Pending> texts) {
        int added = 0;
        try {
            VectorView known = store.view();
            LongIndex fresh = new LongIndex(1024);
            try {
                while (texts.hasNext() && !isClosed()) {
                    Pending text = texts.next();
                    if (known.contains(text.key()) || fresh.contains(text.key())) {
                        continue;
                    }
                    store.add(text.key(), embedder.embed(text.text()));
                    fresh.put(text.key(), added++);
                    if (added % COMMIT_EVERY == 0) {
                        store.commit();
                    }
                    if (added % REFRESH_EVERY == 0) {
                        store.refresh();
                    }
                }
            } finally {
                known.close();
            }
            if (added > 0) {
                store.commit();
                store.refresh();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
