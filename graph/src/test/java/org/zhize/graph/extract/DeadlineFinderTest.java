package org.zhize.graph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

final class DeadlineFinderTest {

    private static final Context THE_YEAR_2024 = new Context(2024, LocalDate.of(2024, 3, 1));
    private final DeadlineFinder finder = DeadlineFinder.standard();

    @Test
    void everyRowIsProvenBothWaysAndReadsTheValueOfItsExamples() {
        for (String resource : List.of("deadlines.json", "deadline-cells.json")) {
            var table = DeadlineFinder.table(resource);
            List<String> wrong = new ArrayList<>();
            for (var entry : table.entries()) {
                entry.row()
                        .proof()
                        .forEach(
                                (example, value) -> {
                                    List<String> read = read(example);
                                    if (!(value.equals("none")
                                            ? read.isEmpty()
                                            : read.equals(List.of(value)))) {
                                        wrong.add(
                                                entry.row().id()
                                                        + ": "
                                                        + example
                                                        + " read as "
                                                        + read);
                                    }
                                });
            }
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void carriesTheYearOfAnEarlierStage() {
        assertThat(read("2025年3月底前完成摸底，9月底前完成整改，2026年底前动态清零。"))
                .containsExactly("2025-03-31", "2025-09-30", "2026-12-31");
    }

    @Test
    void leavesUndatedWhatTheDocumentDoesNotDate() {
        String text = "6月底前完成";
        assertThat(finder.find(text, new Span(0, text.length()), Context.UNKNOWN))
                .singleElement()
                .matches(d -> d.date() == null && d.vague());
    }

    @Test
    void pointsIntoTheSourceThroughBlanksAndTitles() {
        String text = "按照《2023年工作要点》，于 2024 年 6 月 30 日前完成。";
        Deadline deadline = finder.find(text, new Span(0, text.length()), THE_YEAR_2024).getFirst();
        assertThat(deadline.mention()).isEqualTo("于 2024 年 6 月 30 日前");
        assertThat(deadline.span().of(text)).isEqualTo(deadline.mention());
    }

    private List<String> read(String text) {
        return finder.find(text, new Span(0, text.length()), THE_YEAR_2024).stream()
                .map(DeadlineFinderTest::print)
                .toList();
    }

    static String print(Deadline deadline) {
        if (deadline.date() != null) {
            return (deadline.from() == null ? "" : deadline.from() + "..") + deadline.date();
        }
        if (deadline.from() != null) {
            return deadline.from() + "..";
        }
        return deadline.relative() != null ? "~" + deadline.relative() : "vague";
    }
}
