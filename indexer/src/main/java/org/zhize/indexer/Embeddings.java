package org.zhize.indexer;

import org.zhize.indexer.vector.Embedder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Vectors of questions, the last ones kept: a click on a page or facet asks the same again. */
final class Embeddings implements AutoCloseable {

    private static final int KEPT = 1000;

    private final Embedder embedder;
    // The model computes on the processor: more threads than that only wait for each other.
    private final ExecutorService workers =
            Executors.newFixedThreadPool(
                    Runtime.getRuntime().availableProcessors(), Embeddings::worker);
    private final Map<String, CompletableFuture<byte[]>> last =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<String, CompletableFuture<byte[]>> eldest) {
                    return size() > KEPT;
                }
            };

    private static Thread worker(Runnable task) {
        Thread thread = new Thread(task, "question vectors");
        thread.setDaemon(true);
        return thread;
    }

    Embeddings(Embedder embedder) {
        this.embedder = embedder;
    }

    /**
     * Begins to make the vector, while the words are searched; to be joined when it is needed.
     * Those who ask at the same time get the same.
     */
    CompletableFuture<byte[]> ofQuestion(String text) {
        synchronized (last) {
            CompletableFuture<byte[]> known = last.get(text);
            if (known == null || known.isCompletedExceptionally()) {
                known = CompletableFuture.supplyAsync(() -> embedder.embed(text), workers);
                last.put(text, known);
            }
            return known;
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
