package org.zhize.graph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

final class RecurrenceFinderTest {

    private final RecurrenceFinder finder = RecurrenceFinder.standard();

    @Test
    void everyRowIsProvenBothWaysAndReadsTheValueOfItsExamples() {
        var table = RecurrenceFinder.table();
        List<String> wrong = new ArrayList<>();
        for (var entry : table.entries()) {
            entry.row()
                    .proof()
                    .forEach(
                            (example, value) -> {
                                String read = read(example);
                                if (!read.equals(value.equals("none") ? "" : value)) {
                                    wrong.add(
                                            entry.row().id() + ": " + example + " read as " + read);
                                }
                            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void leavesAloneWhatStatesNoInterval() {
        assertThat(read("定期、不定期组织检查，严格落实24小时值班制度，制定年度执法计划，严格“三项岗位人员”培训")).isEmpty();
    }

    @Test
    void pointsIntoTheSource() {
        String text = "县 安委会每 季度至少\n召开 2 次会议";
        var recurrence = finder.find(text, new Span(0, text.length()), Context.UNKNOWN).getFirst();
        assertThat(recurrence.span().of(text)).isEqualTo(recurrence.mention()).startsWith("每 季度");
    }

    private String read(String text) {
        return finder.find(text, new Span(0, text.length()), Context.UNKNOWN).stream()
                .map(r -> r.period().code() + " x" + r.times())
                .collect(Collectors.joining(", "));
    }
}
