package org.zhize.corpus.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTablesTest {

    @Test
    void readsLinesWithTheSameNumberOfTabs() {
        SourceText read = Shown.read("附件\n序号\t任务\t单位\n1\t排查\t应急局\n2\t\t住建局\n完\n");
        assertThat(Shown.cells(read, 0))
                .containsExactly(
                        "0,0 序号", "0,1 任务", "0,2 单位", "1,0 1", "1,1 排查", "1,2 应急局", "2,0 2", "2,1",
                        "2,2 住建局");
        assertThat(read.text()).isEqualTo("附件\n序号\t任务\t单位\n1\t排查\t应急局\n2\t\t住建局\n完\n");
    }

    @Test
    void readsBoxesDrawnWithCharacters() {
        SourceText read =
                Shown.read(
                        """
                        ┌────┬────┐
                        │任务│单位│
                        ├────┼────┤
                        │排查│应急│
                        └────┴────┘
                        """);
        assertThat(Shown.cells(read, 0)).containsExactly("0,0 任务", "0,1 单位", "1,0 排查", "1,1 应急");
    }

    @Test
    void takesNoOutlineNorHeaderNorSingleLineForATable() {
        for (String text :
                new String[] {
                    "1.\t落实责任\n2.\t加强监管\n",
                    "（一）\t落实责任\n（二）\t加强监管\n",
                    "索引号：\t000014349/2023\n发布机构：\t县政府\n",
                    "首页 | 新闻 | 政务\n正文开始，没有竖线。\n",
                    "\t缩进的一行\n\t缩进的又一行\n"
                }) {
            assertThat(Shown.read(text).grids()).as(text).isEmpty();
        }
    }
}
