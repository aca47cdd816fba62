package org.zhize.corpus.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.names.LawTitles;

import java.time.LocalDate;
import java.util.List;

final class CitationResolverTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);

    private final Document older = law("中华人民共和国安全生产法", null, "2014-08-31", 114);
    private final Document newer = law("中华人民共和国安全生产法", null, "2021-06-10", 119);
    private final Document penal = law("中华人民共和国刑法", null, "2023-12-29", 452);
    private final Document general = law("中华人民共和国民法典", "总则", "2020-05-28", 204);
    private final Document property =
            SampleDocuments.of("中华人民共和国民法典", "物权编", LocalDate.of(2020, 5, 28), "第二百零五条 甲。");

    private final CitationResolver resolver =
            new CitationResolver(
                    List.of(newer, older, penal, property, general).stream()
                            .map(Edition::of)
                            .toList());

    @Test
    void takesTheVersionInForceWhenTheTextWasWritten() {
        assertThat(resolve("2020-03-01", "按《安全生产法》第三条").targetDocument()).isEqualTo(older.id());
        assertThat(resolve("2023-03-01", "按《安全生产法》第三条").target()).hasToString(newer.id() + ".a3");
    }

    @Test
    void takesTheVersionOfTodayForTheDocumentAsAWhole() {
        assertThat(resolve("2020-03-01", "落实《安全生产法》").targetDocument()).isEqualTo(newer.id());
    }

    @Test
    void leavesAnArticleOpenWhereOnlyLaterVersionsAreThere() {
        Citation citation = resolve("2003-03-01", "按《安全生产法》第三条");
        assertThat(citation.target()).isNull();
        assertThat(citation.targetDocument()).isEqualTo(newer.id());
        assertThat(resolve("2003-03-01", "按刑法第三条").target()).hasToString(penal.id() + ".a3");
    }

    @Test
    void findsThePartOfALawPrintedInSeveralFiles() {
        assertThat(resolve("2022-03-01", "按民法典第二百零五条").targetDocument()).isEqualTo(property.id());
        assertThat(resolve("2022-03-01", "按民法典第三条").targetDocument()).isEqualTo(general.id());
    }

    @Test
    void keepsWhatTheCorpusLacks() {
        Citation citation = resolve("2022-03-01", "按《某省燃气管理条例》第三条");
        assertThat(citation.targetDocument()).isNull();
        assertThat(citation.article()).isEqualTo("第三条");
        assertThat(resolve("2022-03-01", "按《安全生产法》第九百条").target()).isNull();
    }

    @Test
    void countsNumbersWhereADocumentHasNoArticles() {
        Document amendment =
                SampleDocuments.of("某规定", "", LocalDate.of(2015, 1, 1), "第一条 甲。\n第二条 乙。");
        assertThat(Edition.of(amendment).articles()).containsOnlyKeys("第一条", "第二条");
    }

    private Citation resolve(String date, String text) {
        Document citing = SampleDocuments.of("某通知", "", LocalDate.parse(date), text);
        Citation citation =
                new CitationFinder(LawTitles.standard())
                        .find(citing).values().stream()
                                .flatMap(List::stream)
                                .findFirst()
                                .orElseThrow();
        return resolver.resolve(citation, citing, TODAY);
    }

    private static Document law(String title, String part, String date, int articles) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= articles; i++) {
            text.append("第").append(org.zhize.corpus.text.ChineseNumeral.print(i)).append("条 甲。\n");
        }
        return SampleDocuments.of(title, part, LocalDate.parse(date), text.toString());
    }
}
