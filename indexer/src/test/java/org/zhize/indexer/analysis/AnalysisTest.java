package org.zhize.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

class AnalysisTest {

    /** After a term the step of its position, where it is not one. */
    @ParameterizedTest
    @CsvSource({
        "燃气管网,燃气 气管 管网 网",
        "第三十六条,第36 36条 36+0 条",
        "第３６条,第36 36条 36+0 条",
        "处五万元,处50000 50000元 50000+0 元",
        "处5万元,处50000 50000元 50000+0 元",
        "一般統一,一般 般统 统一 一",
        "有期三年,有期 期3 3年 3+0 年",
        "甲、乙,甲 乙+2",
        "GB/T 9704,gb t+2 9704+2"
    })
    void pairsCharacters(String text, String terms) {
        assertThat(String.join(" ", pairs(text))).isEqualTo(terms);
    }

    @ParameterizedTest
    @CsvSource({"安全生产责任,安全", "第三十六条,36", "電梯安全,电梯"})
    void cutsWords(String text, String term) {
        assertThat(Terms.words(text)).contains(term);
    }

    private static List<String> pairs(String text) {
        Pairs pairs = new Pairs();
        CharTermAttribute term = pairs.getAttribute(CharTermAttribute.class);
        PositionIncrementAttribute step = pairs.getAttribute(PositionIncrementAttribute.class);
        List<String> terms = new ArrayList<>();
        pairs.read(Symbols.of(text));
        while (pairs.incrementToken()) {
            int steps = step.getPositionIncrement();
            terms.add(term + (steps == 1 ? "" : "+" + steps));
        }
        return terms;
    }
}
