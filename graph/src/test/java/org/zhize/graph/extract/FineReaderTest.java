package org.zhize.graph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Penalty.Fine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

final class FineReaderTest {

    private final FineReader reader = FineReader.standard();

    @Test
    void readsTheSumsOfEachRowsExamples() {
        List<String> wrong = new ArrayList<>();
        for (var entry : FineReader.table().entries()) {
            entry.row()
                    .proof()
                    .forEach(
                            (example, value) -> {
                                List<String> read =
                                        read(example).stream().map(FineReaderTest::print).toList();
                                if (!read.equals(List.of(value))) {
                                    wrong.add(
                                            entry.row().id() + ": " + example + " read as " + read);
                                }
                            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void tellsWhoPays() {
        assertThat(read("责令停产停业整顿，并处十万元以上二十万元以下的罚款，对其直接负责的主管人员和其他直接责任人员处二万元以上五万元以下的罚款"))
                .extracting(Fine::person)
                .containsExactly(false, true);
    }

    private List<Fine> read(String text) {
        return reader.read(text, new Span(0, text.length()), false);
    }

    private static String print(Fine fine) {
        return bound(fine.least())
                + ".."
                + bound(fine.most())
                + (fine.base() == null ? "" : " of " + fine.base())
                + (fine.daily() ? " daily" : "");
    }

    private static String bound(@Nullable BigDecimal bound) {
        return bound == null ? "-" : bound.toPlainString();
    }
}
