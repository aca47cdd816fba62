package org.zhize.graph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.pattern.TsvTable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is read out of labelled documents does not get worse: floors of F1 by set and field ({@code
 * floors.tsv}). The three documents of {@code ../shared} are skipped where that folder is absent.
 */
class LedgerScoreTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Object[]> sets() {
        return TsvTable.load(LedgerScoreTest.class, "floors.tsv", "set", "field", "floor")
                .lines()
                .stream()
                .map(line -> line.text("set"))
                .distinct()
                .map(set -> new Object[] {set});
    }

    @ParameterizedTest
    @MethodSource("sets")
    void readsLabelledDocumentsAsWellAsBefore(String set) throws Exception {
        boolean annex = set.equals("annex of 001");
        boolean shared = set.equals("shared") || annex;
        Path gold = shared ? SharedFiles.require("gold") : own(set);
        Predicate<String> paths = annex ? p -> p.startsWith("附件") : p -> true;
        GoldScore score = new GoldScore(paths);
        for (Path labels : list(gold, ".json")) {
            String name = labels.getFileName().toString().replace(".json", "");
            if (annex && !name.equals("001")) {
                continue;
            }
            JsonNode ledger = JSON.readTree(LedgerScore.ledger(document(gold, name, shared)));
            score.add(name, JSON.readTree(Files.readString(labels)), ledger);
        }
        for (TsvTable.Line line :
                TsvTable.load(LedgerScoreTest.class, "floors.tsv", "set", "field", "floor")
                        .lines()) {
            if (line.text("set").equals(set)) {
                assertThat(score.f1(line.text("field")))
                        .as("%s of %s: %s", line.text("field"), set, score.differences)
                        .isGreaterThanOrEqualTo(Double.parseDouble(line.text("floor")));
            }
        }
    }

    private static Document document(Path gold, String name, boolean shared) throws IOException {
        Path folder = shared ? gold.resolveSibling("seeds") : gold;
        try (Stream<Path> files = Files.list(folder)) {
            Path file =
                    files.filter(f -> f.getFileName().toString().startsWith(name))
                            .filter(f -> !f.toString().endsWith(".json"))
                            .findFirst()
                            .orElseThrow();
            return LedgerScore.documents(file).getFirst();
        }
    }

    private static List<Path> list(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Path own(String set) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(LedgerScoreTest.class.getResource(set)).toURI());
    }
}
