package org.zhize.indexer.benchmark;

import org.zhize.corpus.document.Rank;
import org.zhize.indexer.Hit;
import org.zhize.indexer.SearchIndex;
import org.zhize.indexer.query.Filters;
import org.zhize.indexer.query.SearchRequest;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs a question set against an index through the same door as every search: {@code Benchmark
 * INDEX QUESTIONS [NAME] [--national] [--run FILE]}. Prints the measures, and the latency of whole
 * requests for a page of 20 with one client and with eight. With {@code --run} it writes a TREC
 * run.
 */
public final class Benchmark {

    private static final int DEPTH = 100;
    private static final int CLIENTS = 8;

    private final SearchIndex index;
    private final QuestionSet questions;
    private final Filters filters;

    /**
     * @param national only laws that hold in the whole country
     */
    public Benchmark(SearchIndex index, Path questions, String name, boolean national)
            throws IOException {
        this.index = index;
        this.questions = QuestionSet.read(questions, name);
        Set<Rank> ranks =
                EnumSet.complementOf(
                        EnumSet.of(
                                Rank.LOCAL_REGULATION,
                                Rank.LOCAL_RULE,
                                Rank.NORMATIVE_DOCUMENT,
                                Rank.POLICY_DOCUMENT));
        this.filters = national ? Filters.builder().ranks(ranks).build() : Filters.NONE;
    }

    public static void main(String[] args) throws Exception {
        List<String> plain = Arrays.stream(args).filter(arg -> !arg.startsWith("--")).toList();
        if (plain.size() < 2) {
            System.err.println("usage: Benchmark INDEX QUESTIONS [NAME] [--national] [--run=FILE]");
            return;
        }
        String run =
                Arrays.stream(args)
                        .filter(arg -> arg.startsWith("--run="))
                        .map(arg -> arg.substring("--run=".length()))
                        .findFirst()
                        .orElse("");
        try (SearchIndex index = SearchIndex.open(Path.of(plain.getFirst()))) {
            new Benchmark(
                            index,
                            Path.of(plain.get(1)),
                            plain.size() > 2 ? plain.get(2) : "dev",
                            Arrays.asList(args).contains("--national"))
                    .run(System.out, run.isEmpty() ? List.of() : List.of(Path.of(run)));
        }
    }

    /** Measures and prints; writes the run to the files given. */
    public void run(PrintStream out, List<Path> runs) throws Exception {
        Measures measures = new Measures();
        List<String> lines = new ArrayList<>();
        for (QuestionSet.Asked question : questions.questions()) {
            List<String> found = found(question);
            measures.add(found, question.gold().keySet());
            for (int i = 0; i < found.size(); i++) {
                String key = found.get(i);
                lines.add(
                        "%s Q0 %s %d %d zhize"
                                .formatted(
                                        question.id(),
                                        question.gold().getOrDefault(key, key),
                                        i + 1,
                                        DEPTH - i));
            }
        }
        out.println("questions " + questions.questions().size() + ", vectors " + index.vectors());
        out.println(measures);
        for (Path run : runs) {
            Files.write(run, lines);
        }
        out.println("latency ms, 1 client:  " + latency(1));
        out.println("latency ms, " + CLIENTS + " clients: " + latency(CLIENTS));
    }

    /** Keys of the articles found, best first, none twice. */
    private List<String> found(QuestionSet.Asked question) {
        Set<String> keys = new LinkedHashSet<>();
        SearchRequest request = SearchRequest.of(question.text()).where(filters).page(0, DEPTH);
        for (Hit hit : index.search(request).hits()) {
            if (!hit.path().isEmpty()) {
                keys.add(QuestionSet.key(hit.documentTitle(), hit.path().getLast()));
            }
        }
        return List.copyOf(keys);
    }

    /**
     * Each question is asked once more in other words than before: a blank keeps it from caches.
     */
    private String latency(int clients) throws Exception {
        List<Callable<Long>> requests = new ArrayList<>();
        for (QuestionSet.Asked question : questions.questions()) {
            SearchRequest request =
                    SearchRequest.of(question.text() + " ".repeat(clients)).where(filters);
            requests.add(
                    () -> {
                        long start = System.nanoTime();
                        index.search(request);
                        return System.nanoTime() - start;
                    });
        }
        List<Long> times = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
            for (Future<Long> time : pool.invokeAll(requests)) {
                times.add(time.get());
            }
        }
        times.sort(null);
        return String.format(
                Locale.ROOT,
                "p50 %.1f  p95 %.1f  p99 %.1f",
                at(times, 0.50),
                at(times, 0.95),
                at(times, 0.99));
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.isEmpty()
                ? 0
                : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share)) / 1e6;
    }
}
