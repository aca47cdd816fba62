package org.zhize.corpus.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class SentenceFinderTest {

    @ParameterizedTest
    @CsvSource({
        "县应急局每月检查；县水利局配合。各乡镇落实。, 县应急局每月检查|县水利局配合|各乡镇落实",
        "县应急局（每月一次；不少于两天）检查。, 县应急局（每月一次；不少于两天）检查",
        "县应急局（每月检查。各乡镇落实。, 县应急局（每月检查|各乡镇落实",
        "' 县应急局检查 。 ', 县应急局检查",
        "。；, ''"
    })
    void cutsAtStopsOutsideBrackets(String text, String sentences) {
        assertThat(print(text, SentenceFinder.sentences(text, all(text)))).isEqualTo(sentences);
    }

    @ParameterizedTest
    @CsvSource({"检查；配合。落实, 检查；配合|落实", "检查, 检查"})
    void keepsWhatSemicolonsJoin(String text, String sentences) {
        assertThat(print(text, SentenceFinder.wholeSentences(text, all(text))))
                .isEqualTo(sentences);
    }

    @ParameterizedTest
    @CsvSource({"（一）检查, 3", "(十二)检查, 4", "第一款, -1", "(见附件)检查, -1"})
    void findsTheNumberOfAnItem(String text, int words) {
        assertThat(SentenceFinder.afterItemNumber(text, all(text))).isEqualTo(words);
    }

    private static Span all(String text) {
        return new Span(0, text.length());
    }

    private static String print(String text, List<Span> spans) {
        return String.join("|", spans.stream().map(span -> span.of(text)).toList());
    }
}
