package org.zhize.graph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhize.corpus.names.Names;
import org.zhize.corpus.pattern.TsvTable;
import org.zhize.corpus.text.Widths;

import java.util.List;
import java.util.stream.Stream;

/** Holders in many habits, a short text each. */
class SnippetsTest {

    private static final HolderFinder FINDER = new HolderFinder(Names.standard());

    static Stream<Object[]> snippets() {
        return TsvTable.load(
                        SnippetsTest.class, "snippets.tsv", "habit", "place", "text", "holders")
                .lines()
                .stream()
                .map(
                        line ->
                                new Object[] {
                                    line.text("habit"),
                                    line.text("place").equals("CELL"),
                                    line.text("text").replace("\\n", "\n"),
                                    line.list("holders").stream().map(Widths::fold).toList()
                                });
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("snippets")
    void findsTheHoldersOf(String habit, boolean cell, String text, List<String> holders) {
        assertThat(
                        cell
                                ? ResponsibilityTest.Readings.cell(FINDER, text)
                                : ResponsibilityTest.Readings.prose(FINDER, text))
                .as(habit)
                .containsExactlyInAnyOrderElementsOf(holders);
    }
}
