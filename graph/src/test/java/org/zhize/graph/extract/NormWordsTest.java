package org.zhize.graph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.DutyKind;

/** What an item is in a list of another kind. */
class NormWordsTest {

    private static final NormWords WORDS = NormWords.standard();

    @ParameterizedTest
    @CsvSource({
        "不准带火种进入库房, OBLIGATION, PROHIBITION",
        "不得超出核定的范围摆卖, OBLIGATION, PROHIBITION",
        "严禁酒后上岗, PERMISSION, PROHIBITION",
        "不得少于三人同行, OBLIGATION, OBLIGATION",
        "可以委托他人记录, OBLIGATION, PERMISSION",
        "可以委托他人记录, PROHIBITION, PROHIBITION",
        "值班时不得饮酒, OBLIGATION, OBLIGATION",
        "每日清扫粉尘, OBLIGATION, OBLIGATION"
    })
    void readsTheKindOfAnItem(String item, DutyKind listed, DutyKind read) {
        assertThat(WORDS.kind(item, new Span(0, item.length()), listed)).isEqualTo(read);
    }
}
