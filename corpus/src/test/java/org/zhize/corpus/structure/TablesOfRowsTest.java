package org.zhize.corpus.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Table.Meaning;

/** Each row of the tables beside this package proves itself by its examples. */
class TablesOfRowsTest {

    @Test
    void everyRowIsProvenBothWays() {
        assertThat(NumberingStyles.TABLE.unproven()).isEmpty();
        assertThat(ColumnName.TABLE.unproven()).isEmpty();
        assertThat(Furniture.TABLE.unproven()).isEmpty();
        assertThat(Wording.TABLE.unproven()).isEmpty();
        assertThat(RankReader.TABLE.unproven()).isEmpty();
        assertThat(Damages.TABLE.unproven()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "生产规模达到50万吨年以上, 50万吨年, 50万吨/年",
        "压减产能120 万吨年。, 120 万吨年, 120 万吨/年",
        "负有安全监职责的部门, 监职责, 监管职责",
        "笫三条, 笫, 第",
        "（一）加强巡查。⏎(二、加强值守。⏎（三）加强宣传。, (二、, （二）",
        "（一）加强巡查。⏎二)加强值守。⏎（三）加强宣传。, 二), （二）",
    })
    void mendsWhatIsCertain(String words, String damaged, String read) {
        String text = "某县方案\n一、要求\n" + words.replace('⏎', '\n') + "\n";
        Document document = Sources.parse(text);
        assertThat(document.repairs())
                .singleElement()
                .satisfies(
                        repair -> {
                            assertThat(document.text(repair.span())).isEqualTo(damaged);
                            assertThat(repair.read()).isEqualTo(read);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "序号, NUMBER",
        "工作任务, TASK",
        "重点任务, TASK",
        "督办事项, TASK",
        "主要内容, CONTENT",
        "具体措施, CONTENT",
        "建设内容及目标, CONTENT",
        "牵头单位, LEAD",
        "主办单位, LEAD",
        "责任单位, RESPONSIBLE",
        "责任单位(部门), RESPONSIBLE",
        "整改责任单位, RESPONSIBLE",
        "配合单位, SUPPORT",
        "参与部门, SUPPORT",
        "督办单位, SUPERVISE",
        "责任人, PERSON",
        "牵头领导, PERSON",
        "完成时限, DEADLINE",
        "时间节点, DEADLINE",
        "监管频次, RECURRENCE",
        "指标名称, METRIC",
        "2025年目标值, TARGET",
        "基期值, BASELINE",
        "计量单位, UNIT",
        "法律依据, BASIS",
        "备注, OTHER",
    })
    void knowsWhatAColumnHolds(String header, Meaning meaning) {
        assertThat(ColumnName.meaning(header)).isEqualTo(meaning);
    }
}
