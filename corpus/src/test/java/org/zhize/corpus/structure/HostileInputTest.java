package org.zhize.corpus.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.reader.SourceText;
import org.zhize.corpus.reader.SourceText.Format;
import org.zhize.corpus.reader.SourceText.Grid;
import org.zhize.corpus.reader.SourceText.GridCell;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Input that was made to break a parser costs seconds, not minutes, and loses nothing. */
class HostileInputTest {

    private static String numbered(String pattern, int times) {
        return IntStream.rangeClosed(1, times)
                .mapToObj(i -> pattern.replace("{}", Integer.toString(i)))
                .collect(Collectors.joining());
    }

    static Stream<String> texts() {
        return Stream.of(
                "",
                "\n\n \u3000\n",
                "（",
                "附件",
                "关于印发《》的通知",
                "（".repeat(100_000),
                "《".repeat(100_000) + "通知",
                "（一）".repeat(100_000),
                "（一）\n".repeat(50_000),
                "第一条 ".repeat(50_000),
                "第一条 甲。\n".repeat(50_000),
                numbered("{}.条目内容。\n", 50_000),
                numbered("（{}）条目内容。", 50_000),
                "附件1\n".repeat(20_000),
                "附件：1.表\n".repeat(20_000),
                "序号\n任务\n责任单位\n" + "1\n".repeat(30_000),
                "序号\n任务\n责任单位\n".repeat(10_000),
                "序号  任务  责任单位\n".repeat(10_000),
                "二〇".repeat(100_000),
                "2023年1月1日\n".repeat(30_000),
                "县人民政府\n2023年1月1日\n".repeat(15_000),
                "甲，\n".repeat(50_000),
                "各部门要、".repeat(60_000),
                "目录\n" + "一、甲\n".repeat(50_000),
                "安".repeat(10_000_000),
                "安全。".repeat(1_000_000),
                "\ud840\udc00\u0000\ufffd".repeat(1000));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    @Timeout(30)
    void readsAnyText(String text) {
        Document document = Sources.parse(text);
        assertThat(Invariants.broken(document)).isEmpty();
    }

    /** One line of one kind of character is where a pattern that looks ahead without end shows. */
    @ParameterizedTest
    @ValueSource(strings = {"9", "9.", "9 ", "1,", "一", "二〇", "A1", "第", "〔", "9年", "万", "1-"})
    @Timeout(10)
    void readsALongLineOfTheSame(String unit) {
        Document document = Sources.parse(unit.repeat(50_000));
        assertThat(Invariants.broken(document)).isEmpty();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("grids")
    @Timeout(30)
    void readsAnyGrid(Grid grid) {
        String text = "序号".repeat(5000);
        SourceText source =
                new SourceText(
                        text, List.of(), List.of(grid), List.of(), Format.HTML, null, List.of());
        assertThat(StructureParser.parse(source, "x").text()).isEqualTo(text);
    }

    static Stream<Grid> grids() {
        List<GridCell> wide = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            wide.add(new GridCell(i, i, 1_000_000, 1_000_000, new Span(i, i + 1)));
        }
        return Stream.of(
                new Grid(new Span(0, 10), List.of()),
                new Grid(new Span(0, 3000), wide),
                new Grid(
                        new Span(0, 2),
                        List.of(new GridCell(2_000_000_000, 0, 1, 1, new Span(0, 2)))));
    }
}
