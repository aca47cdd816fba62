package org.zhize.corpus.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Row;
import org.zhize.corpus.document.Table;
import org.zhize.corpus.reader.SourceText;
import org.zhize.corpus.reader.SourceText.Format;
import org.zhize.corpus.reader.SourceText.Grid;
import org.zhize.corpus.reader.SourceText.GridCell;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables as formats draw them. A row is a line, cells are parted by |; {@code ^} is reached by the
 * cell above, {@code <} by the cell to the left.
 */
class GridTablesTest {

    private static Table table(String drawing) {
        String[][] words =
                drawing.lines().map(line -> line.strip().split("\\|", -1)).toArray(String[][]::new);
        StringBuilder text = new StringBuilder();
        List<GridCell> cells = new ArrayList<>();
        for (int r = 0; r < words.length; r++) {
            for (int c = 0; c < words[r].length; c++) {
                if ("^".equals(words[r][c]) || "<".equals(words[r][c])) {
                    continue;
                }
                int rows = 1;
                while (r + rows < words.length && "^".equals(words[r + rows][c])) {
                    rows++;
                }
                int columns = 1;
                while (c + columns < words[r].length && "<".equals(words[r][c + columns])) {
                    columns++;
                }
                Span span = new Span(text.length(), text.length() + words[r][c].length());
                cells.add(new GridCell(r, c, rows, columns, span));
                text.append(words[r][c]).append('\n');
            }
        }
        Grid grid = new Grid(new Span(0, text.length() - 1), cells);
        SourceText source =
                new SourceText(
                        text.toString(),
                        List.of(),
                        List.of(grid),
                        List.of(),
                        Format.DOCX,
                        null,
                        List.of());
        Document document = StructureParser.parse(source, "表.docx");
        assertThat(Invariants.broken(document)).isEmpty();
        return document.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String meanings(Table table) {
        return table.columns().stream()
                .map(column -> column.meaning().name())
                .collect(Collectors.joining(" "));
    }

    /** A row as path, title, and its cells; ^ marks a shared one. */
    private static List<String> rows(String drawing) {
        Table table = table(drawing);
        String text =
                drawing.lines()
                        .flatMap(line -> List.of(line.strip().split("\\|", -1)).stream())
                        .filter(cell -> !"^".equals(cell) && !"<".equals(cell))
                        .map(cell -> cell + "\n")
                        .collect(Collectors.joining());
        return table.rows().stream().map(row -> shown(row, text)).toList();
    }

    private static String shown(Row row, String text) {
        Span heading = row.provision().heading();
        return String.join("/", row.provision().path())
                + " "
                + (heading == null ? "-" : heading.of(text))
                + (row.subtitle() == null ? "" : " (" + row.subtitle().of(text) + ")")
                + row.cells().stream()
                        .map(cell -> (cell.shared() ? " ^" : " ") + cell.span().of(text))
                        .collect(Collectors.joining());
    }

    @Test
    void countsAMergedCellForEveryRowItSpans() {
        assertThat(
                        rows(
                                """
                                序号|任务|主要内容|责任单位
                                1|压实责任|制定清单。|县安委办
                                ^|^|开展巡查。|县政府
                                2|燃气|更新管网。|住建局
                                """))
                .containsExactly(
                        "1/1 压实责任 1 压实责任 制定清单。 县安委办",
                        "1/2 压实责任 ^1 ^压实责任 开展巡查。 县政府",
                        "2/1 燃气 2 燃气 更新管网。 住建局");
    }

    @Test
    void sharesAnOwnerCellThatSpansRows() {
        assertThat(
                        rows(
                                """
                                序号|任务|主要内容|责任单位
                                1|压实责任|制定清单。|县安委办
                                ^|^|开展巡查。|^
                                """))
                .containsExactly("1/1 压实责任 1 压实责任 制定清单。 县安委办", "1/2 压实责任 ^1 ^压实责任 开展巡查。 ^县安委办");
    }

    @Test
    void readsAHeaderOverTwoRows() {
        Table table =
                table(
                        """
                        序号|重点任务|责任分工|<|完成时限
                        ^|^|牵头单位|配合单位|^
                        1|建专网|大数据局|公安局|2024年6月
                        """);
        assertThat(meanings(table)).isEqualTo("NUMBER TASK LEAD SUPPORT DEADLINE");
        assertThat(table.rows()).hasSize(1);
    }

    @Test
    void readsAHeaderOverTwoRowsWithoutWideCells() {
        Table table =
                table(
                        """
                        序号|重点任务|责任单位||完成时限
                        ||牵头|配合|
                        1|建专网|大数据局|公安局|2024年6月
                        """);
        assertThat(meanings(table)).isEqualTo("NUMBER TASK LEAD SUPPORT DEADLINE");
        assertThat(table.rows()).hasSize(1);
    }

    @Test
    void takesARowOfOneCellForATitleOverRows() {
        assertThat(
                        rows(
                                """
                                序号|任务|措施|责任单位
                                一、源头管控|<|<|<
                                1|准入|严格审批。|审批局
                                二、过程监管|<|<|<
                                2|检查|每季度检查。|应急局
                                """))
                .containsExactly(
                        "1/1 准入 (一、源头管控) 1 准入 严格审批。 审批局", "2/1 检查 (二、过程监管) 2 检查 每季度检查。 应急局");
    }

    @Test
    void tellsColumnsByTheirCellsWhereNoHeaderIs() {
        assertThat(
                        meanings(
                                table(
                                        """
                                        1|煤矿|推进智能化建设,提升本质安全水平。|能源局牵头,应急局配合
                                        2|燃气|落实管网更新改造,扎实排查治理隐患。|住建局、各乡镇
                                        3|消防|深化专项整治行动,畅通消防生命通道。|消防大队
                                        """)))
                .isEqualTo("NUMBER TASK CONTENT RESPONSIBLE");
    }

    @Test
    void skipsAHeaderThatIsPrintedAgain() {
        assertThat(
                        rows(
                                """
                                任务|责任单位|完成时限
                                建立台账|应急局|6月底
                                任务|责任单位|完成时限
                                开展检查|住建局|9月底
                                """))
                .containsExactly("1/1 建立台账 建立台账 应急局 6月底", "2/1 开展检查 开展检查 住建局 9月底");
    }

    @Test
    void takesATitleAboveTheHeaderForTheCaption() {
        Table table =
                table(
                        """
                        2023年重点任务分工表|<|<
                        任务|责任单位|完成时限
                        建立台账|应急局|6月底
                        """);
        assertThat(table.caption()).isEqualTo(new Span(0, 12));
        assertThat(table.rows()).hasSize(1);
    }

    @Test
    void readsIndicators() {
        assertThat(
                        meanings(
                                table(
                                        """
                                        指标|单位|2020年|2025年|属性
                                        死亡率|%|0.5|0.3|约束性
                                        """)))
                .isEqualTo("METRIC UNIT BASELINE TARGET OTHER");
    }

    @Test
    void takesUnitForAnOwnerBesideATask() {
        assertThat(meanings(table("任务|单位|时限\n建台账|应急局|6月\n")))
                .isEqualTo("TASK RESPONSIBLE DEADLINE");
    }
}
