package org.zhize.graph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhize.corpus.DocumentParser;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.pattern.TsvTable;
import org.zhize.corpus.reader.Readers;
import org.zhize.corpus.reader.Reading;
import org.zhize.graph.duty.Duty;
import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.duty.Penalty;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class NormReaderTest {

    private static final String LAW =
            """
            # 云泽省粉尘作业安全条例

            2024年3月28日云泽省第十四届人民代表大会常务委员会第十次会议通过

            <!-- INFO END -->

            ## 第一章 总则

            第一条 本条例所称粉尘作业，是指应当采取防爆措施的作业。

            第二条 县级以上人民政府应急管理部门负责粉尘作业的监督管理。

            国家鼓励企业可以采用先进的除尘技术。

            ## 第二章 作业

            第三条 粉尘作业单位应当每日清扫粉尘，并做好记录，不得使用压缩空气吹扫。

            对除尘系统，应当每半年检测一次。

            从业人员超过三十人的，应当配备专职安全管理人员。

            第四条 粉尘作业单位的主要负责人履行下列职责：

            （一）建立健全粉尘清扫制度；

            （二）组织粉尘防爆演练；

            （三）可以委托他人记录。

            第五条 任何单位和个人不得在粉尘作业场所吸烟。依法应当取得许可而未取得的，不得作业。

            第六条 从业人员有权拒绝违章指挥。

            ## 第三章 法律责任

            第七条 违反本条例第五条规定，在粉尘作业场所吸烟的，由消防救援机构处五百元罚款。

            第八条 粉尘作业单位有下列行为之一的，责令限期改正，处一万元以上五万元以下的罚款：

            （一）未每日清扫粉尘并做好记录的；

            （二）未对除尘系统每半年进行检测的。

            第九条 粉尘作业单位的主要负责人未履行本条例规定的安全管理职责的，处二万元以下的罚款。

            第十条 本条例规定的行政处罚，由县级以上人民政府应急管理部门决定；法律另有规定的除外。

            ## 第四章 附则

            第十一条 本条例自2024年7月1日起施行。
            """;

    private final Document document = parse();
    private final List<Norm> norms = NormReader.standard().read(document);

    @Test
    void readsDoerKindAndWords() {
        assertThat(norms.stream().map(this::print))
                .containsExactly(
                        "第二条/1 OBLIGATION 县级以上人民政府应急管理部门: 县级以上人民政府应急管理部门负责粉尘作业的监督管理",
                        "第三条/1 OBLIGATION 粉尘作业单位: 粉尘作业单位应当每日清扫粉尘，并做好记录",
                        "第三条/1 PROHIBITION 粉尘作业单位: 不得使用压缩空气吹扫",
                        "第三条/2 OBLIGATION 粉尘作业单位 (above): 对除尘系统，应当每半年检测一次",
                        "第三条/3 OBLIGATION 粉尘作业单位 (above): 从业人员超过三十人的，应当配备专职安全管理人员",
                        "第四条/1/(一) OBLIGATION 粉尘作业单位的主要负责人 (above): 建立健全粉尘清扫制度",
                        "第四条/1/(二) OBLIGATION 粉尘作业单位的主要负责人 (above): 组织粉尘防爆演练",
                        "第四条/1/(三) PERMISSION 粉尘作业单位的主要负责人 (above): 可以委托他人记录",
                        "第五条 PROHIBITION 任何单位和个人: 任何单位和个人不得在粉尘作业场所吸烟",
                        "第五条 PROHIBITION 任何单位和个人 (above): 依法应当取得许可而未取得的，不得作业",
                        "第六条 PERMISSION 从业人员: 从业人员有权拒绝违章指挥");
    }

    @Test
    void linksEachBreachToItsDuty() {
        assertThat(
                        norms.stream()
                                .flatMap(
                                        norm ->
                                                norm.penalties().stream()
                                                        .map(penalty -> print(norm, penalty))))
                .containsExactlyInAnyOrder(
                        "第三条/1 OBLIGATION < a8 inferred 县级以上人民政府应急管理部门 10000..50000",
                        "第三条/2 OBLIGATION < a8 inferred 县级以上人民政府应急管理部门 10000..50000",
                        "第四条/1/(一) OBLIGATION < a9 inferred 县级以上人民政府应急管理部门 null..20000",
                        "第四条/1/(二) OBLIGATION < a9 inferred 县级以上人民政府应急管理部门 null..20000",
                        "第五条 PROHIBITION < a7 explicit 消防救援机构 500..500");
    }

    @Test
    void keepsTheWordsOfBreachAndPenaltyVerbatim() {
        Penalty penalty =
                norms.stream()
                        .filter(norm -> norm.kind() == DutyKind.PROHIBITION)
                        .flatMap(norm -> norm.penalties().stream())
                        .findFirst()
                        .orElseThrow();
        assertThat(penalty.summary()).isEqualTo("由消防救援机构处五百元罚款");
        assertThat(penalty.span().of(document.text())).isEqualTo(penalty.summary());
        assertThat(penalty.act()).isEqualTo("违反本条例第五条规定，在粉尘作业场所吸烟的");
    }

    private String place(Norm norm) {
        return norm.path().stream().skip(1).collect(Collectors.joining("/"));
    }

    private String print(Norm norm) {
        String subject = norm.subject() == null ? "-" : norm.subject().of(document.text());
        return "%s %s %s%s: %s"
                .formatted(
                        place(norm),
                        norm.kind(),
                        subject,
                        norm.inherited() ? " (above)" : "",
                        norm.statement().of(document.text()));
    }

    private String print(Norm norm, Penalty penalty) {
        Penalty.Fine fine = penalty.fines().getFirst();
        return "%s %s < %s %s %s %s..%s"
                .formatted(
                        place(norm),
                        norm.kind(),
                        penalty.provision().local(),
                        penalty.explicit() ? "explicit" : "inferred",
                        penalty.authority(),
                        fine.least(),
                        fine.most());
    }

    private static Document parse() {
        String name = "云泽省粉尘作业安全条例(2024-03-28).md";
        Reading reading = Readers.read(name, LAW.getBytes(StandardCharsets.UTF_8)).getFirst();
        return new DocumentParser().parse(((Reading.Read) reading).text(), name);
    }

    @Test
    void provesEveryClassBothWays() {
        NormClasses classes = NormClasses.standard();
        assertThat(classes.rows)
                .allSatisfy(
                        row -> {
                            assertThat(row.examples())
                                    .allMatch(e -> classes.kind(e).equals(Optional.of(row.kind())));
                            assertThat(row.counterexamples())
                                    .noneMatch(e -> classes.kind(e).isPresent());
                        });
    }

    /** How local rules say duties without 应当, and who holds them. */
    @ParameterizedTest
    @MethodSource("sentences")
    void readsLocalRules(TsvTable.Line line) {
        String law =
                "# 云泽市样例管理条例\n\n2024年3月28日通过\n\n<!-- INFO END -->\n\n第一条 %s\n"
                        .formatted(line.text("text").replace("/", "\n\n"));
        String name = "云泽市样例管理条例(2024-03-28).md";
        Reading reading = Readers.read(name, law.getBytes(StandardCharsets.UTF_8)).getFirst();
        Document one = new DocumentParser().parse(((Reading.Read) reading).text(), name);
        List<String> found =
                DutyExtractor.standard().extract(one).duties().stream()
                        .map(duty -> duty.kind() + " " + holders(duty))
                        .toList();
        assertThat(String.join("; ", found))
                .isEqualTo(line.optional("duties") == null ? "" : line.text("duties"));
    }

    private static String holders(Duty duty) {
        return duty.holdings().isEmpty()
                ? "-"
                : duty.holdings().stream()
                        .map(h -> h.party().name())
                        .collect(Collectors.joining("+"));
    }

    static Stream<TsvTable.Line> sentences() {
        return TsvTable.load(NormReaderTest.class, "local-rules.tsv", "text", "duties")
                .lines()
                .stream();
    }
}
