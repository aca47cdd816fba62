package org.zhize.graph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhize.corpus.text.Span;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Time, interval and target of lines in habits that the seeds lack. */
final class TermsLinesTest {

    private static final Context THE_YEAR_2024 = new Context(2024, LocalDate.of(2024, 3, 1));

    private final DeadlineFinder deadlines = DeadlineFinder.standard();
    private final RecurrenceFinder recurrences = RecurrenceFinder.standard();
    private final TargetFinder targets = TargetFinder.standard();

    @Test
    void readsTheLinesAsAPersonDoes() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : lines()) {
            String[] cells = line.split("\t", -1);
            compare(cells, 1, deadlines(cells[0]), wrong);
            compare(cells, 2, recurrences(cells[0]), wrong);
            compare(cells, 3, targets(cells[0]), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private static void compare(String[] cells, int column, List<String> read, List<String> wrong) {
        List<String> wanted =
                column < cells.length && !cells[column].isEmpty()
                        ? Arrays.asList(cells[column].split(";"))
                        : List.of();
        if (!wanted.equals(read)) {
            wrong.add(cells[0] + " wanted " + wanted + " read " + read);
        }
    }

    private List<String> deadlines(String text) {
        return deadlines.find(text, new Span(0, text.length()), THE_YEAR_2024).stream()
                .filter(deadline -> !deadline.vague())
                .map(DeadlineFinderTest::print)
                .map(printed -> printed.startsWith("~") ? "~" : printed)
                .toList();
    }

    private List<String> recurrences(String text) {
        return recurrences.find(text, new Span(0, text.length()), THE_YEAR_2024).stream()
                .map(r -> r.period().code() + " " + r.times())
                .toList();
    }

    private List<String> targets(String text) {
        return targets.find(text, new Span(0, text.length()), THE_YEAR_2024).stream()
                .map(
                        t ->
                                "%s %s %s"
                                        .formatted(
                                                t.direction().code(),
                                                t.value().toPlainString(),
                                                t.unit()))
                .toList();
    }

    private static List<String> lines() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        TermsLinesTest.class.getResourceAsStream("terms-lines.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        }
    }
}
