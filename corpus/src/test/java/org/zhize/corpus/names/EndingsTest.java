package org.zhize.corpus.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhize.corpus.names.Endings.Row;
import org.zhize.corpus.names.Endings.Use;

/** Every row of endings.tsv by its own examples, both ways. */
class EndingsTest {

    @Test
    void provesEveryRowBothWays() {
        for (Row row : Endings.all()) {
            assertThat(row.examples()).as("examples of %s", row.ending()).isNotEmpty();
            assertThat(row.counterexamples())
                    .as("counterexamples of %s", row.ending())
                    .isNotEmpty();
            assertThat(row.examples()).allMatch(example -> holds(row, example));
            assertThat(row.counterexamples()).noneMatch(example -> holds(row, example));
        }
    }

    @Test
    void writesTheExamplesOut() {
        for (Row row : Endings.all()) {
            if (row.use() == Use.WRITTEN || row.use() == Use.OPENS) {
                for (String example : row.examples()) {
                    String[] names = example.split("=");
                    assertThat(Endings.writtenOut(names[0])).isEqualTo(names[1]);
                }
            }
        }
    }

    private static boolean holds(Row row, String example) {
        String[] names = example.split("=");
        return switch (row.use()) {
            case AGREES -> names[0].endsWith(row.ending()) && Endings.agree(names[0], names[1]);
            case WRITTEN, OPENS -> !Endings.writtenOut(names[0]).equals(names[0]);
            case ORGAN, LINE, MANY -> example.endsWith(row.ending()) && row.use().in(example);
        };
    }
}
