package org.zhize.corpus.segment;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.dictionary.CustomDictionary;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class SegmenterTest {

    private final Segmenter segmenter = Segmenter.standard();

    @ParameterizedTest
    @CsvSource({
        "县应急管理局会同省自然资源厅,县/应急管理局/会同/省/自然资源厅",
        "对生产经营单位的重大危险源进行检查,对/生产经营单位/的/重大危险源/进行/检查",
        "上海银保监局和柳林县应急局,上海/银保监局/和/柳林县/应急局",
        "加强城市管理局执法队伍建设,加强/城市管理局/执法/队伍/建设",
        "加强动物防疫工作,加强/动物防疫/工作",
        "低于最低工资标准,低于/最低工资/标准",
        "粉尘涉爆企业应当安装报警装置,粉尘涉爆/企业/应当/安装/报警装置",
    })
    void cutsByOurNames(String text, String words) {
        assertThat(join(segmenter.tokens(text), "/")).isEqualTo(words);
    }

    @Test
    void givesTheWordsInsideLongerOnesForIndexing() {
        assertThat(segmenter.indexTokens("应急管理局").stream().map(Token::word))
                .contains("应急管理局", "应急", "管理");
        assertThat(segmenter.indexTokens("应急管理局").stream().filter(Token::whole)).hasSize(1);
    }

    @Test
    void tokensAreTheCharactersAtTheirPlace() {
        String text = "  一、安全生产\r\n（一）𠮷应急ＡＢ12局，" + "应急管理部".repeat(3000) + "\n。末";
        for (Token token : segmenter.indexTokens(text)) {
            assertThat(token.span().of(text)).isEqualTo(token.word());
        }
        assertThat(join(segmenter.tokens(text), "")).isEqualTo(text.replaceAll("\\s", ""));
    }

    @Test
    void leavesTheGlobalDictionaryAlone() {
        Segmenter own = new Segmenter(List.of("甲乙丙丁局"));
        assertThat(join(own.tokens("由甲乙丙丁局负责"), "/")).isEqualTo("由/甲乙丙丁局/负责");
        assertThat(CustomDictionary.contains("甲乙丙丁局")).isFalse();
        assertThat(join(segmenter.tokens("由甲乙丙丁局负责"), "/")).isNotEqualTo("由/甲乙丙丁局/负责");
    }

    @Test
    void givesTheSameFromManyThreads() {
        String text = "县应急管理局牵头，住建、交通等部门配合，每月至少检查一次燃气管网。";
        List<Token> expected = segmenter.indexTokens(text);
        assertThat(IntStream.range(0, 400).parallel().mapToObj(_ -> segmenter.indexTokens(text)))
                .allMatch(expected::equals);
    }

    @Test
    @Timeout(20)
    void isLinearOnATextWithoutEnds() {
        assertThat(segmenter.tokens("安全".repeat(200_000))).isNotEmpty();
        assertThat(segmenter.indexTokens("《".repeat(100_000))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"应急管理,ying ji guan li", "重大A1,zhong da a 1", "银行,yin hang"})
    void readsPinyin(String word, String syllables) {
        assertThat(Segmenter.pinyin(word)).isEqualTo(List.of(syllables.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"應急管理局與環境保護廳,应急管理局与环境保护厅", "安全生产,安全生产"})
    void simplifiesCharacters(String text, String simplified) {
        assertThat(Segmenter.simplified(text)).isEqualTo(simplified);
    }

    private static String join(List<Token> tokens, String separator) {
        return tokens.stream().map(Token::word).collect(Collectors.joining(separator));
    }
}
