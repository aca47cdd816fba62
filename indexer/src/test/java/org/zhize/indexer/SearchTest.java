package org.zhize.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhize.indexer.entry.IndexedDocument;
import org.zhize.indexer.query.Interpreted.PartKind;
import org.zhize.indexer.query.Mode;
import org.zhize.indexer.query.Scope;
import org.zhize.indexer.query.SearchRequest;
import org.zhize.indexer.query.Sort;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

class SearchTest {

    private static final IndexedDocument OLD =
            Laws.law("中华人民共和国安全生产法", "2014-08-31", "为了加强安全生产工作，制定本法。", "生产经营单位应当加强管理。");
    private static final IndexedDocument LAW =
            Laws.law(
                    "中华人民共和国安全生产法",
                    "2021-06-10",
                    "为了加强安全生产工作，制定本法。",
                    "生产经营单位应当建立全员安全生产责任制。",
                    "未建立责任制的，处三万元罚款。");
    private static final IndexedDocument GAS =
            Laws.law(
                    "城镇燃气管理条例",
                    "2016-02-06",
                    "燃气经营者应当每年检查燃气设施。",
                    "未取得燃气经营许可证的，处五万元以上五十万元以下罚款。",
                    "应急管理部门负责燃气事故的处置。");

    @TempDir private static Path folder;
    private static SearchIndex index;

    @BeforeAll
    static void opens() {
        index = SearchIndex.open(folder);
        index.replace(List.of(OLD, LAW, GAS));
        index.commit();
    }

    @AfterAll
    static void closes() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({"安全生产法2条", "安全生产法第二条", "《安全生产法》第2条", "中华人民共和国安全生产法第２条", "安法2条", "安全生产法第二条规定了什么"})
    void opensTheArticleInItsNewestVersion(String query) {
        assertThat(first(query)).isEqualTo(LAW.id() + ".a2");
    }

    @ParameterizedTest
    @CsvSource({"安全生产法2014", "安全生产法 2014年", "安全生产法（2014）", "2014年安全生产法"})
    void opensTheVersionOfAYear(String query) {
        assertThat(first(query)).isEqualTo(OLD.id() + ".a1");
    }

    @ParameterizedTest
    @CsvSource({"没有燃气经营许可证罚款多少,a2", "燃气设施多久检查一次,a1", "应急局 燃气事故,a3", "燃气 50万元,a2", "\"燃气事故\",a3"})
    void findsTheProvisionMeant(String query, String article) {
        assertThat(first(query)).isEqualTo(GAS.id() + "." + article);
    }

    @ParameterizedTest
    @CsvSource({"安全生产发", "anquanshengchanfa", "aqscf"})
    void readsTypingErrorsAndPinyin(String query) {
        assertThat(first(query)).startsWith(LAW.id() + ".");
    }

    @Test
    void marksWhatMatchedInTheCharactersOfTheSource() {
        Hit hit = index.search(SearchRequest.of("燃气 50万元")).hits().getFirst();
        assertThat(hit.highlight())
                .isEqualTo("第二条 未取得<mark>燃气</mark>经营许可证的，处五万元以上<mark>五十万元</mark>以下罚款。");
        assertThat(hit.matches().stream().map(s -> s.of(GAS.document().text())))
                .containsExactly("燃气", "五十万元");
    }

    @Test
    void takesBackWhatWasUnderstood() {
        SearchRequest request = SearchRequest.of("安法2条");
        Results read = index.search(request);
        assertThat(read.interpreted().parts())
                .extracting(part -> part.kind())
                .containsExactly(PartKind.LAW, PartKind.ARTICLE);
        Results plain =
                index.search(request.without(Set.of(read.interpreted().parts().getFirst().key())));
        assertThat(plain.interpreted().parts()).isEmpty();
    }

    @Test
    void countsFacetsOverAllHits() {
        Results results = index.search(SearchRequest.of("罚款").mode(Mode.EXACT).page(0, 1));
        assertThat(results.total()).isEqualTo(2);
        assertThat(results.hits()).hasSize(1);
        assertThat(results.facets().get("year"))
                .extracting(Results.FacetValue::value)
                .containsExactly("2021", "2016");
    }

    @Test
    void pagesWithoutGapsOrRepeats() {
        for (Sort sort : Sort.values()) {
            SearchRequest request = SearchRequest.of("应当 管理").sortedBy(sort);
            List<String> whole = ids(request.page(0, 100));
            assertThat(whole).doesNotHaveDuplicates();
            for (int page = 0; page < whole.size(); page++) {
                assertThat(ids(request.page(page, 1))).containsExactly(whole.get(page));
            }
            assertThat(index.search(request).total()).isEqualTo(whole.size());
        }
    }

    @Test
    void excludesAndRestricts() {
        assertThat(ids(SearchRequest.of("罚款 -燃气").mode(Mode.EXACT)))
                .containsExactly(LAW.id() + ".a3");
        assertThat(ids(SearchRequest.of("罚款").within(List.of("许可证")).mode(Mode.EXACT)))
                .containsExactly(GAS.id() + ".a2");
        assertThat(ids(SearchRequest.of("title:燃气 罚款").mode(Mode.EXACT)))
                .containsExactly(GAS.id() + ".a2");
    }

    @Test
    void findsDocuments() {
        assertThat(ids(SearchRequest.of("燃气条例").in(Scope.DOCUMENT)))
                .startsWith(GAS.id().toString());
        assertThat(ids(SearchRequest.of("许可证").in(Scope.DOCUMENT)))
                .containsExactly(GAS.id().toString());
    }

    @ParameterizedTest
    @CsvSource({"安全,安全生产法", "anquan,安全生产法", "aqsc,安全生产法", "czrq,城镇燃气管理条例", "燃气,城镇燃气管理条例"})
    void suggestsTitles(String typed, String title) {
        assertThat(index.suggest(typed, 10)).extracting(Suggestion::text).contains(title);
    }

    private static String first(String query) {
        return index.search(SearchRequest.of(query)).hits().getFirst().id();
    }

    private static List<String> ids(SearchRequest request) {
        return index.search(request).hits().stream().map(Hit::id).toList();
    }
}
