package org.zhize.corpus.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhize.corpus.reader.SourceText.Format;

class MarkdownReaderTest {

    @Test
    void readsALawAsTheCollectionKeepsIt() {
        SourceText law =
                Shown.read(
                        """
                        # 中华人民共和国某某法

                        2002年6月29日  第九届全国人民代表大会常务委员会通过

                        <!-- INFO END -->

                        ## 第一章 总则

                        第一条 为了加强管理，制定本法。\s
                        """);
        assertThat(law.format()).isEqualTo(Format.MARKDOWN);
        assertThat(Shown.lines(law))
                .containsExactly(
                        "# 中华人民共和国某某法",
                        "2002年6月29日 第九届全国人民代表大会常务委员会通过",
                        "## 第一章 总则",
                        "第一条 为了加强管理，制定本法。");
        assertThat(Shown.chrome(law))
                .containsExactly(
                        "heading mark: #", "comment: <!-- INFO END -->", "heading mark: ##");
        assertThat(law.text()).endsWith("制定本法。 \n");
    }

    @Test
    void readsPipeTables() {
        SourceText note =
                Shown.read(
                        """
                        任务表
                        | 序号 | 任务 | 牵头单位 |
                        |---|:--:|---:|
                        | 1 | 排查\\|整治<br>燃气 | 住建局 |
                        | 2 |  | 应急局 |
                        以上。
                        """);
        assertThat(Shown.cells(note, 0))
                .containsExactly(
                        "0,0 序号",
                        "0,1 任务",
                        "0,2 牵头单位",
                        "1,0 1",
                        "1,1 排查\\|整治<br>燃气",
                        "1,2 住建局",
                        "2,0 2",
                        "2,1",
                        "2,2 应急局");
        assertThat(Shown.lines(note))
                .containsExactly(
                        "任务表", "序号", "任务", "牵头单位", "1", "排查\\|整治", "燃气", "住建局", "2", "应急局", "以上。");
    }

    @Test
    void keepsCheckListsAndEmphasisInTheText() {
        SourceText note =
                Shown.read(
                        """
                        工作清单
                        ===
                        > 说明：**必须**落实

                        - [ ] 检查燃气（责任单位：住建局）
                        - [x] 检查消防
                        ---
                        #安全生产# 不是标题
                        ##二、重点任务 ##
                        ```
                        # 原样
                        ```
                        """);
        assertThat(Shown.lines(note))
                .containsExactly(
                        "# 工作清单",
                        "说明：**必须**落实",
                        "- [ ] 检查燃气（责任单位：住建局）",
                        "- [x] 检查消防",
                        "#安全生产# 不是标题",
                        "## 二、重点任务",
                        "# 原样");
    }
}
