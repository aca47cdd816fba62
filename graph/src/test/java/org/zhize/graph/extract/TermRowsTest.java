package org.zhize.graph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.text.Widths;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every row of the tables of terms and norms is found where it should be, and not elsewhere. */
final class TermRowsTest {

    private static final Map<String, Class<? extends Triggers.Row>> TABLES =
            Map.of(
                    "deadlines.json", DeadlineRow.class,
                    "deadline-cells.json", DeadlineRow.class,
                    "recurrences.json", RecurrenceRow.class,
                    "targets.json", TargetRow.class,
                    "modals.json", ModalRow.class,
                    "declared.json", ModalRow.class,
                    "list-leads.json", ModalRow.class,
                    "no-norms.json", PlainRow.class,
                    "penalties.json", PlainRow.class,
                    "reports.json", ReportRow.class,
                    "fines.json", FineRow.class);

    @Test
    void provesEveryRowBothWays() {
        List<String> problems = new ArrayList<>();
        TABLES.forEach(
                (resource, type) ->
                        problems.addAll(
                                PatternTable.load(TermRowsTest.class, resource, type).unproven()));
        assertThat(problems).isEmpty();
    }

    @Test
    void namesInEachRowACharacterOfEachOfItsExamples() {
        List<String> problems = new ArrayList<>();
        TABLES.forEach(
                (resource, type) -> {
                    for (var entry :
                            PatternTable.load(TermRowsTest.class, resource, type).entries()) {
                        for (String example : entry.row().examples()) {
                            String folded = Widths.fold(example);
                            if (entry.row()
                                    .triggers()
                                    .chars()
                                    .noneMatch(c -> folded.indexOf(c) >= 0)) {
                                problems.add(entry.row().id() + ": " + example);
                            }
                        }
                    }
                });
        assertThat(problems).isEmpty();
    }
}
