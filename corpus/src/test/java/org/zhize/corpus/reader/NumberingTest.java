package org.zhize.corpus.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhize.corpus.reader.Numbering.Style;

class NumberingTest {

    @ParameterizedTest
    @CsvSource({
        "1, DECIMAL, 1",
        "7, DECIMAL_ZERO, 07",
        "12, FULL_WIDTH, １２",
        "10, CHINESE, 十",
        "11, CHINESE, 十一",
        "20, CHINESE, 二十",
        "105, CHINESE, 一百零五",
        "110, CHINESE, 一百一十",
        "1010, CHINESE, 一千零一十",
        "11, CHINESE_DIGITS, 一一",
        "12, CHINESE_LEGAL, 壹拾贰",
        "2, HEAVENLY_STEM, 乙",
        "12, EARTHLY_BRANCH, 亥",
        "20, CIRCLED, ⑳",
        "21, CIRCLED, ㉑",
        "3, PARENTHESISED, ⑶",
        "3, WITH_STOP, ⒊",
        "28, LOWER_LETTER, bb",
        "3, UPPER_LETTER, C",
        "14, LOWER_ROMAN, xiv",
        "9, UPPER_ROMAN, IX",
        "0, DECIMAL, 0"
    })
    void writesNumbersAsWordDoes(int number, Style style, String written) {
        assertThat(Numbering.render(number, style)).isEqualTo(written);
    }
}
