package org.zhize.api.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhize.api.check.Line.Verdict;
import org.zhize.api.ledger.DutyItem;
import org.zhize.api.ledger.Paper;

import java.util.Set;

class LineTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // subject, statement, staff, answered yes, answered no, verdict
                "粉尘企业, 粉尘企业应当清扫, -, -, -, HOLDS",
                "生产单位, 从业人员超过一百人的应当设置机构, 120, -, -, HOLDS",
                "生产单位, 从业人员超过一百人的应当设置机构, 80, -, -, DOES_NOT_HOLD",
                "生产单位, 从业人员超过一百人的应当设置机构, -, -, -, ASK",
                "生产单位, 从业人员超过一百人的应当设置机构, -, 从业人员超过一百人, -, HOLDS",
                "生产单位, 从业人员超过一百人的应当设置机构, -, -, 从业人员超过一百人, DOES_NOT_HOLD",
                "甲单位, 从业人员一百人以上的甲类和从业人员三百人以上的乙类应当设总监, 200, -, -, ASK",
                "甲单位, 从业人员一百人以上的甲类和从业人员三百人以上的乙类应当设总监, 400, -, -, HOLDS",
                "使用外来人员的, 使用外来人员的应当培训, 120, -, -, ASK",
                "使用外来人员的, 使用外来人员的应当培训, 120, -, 使用外来人员的, DOES_NOT_HOLD",
            })
    void assumesNothingThatNobodySaid(
            String subject,
            String statement,
            @Nullable Integer staff,
            @Nullable String yes,
            @Nullable String no,
            Verdict verdict) {
        DutyItem duty = Paper.duty(subject, statement);
        assertThat(Line.of(duty, subject, staff, set(yes), set(no)).verdict()).isEqualTo(verdict);
    }

    private static Set<String> set(@Nullable String value) {
        return value == null ? Set.of() : Set.of(value);
    }
}
