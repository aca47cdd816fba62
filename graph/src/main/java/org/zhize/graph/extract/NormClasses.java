package org.zhize.graph.extract;

import org.zhize.corpus.pattern.TsvTable;
import org.zhize.graph.duty.PartyKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Classes of those whom laws bind and that no table of bodies has, by their last characters: 投标人,
 * 房地产经纪人员, 公民、法人或者其他组织 ({@code norm-classes.tsv}).
 */
final class NormClasses {

    private static final class Standard {
        static final NormClasses CLASSES = new NormClasses();
    }

    /**
     * A last word.
     *
     * @param counterexamples words that end so and are no such class
     */
    record NormClass(
            String ending, PartyKind kind, List<String> examples, List<String> counterexamples) {}

    final List<NormClass> rows = new ArrayList<>();

    private NormClasses() {
        for (TsvTable.Line line :
                TsvTable.load(
                                NormClasses.class,
                                "norm-classes.tsv",
                                "ending",
                                "kind",
                                "examples",
                                "counterexamples",
                                "source")
                        .lines()) {
            rows.add(
                    new NormClass(
                            line.text("ending"),
                            PartyKind.valueOf(line.text("kind")),
                            line.list("examples"),
                            line.list("counterexamples")));
        }
    }

    static NormClasses standard() {
        return Standard.CLASSES;
    }

    /** By the longest ending. */
    Optional<PartyKind> kind(String name) {
        return rows.stream()
                .filter(row -> name.endsWith(row.ending()))
                .filter(row -> row.counterexamples().stream().noneMatch(name::endsWith))
                .max((a, b) -> Integer.compare(a.ending().length(), b.ending().length()))
                .map(NormClass::kind);
    }
}
