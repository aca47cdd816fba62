package org.zhize.corpus.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * tasks.fods, converted by LibreOffice: two heading rows, dates, percentages, hidden rows and
 * sheets.
 */
class SpreadsheetReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"tasks.xlsx", "tasks.xls"})
    void readsValuesAsTheyAreShown(String file) {
        SourceText read = Shown.fixture(file);
        assertThat(Shown.lines(read))
                .startsWith("# 任务分解表", "2024年度安全生产重点工作任务分解表", "填报单位：柳泉县安委办", "2024年1月", "序号")
                .containsSubsequence("注：“配合”为空的由牵头单位独立完成。", "单位", "联系人", "县应急局", "张某");
        assertThat(Shown.cells(read, 0))
                .startsWith(
                        "0,0 2x1 序号",
                        "0,1 2x1 重点工作",
                        "0,2 2x1 目标值",
                        "0,3 1x2 责任单位",
                        "0,5 2x1 完成时限",
                        "1,3 牵头",
                        "1,4 配合")
                .contains(
                        "2,2 10%",
                        "2,5 2024年12月31日",
                        "3,2 50.50%",
                        "3,3 2x1 县应急局",
                        "3,4 县工信局/县住建局",
                        "3,5 2024年6月",
                        "4,2 12,000",
                        "5,2 24,000")
                .noneMatch(cell -> cell.contains("注："));
        assertThat(Shown.problems(read))
                .containsExactly("工作表“任务分解表”有 1 行被隐藏，已一并读取", "略去了隐藏的工作表“草稿”");
        assertThat(Shown.chrome(read)).containsExactly("sheet name: Sheet2");
    }
}
