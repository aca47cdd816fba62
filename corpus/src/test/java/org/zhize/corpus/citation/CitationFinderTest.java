package org.zhize.corpus.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.pattern.TsvTable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class CitationFinderTest {

    private final CitationFinder finder = CitationFinder.standard();

    @Test
    void everyRowIsProven() {
        assertThat(CitationForms.standard().table().unproven()).isEmpty();
    }

    static Stream<TsvTable.Line> cases() {
        return TsvTable.load(CitationFinderTest.class, "cases.tsv", "title", "text", "citations")
                .lines()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void finds(TsvTable.Line line) {
        String text = line.text("text").replace("\\n", "\n");
        Document document = SampleDocuments.of(line.text("title"), "", LocalDate.EPOCH, text);
        String expected = line.optional("citations");
        assertThat(print(finder.find(document)).replace("\n", "\\n"))
                .isEqualTo(expected == null ? "" : expected);
        for (List<Citation> citations : finder.find(document).values()) {
            for (Citation citation : citations) {
                assertThat(citation.span().of(text)).isEqualTo(citation.mention());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"安全生产法21条", "安全生产法第21条", "安全生产法 第二十一条", "《安全生产法》21条"})
    void readsAQuestion(String question) {
        assertThat(finder.find(question))
                .extracting(Citation::title, Citation::article)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("中华人民共和国安全生产法", "第二十一条"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"《", "<<", "《(", "第一条、", "（以下简称《", "刑法第", "本法第一条至", "《安全生产法", "前款"})
    @Timeout(20)
    void isLinearOnHostileText(String piece) {
        String text = piece.repeat(piece.length() > 2 ? 20_000 : 100_000);
        assertThatCode(
                        () -> {
                            finder.find(text);
                            finder.find(
                                    SampleDocuments.of("某法", "", LocalDate.EPOCH, "第一条 " + text));
                        })
                .doesNotThrowAnyException();
    }

    private static String print(Map<?, List<Citation>> found) {
        return found.values().stream()
                .flatMap(List::stream)
                .map(CitationFinderTest::print)
                .collect(Collectors.joining("; "));
    }

    // 《安全生产法》 中华人民共和国安全生产法 第三十六条.2.1 IMPLEMENTS: what is not there is left out.
    private static String print(Citation citation) {
        String place = citation.article() == null ? "" : " " + citation.article();
        place += citation.paragraph() == null ? "" : "." + citation.paragraph();
        place += citation.item() == null ? "" : "(" + citation.item() + ")";
        String number = citation.documentNumber() == null ? "" : " " + citation.documentNumber();
        String relation =
                citation.relation() == Citation.Relation.CITES ? "" : " " + citation.relation();
        return citation.mention() + " " + citation.title() + number + place + relation;
    }
}
