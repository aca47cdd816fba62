package org.zhize.graph.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.DocumentId;
import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.duty.Role;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

@Tag("neo4j")
class DutyStoreTest {
    private static final DutyStore STORE = StoreServer.store(() -> {});

    @BeforeEach
    void empty() {
        STORE.clear();
    }

    @AfterAll
    static void close() {
        STORE.close();
    }

    private static Paper plan() {
        return Paper.of("c1", "柏川县2025年安全生产重点工作")
                .number("柏政发〔2025〕3号")
                .region("岚河省", "松台市", "柏川县")
                .dated("2025-01-18")
                .at("pre")
                .implementing("松台市压实安全生产责任工作方案", "松政办发〔2024〕28号")
                .at("s2.4")
                .held("能源局", Role.LEAD)
                .calledAs("应急局", "应急管理局", Role.SUPPORT)
                .due("2025-04-30")
                .duty(DutyKind.TASK, "煤矿智能化", "推进采掘工作面智能化改造，固定岗位实现无人值守。")
                .at("s2.5")
                .held("住建局", Role.LEAD)
                .held("商务局", Role.SUPPORT)
                .due("2025-10-31")
                .duty(DutyKind.TASK, "燃气整治", "更新改造老化管道22公里。")
                .cites("城镇燃气管理条例", null)
                .at("s3.9")
                .task("强化宣传。");
    }

    private static Paper law() {
        return Paper.law("b1", "中华人民共和国安全生产法", "2021-06-10")
                .at("a21")
                .held("主要负责人", Role.RESPONSIBLE)
                .penalised("a94")
                .duty(DutyKind.OBLIGATION, null, "生产经营单位的主要负责人应当建立健全安全生产责任制。")
                .at("a36")
                .duty(DutyKind.PROHIBITION, null, "不得关闭、破坏监控、报警设备。")
                .at("a94")
                .citesOwn("第二十一条")
                .cites("刑法", "第一百三十四条");
    }

    private static void write(Paper... papers) {
        STORE.replace(List.of(papers).stream().map(Paper::written).toList());
    }

    @Test
    void writesWhatWasReadAndReadsItBack() {
        write(plan(), law());
        assertThat(STORE.contents())
                .isEqualTo(java.util.Map.of(new DocumentId("c1"), "1", new DocumentId("b1"), "1"));
        assertThat(STORE.counts()).isEqualTo(new GraphCounts(2, 0, 3, 7, 5, 5, 5, 4));
        DutyLine line = STORE.duty("c1.s2.4_1").orElseThrow();
        assertThat(line.kind()).isEqualTo(DutyKind.TASK);
        assertThat(line.documentTitle()).isEqualTo("柏川县2025年安全生产重点工作");
        assertThat(line.provision()).isEqualTo(Address.parse("c1.s2.4"));
        assertThat(line.due()).containsExactly(LocalDate.parse("2025-04-30"));
        assertThat(line.holders())
                .extracting(
                        h -> h.party().name(),
                        DutyLine.Holder::mention,
                        DutyLine.Holder::role,
                        DutyLine.Holder::inherited,
                        DutyLine.Holder::from)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("能源局", "能源局", Role.LEAD, false, null),
                        org.assertj.core.groups.Tuple.tuple(
                                "应急管理局", "应急局", Role.SUPPORT, true, "前言规则"));
    }

    @Test
    void isTheSameAfterWritingAgain() {
        write(plan(), law());
        GraphCounts once = STORE.counts();
        write(plan(), law());
        write(law());
        write(plan());
        assertThat(STORE.counts()).isEqualTo(once);
    }

    @Test
    void leavesNothingBehindOfADeletedDocument() {
        write(plan(), law());
        STORE.delete(Set.of(new DocumentId("c1"), new DocumentId("b1"), new DocumentId("0")));
        assertThat(STORE.counts()).isEqualTo(new GraphCounts(0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(StoreServer.count("MATCH (n) WHERE NOT n:GraphFormat RETURN count(n)")).isZero();
    }

    @Test
    void countsMonths() {
        write(plan());
        assertThat(STORE.dutiesByMonth(DutyFilter.ALL))
                .containsExactly(
                        java.util.Map.entry(YearMonth.of(2025, 4), 1L),
                        java.util.Map.entry(YearMonth.of(2025, 10), 1L));
    }

    @Test
    void warmsUp() {
        STORE.warmUp();
        write(plan(), law());
        System.out.println(STORE.chain(NodeKind.DUTY, "c1.s2.4_1", Chain.Reach.USUAL));
        System.out.println(STORE.parties(PartyFilter.ALL, 0, 10));
        System.out.println(STORE.party(Paper.partyId("能源局", "岚河省", "松台市", "柏川县")));
        System.out.println(STORE.duties(DutyFilter.ALL, 0, 10));
    }
}
