package org.zhize.api.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Times of whole requests, for a number of clients at once. */
final class Latency {

    private final List<Long> nanos;

    private Latency(List<Long> nanos) {
        this.nanos = nanos.stream().sorted().toList();
    }

    static Latency of(Service service, List<String> paths, int clients) {
        List<Callable<Long>> requests = new ArrayList<>();
        for (String path : paths) {
            requests.add(() -> service.get(path).nanos());
        }
        List<Long> times = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
            for (Future<Long> time : pool.invokeAll(requests)) {
                times.add(time.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return new Latency(times);
    }

    private double at(double share) {
        return nanos.isEmpty()
                ? 0
                : nanos.get((int) Math.min(nanos.size() - 1, nanos.size() * share)) / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "p50 %.1f  p95 %.1f  p99 %.1f ms", at(0.50), at(0.95), at(0.99));
    }
}
