package org.zhize.corpus.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which bodies issued a document that names them without a mark between them. */
class IssuersTest {

    @ParameterizedTest
    @CsvSource({
        "中共栖霞川市委办公室栖霞川市人民政府办公室, 中共栖霞川市委办公室|栖霞川市人民政府办公室",
        "中共栖霞川市委办公室市人民政府办公室, 中共栖霞川市委办公室|栖霞川市人民政府办公室",
        "省委办公厅省政府办公厅, 省委办公厅|省政府办公厅",
        "栖山县应急管理局栖山县财政局栖山县教育局, 栖山县应急管理局|栖山县财政局|栖山县教育局",
        "栖山县人民政府中共栖山县委员会, 栖山县人民政府|中共栖山县委员会",
        "栖山县卫生健康委员会栖山县财政局, 栖山县卫生健康委员会|栖山县财政局",
        "栖山省委省政府, 中共栖山省委|栖山省人民政府",
        "中共栖山县委栖山县人民政府信访局, 中共栖山县委栖山县人民政府信访局",
        "栖霞川市栖山区人民政府办公室, 栖霞川市栖山区人民政府办公室",
        "栖山县城市管理局, 栖山县城市管理局",
    })
    void splitsNamesAtTheirPlace(String names, String expected) {
        assertThat(Issuers.split(names)).containsExactly(expected.split("[|]"));
    }
}
