package org.zhize.graph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhize.corpus.names.Names;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Role;
import org.zhize.graph.extract.ResponsibilityRow.Place;

import java.util.List;
import java.util.stream.Stream;

class ResponsibilityTest {

    private static final HolderFinder FINDER = new HolderFinder(Names.standard());

    @Test
    void everyRowIsProvenByItsExamples() {
        assertThat(FINDER.rows.table.unproven()).isEmpty();
    }

    static Stream<Object[]> proofs() {
        return FINDER.rows.table.entries().stream()
                .map(entry -> entry.row())
                .filter(row -> row.place() != Place.RULE)
                .flatMap(
                        row ->
                                row.proof().entrySet().stream()
                                        .map(e -> new Object[] {row, e.getKey(), e.getValue()}));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("proofs")
    void readsTheHoldersExpectedOfAnExample(
            ResponsibilityRow row, String example, List<String> expected) {
        boolean prose = row.place() == Place.ACT || row.place() == Place.CLAUSE;
        assertThat(prose ? Readings.prose(FINDER, example) : Readings.cell(FINDER, example))
                .containsExactlyElementsOf(expected);
    }

    /** Holders as {@code mention=ROLE}, for tests that read like tables. */
    static final class Readings {

        private Readings() {}

        static List<String> cell(HolderFinder finder, String text) {
            OwnerText words = OwnerText.of(text, new Span(0, text.length()));
            return finder.owners(words, Role.RESPONSIBLE, true).found().stream()
                    .map(o -> words.text.substring(o.start(), o.end()) + "=" + o.role())
                    .toList();
        }

        static List<String> prose(HolderFinder finder, String text) {
            Plain plain = Plain.of(text, new Span(0, text.length()));
            Passage p = finder.passage(plain.text());
            return finder.pieces(p, 0, p.length()).stream()
                    .flatMap(s -> s.found().stream())
                    .map(o -> plain.text().substring(o.start(), o.end()) + "=" + o.role())
                    .toList();
        }
    }
}
