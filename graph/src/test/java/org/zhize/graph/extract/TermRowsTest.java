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
            Map.ofEntries(
                    Map.entry("deadlines.json", DeadlineRow.class),
                    Map.entry("deadline-cells.json", DeadlineRow.class),
                    Map.entry("recurrences.json", RecurrenceRow.class),
                    Map.entry("targets.json", TargetRow.class),
                    Map.entry("modals.json", ModalRow.class),
                    Map.entry("declared.json", ModalRow.class),
                    Map.entry("list-leads.json", ModalRow.class),
                    Map.entry("no-norms.json", PlainRow.class),
                    Map.entry("penalties.json", PlainRow.class),
                    Map.entry("reports.json", ReportRow.class),
                    Map.entry("fines.json", FineRow.class));

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
    void provesEveryWordingBothWays() {
        assertThat(Wording.TABLE.unproven()).isEmpty();
        assertThat(Wording.TABLE.entries())
                .extracting(entry -> entry.row().use())
                .contains(Wording.Use.values());
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
