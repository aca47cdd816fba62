package org.zhize.indexer.vector;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/** Counts how crowded it is around vectors; about a millisecond each on one thread. */
final class CrowdCount {

    // Of 1 to 100, thirty told right articles from crowded ones best on the folds.
    private static final int NEAREST = 30;
    private static final int CHUNK = 500;
    // A county's new plan moves the crowd of old laws by nothing; twice the laws do.
    private static final double KNOWN_ENOUGH = 2.0 / 3;

    private final VectorView view;
    private final ExecutorService workers;
    private final BooleanSupplier stopped;

    CrowdCount(VectorView view, ExecutorService workers, BooleanSupplier stopped) {
        this.view = view;
        this.workers = workers;
        this.stopped = stopped;
    }

    /**
     * The crowd at each place of the view; what is known is kept as long as it is most of all. Ends
     * early, with the rest unknown, where it is stopped.
     */
    float[] count() throws IOException, InterruptedException, ExecutionException {
        float[] crowds = view.crowds().clone();
        if (view.crowded() < KNOWN_ENOUGH * view.size()) {
            Arrays.fill(crowds, Float.NaN);
        }
        List<Future<?>> chunks = new ArrayList<>();
        for (int from = 0; from < crowds.length; from += CHUNK) {
            int start = from;
            int end = Math.min(crowds.length, from + CHUNK);
            chunks.add(
                    workers.submit(
                            () -> {
                                count(crowds, start, end);
                                return true;
                            }));
        }
        for (Future<?> chunk : chunks) {
            chunk.get();
        }
        return crowds;
    }

    private void count(float[] crowds, int from, int to) throws IOException {
        VectorView.Reader vectors = view.vectors();
        for (int place = from; place < to && !stopped.getAsBoolean(); place++) {
            if (Float.isNaN(crowds[place])) {
                crowds[place] = around(vectors, place);
            }
        }
    }

    private float around(VectorView.Reader vectors, int place) throws IOException {
        float sum = 0;
        int count = 0;
        for (VectorView.Near near : view.nearest(vectors.vector(place).clone(), NEAREST + 1)) {
            if (near.key() != view.key(place) && count < NEAREST) {
                sum += near.cosine();
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
