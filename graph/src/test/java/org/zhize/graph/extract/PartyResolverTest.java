package org.zhize.graph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhize.corpus.document.Region;
import org.zhize.corpus.names.Names;
import org.zhize.corpus.names.Scope;
import org.zhize.corpus.pattern.TsvTable;
import org.zhize.graph.duty.Party;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;

final class PartyResolverTest {

    static Stream<TsvTable.Line> parties() {
        return TsvTable.load(PartyResolverTest.class, "parties.tsv", "region", "same", "different")
                .lines()
                .stream();
    }

    /** One body by many names is one party; another body, or the same name elsewhere, is not. */
    @ParameterizedTest
    @MethodSource("parties")
    void tellsOneBodyFromAnother(TsvTable.Line line) {
        Scope scope = scope(line.text("region"));
        String first = line.list("same").getFirst();
        String id = party(first, scope).id();
        assertThat(line.list("same")).allMatch(mention -> party(mention, scope).id().equals(id));
        assertThat(line.list("different"))
                .noneMatch(mention -> party(mention, scope).id().equals(id));
        assertThat(party(first, scope("河北省张家口市怀安县")).id()).isNotEqualTo(id);
    }

    /** Departments of many governments are one class of one line of work. */
    @ParameterizedTest
    @CsvSource({
        "县级以上人民政府应急管理部门, 应急管理",
        "县级以上地方人民政府应急管理部门, 应急管理",
        "县级以上人民政府有关部门,",
        "县级以上人民政府,",
    })
    void tellsTheLineOfWork(String mention, @Nullable String function) {
        assertThat(party(mention, scope("山西省吕梁市柳林县")).function()).isEqualTo(function);
    }

    private static Party party(String mention, Scope scope) {
        return PartyResolver.standard().resolve(mention, scope);
    }

    private static Scope scope(String region) {
        Region known =
                Names.standard()
                        .regions()
                        .chain(region)
                        .orElseGet(() -> new Region(null, Arrays.asList(region.split("/"))));
        return new Scope(known, LocalDate.of(2024, 6, 1), false);
    }
}
