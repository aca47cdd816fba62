package org.zhize.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class AnalysisTest {

    @ParameterizedTest
    @CsvSource({
        "燃气管网,燃气0-2 气管1-3 管网2-4 网3-4",
        "第三十六条,第360-4 36条1-5 361-4 条4-5",
        "第３６条,第360-3 36条1-4 361-3 条3-4",
        "处五万元,处500000-3 50000元1-4 500001-3 元3-4",
        "处5万元,处500000-3 50000元1-4 500001-3 元3-4",
        "一般統一,一般0-2 般统1-3 统一2-4 一3-4",
        "有期三年,有期0-2 期31-3 3年2-4 32-3 年3-4",
        "甲、乙,甲0-1 乙2-3",
        "GB/T 9704,gb0-2 t3-4 97045-9"
    })
    void pairsCharactersWithOffsets(String text, String terms) throws IOException {
        assertThat(String.join(" ", terms(Analyzers.bigrams(), text))).isEqualTo(terms);
    }

    @ParameterizedTest
    @CsvSource({"安全生产责任,安全0-2", "第三十六条,361-4", "電梯安全,电梯0-2"})
    void cutsWordsWithOffsets(String text, String term) throws IOException {
        assertThat(terms(Analyzers.words(), text)).contains(term);
    }

    private static List<String> terms(Analyzer analyzer, String text) throws IOException {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("f", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term + "" + offset.startOffset() + "-" + offset.endOffset());
            }
            stream.end();
        }
        return terms;
    }
}
