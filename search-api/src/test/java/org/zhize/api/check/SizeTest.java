package org.zhize.api.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeTest {

    @Test
    void provesEveryRow() {
        assertThat(Size.table().unproven()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "从业人员超过一百人的, 100, false",
        "从业人员超过一百人的, 101, true",
        "从业人员在一百人以下的, 100, true",
        "从业人员在一百人以下的, 101, false",
        "从业人员一百人以上的单位, 100, true",
        "从业人员300人以上的单位, 299, false",
        "职工不足二十五人的单位, 25, false",
        "职工不足二十五人的单位, 24, true",
    })
    void holdsOnTheRightSideOfItsNumber(String text, int staff, boolean holds) {
        assertThat(Size.in(text))
                .singleElement()
                .matches(condition -> condition.holds(staff) == holds);
    }
}
