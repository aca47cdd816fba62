package org.zhize.api.measure;

import org.zhize.indexer.benchmark.Measures;
import org.zhize.indexer.benchmark.QuestionSet;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A question set with the articles that answer it, asked of a running service: recall and ranks
 * with and without meaning, over national law and over all that is loaded, then the latency of the
 * pages of twenty that people ask for.
 *
 * <p>The first pass over the questions is the cold one; latency is taken after it, with other words
 * than before, so that no cache of questions helps.
 */
public final class QuestionBenchmark {

    private static final int DEPTH = 100;
    private static final int CLIENTS = 8;
    private static final String NATIONAL =
            "&rank=CONSTITUTION,LAW,ADMINISTRATIVE_REGULATION,JUDICIAL_INTERPRETATION,DEPARTMENT_RULE";

    private final Service service;
    private final QuestionSet questions;

    private QuestionBenchmark(Service service, QuestionSet questions) {
        this.service = service;
        this.questions = questions;
    }

    /**
     * Prints the measures.
     *
     * @param name of the split: dev
     */
    public static void run(Service service, Path folder, String name, PrintStream out)
            throws IOException {
        QuestionBenchmark benchmark =
                new QuestionBenchmark(service, QuestionSet.read(folder, name));
        benchmark.measure(out);
        benchmark.time(out);
    }

    private void measure(PrintStream out) {
        out.println("questions " + questions.questions().size());
        out.println("first request of all: " + cold());
        for (String mode : List.of("hybrid", "words")) {
            out.println(mode + ", national law: " + measures("&mode=" + mode + NATIONAL));
            out.println(mode + ", all documents: " + measures("&mode=" + mode));
        }
    }

    private String cold() {
        String question = questions.questions().getFirst().text();
        return Latency.of(service, List.of(path(question, "&mode=hybrid")), 1).toString();
    }

    private Measures measures(String parameters) {
        Measures measures = new Measures();
        for (QuestionSet.Asked asked : questions.questions()) {
            Set<String> keys = new LinkedHashSet<>();
            JsonNode body = service.search(asked.text(), parameters + "&size=" + DEPTH).body();
            for (JsonNode item : body.path("items")) {
                JsonNode path = item.path("path");
                if (!path.isEmpty()) {
                    keys.add(
                            QuestionSet.key(
                                    item.path("documentTitle").asString(""),
                                    path.get(path.size() - 1).asString()));
                }
            }
            measures.add(List.copyOf(keys), asked.gold().keySet());
        }
        return measures;
    }

    private void time(PrintStream out) {
        for (int clients : new int[] {1, CLIENTS}) {
            for (String mode : List.of("hybrid", "words")) {
                List<String> paths = new ArrayList<>();
                for (QuestionSet.Asked asked : questions.questions()) {
                    String other = asked.text() + " ".repeat(clients) + "规定";
                    paths.add(path(other, "&mode=" + mode));
                }
                out.printf(
                        "warm, %d client(s), %s: %s%n",
                        clients, mode, Latency.of(service, paths, clients));
            }
            out.printf(
                    "warm, %d client(s), suggestions: %s%n",
                    clients, Latency.of(service, typed(), clients));
        }
    }

    private static String path(String words, String parameters) {
        return "/api/search?q=" + Service.encoded(words) + parameters;
    }

    /** What a person has typed after the second, third and fourth character. */
    private List<String> typed() {
        List<String> paths = new ArrayList<>();
        for (QuestionSet.Asked asked : questions.questions()) {
            for (int length = 2; length <= Math.min(4, asked.text().length()); length++) {
                paths.add("/api/suggest?q=" + Service.encoded(asked.text().substring(0, length)));
            }
        }
        return paths;
    }
}
