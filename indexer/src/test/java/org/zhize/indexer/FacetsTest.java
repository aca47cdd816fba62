package org.zhize.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.document.Status;
import org.zhize.indexer.Results.FacetValue;
import org.zhize.indexer.query.Filters;
import org.zhize.indexer.query.Mode;
import org.zhize.indexer.query.Scope;
import org.zhize.indexer.query.SearchRequest;
import org.zhize.indexer.query.Sort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** So many as a facet says there are when it is set; and pages hold each hit once. */
class FacetsTest extends OpenShelf {

    private static final List<String> ALWAYS =
            List.of("rank", "kind", "region", "issuer", "status", "year");

    @ParameterizedTest
    @CsvSource({
        "安全,PROVISION,HYBRID",
        "安全,PROVISION,EXACT",
        "燃气 设施,PROVISION,WORDS",
        "检查,DUTY,HYBRID",
        "煤矿,DUTY,EXACT",
        "'',DUTY,WORDS",
        "安全,DOCUMENT,HYBRID",
        "'',DOCUMENT,WORDS",
        "安全生产法,PROVISION,HYBRID",
        "安全生产法第三十六条,PROVISION,HYBRID",
        "2025年 检查,PROVISION,HYBRID"
    })
    void countsWhatIsFoundWhenAFilterIsSet(String words, Scope scope, Mode mode) {
        SearchRequest request = SearchRequest.of(words).in(scope).mode(mode);
        Results all = index.search(request);
        assertThat(all.facets()).containsKeys(ALWAYS.toArray(String[]::new));
        if (scope == Scope.DUTY) {
            assertThat(all.facets()).containsKeys("function", "role", "dutyKind");
        }
        all.facets()
                .forEach(
                        (facet, values) ->
                                values.forEach(value -> proves(request, facet, value, scope)));
    }

    /** With one filter set, the others count on within it. */
    private static void proves(SearchRequest request, String facet, FacetValue value, Scope scope) {
        SearchRequest narrowed = request.where(filter(Filters.builder(), facet, value).build());
        Results found = index.search(narrowed);
        assertThat(found.total() - found.near())
                .as("%s=%s of %s", facet, value, request.text())
                .isEqualTo(value.count());
        for (Map.Entry<String, List<FacetValue>> other : found.facets().entrySet()) {
            if (other.getKey().equals(facet) || other.getValue().isEmpty()) {
                continue;
            }
            FacetValue first = other.getValue().getFirst();
            Filters both =
                    filter(filter(Filters.builder(), facet, value), other.getKey(), first).build();
            Results twice = index.search(request.where(both));
            assertThat(twice.total() - twice.near())
                    .as("%s and %s of %s in %s", value, first, request.text(), scope)
                    .isEqualTo(first.count());
        }
    }

    private static Filters.Builder filter(Filters.Builder filters, String facet, FacetValue value) {
        Set<String> one = Set.of(value.value());
        return switch (facet) {
            case "rank" -> filters.ranks(Set.of(Rank.valueOf(value.value())));
            case "kind" -> filters.kinds(one);
            case "region" -> filters.region(List.of(value.value().split("/")));
            case "issuer" -> filters.issuers(one);
            case "status" -> filters.statuses(Set.of(Status.valueOf(value.value())));
            case "function" -> filters.functions(one);
            case "role" -> filters.roles(one);
            case "dutyKind" -> filters.dutyKinds(one);
            case "year" ->
                    filters.from(LocalDate.of(Integer.parseInt(value.value()), 1, 1))
                            .to(LocalDate.of(Integer.parseInt(value.value()), 12, 31));
            default -> throw new AssertionError("no filter for " + facet);
        };
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pagesThroughEverythingAndFindsEachHitOnce(Sort sort) {
        for (Scope scope : Scope.values()) {
            for (String words : List.of("安全", "检查 管理", "安全生产法 设备", "岚政发〔2024〕15号 考核")) {
                pages(SearchRequest.of(words).in(scope).sortedBy(sort));
            }
        }
    }

    private static void pages(SearchRequest request) {
        long total = index.search(request).total();
        List<String> seen = new ArrayList<>();
        for (int page = 0; page * 3L <= total; page++) {
            Results found = index.search(request.page(page, 3));
            assertThat(found.total()).isEqualTo(total);
            found.hits().forEach(hit -> seen.add(hit.id()));
        }
        assertThat(seen)
                .as("%s by %s in %s", request.text(), request.sort(), request.scope())
                .doesNotHaveDuplicates()
                .hasSize((int) total);
    }
}
