package org.zhize.graph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.DocumentId;
import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.duty.PartyKind;
import org.zhize.graph.duty.Role;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

@Tag("neo4j")
class DutyStoreTest {
    private static final DutyStore STORE = StoreServer.store(() -> {});
    private static final GraphCounts NOTHING = new GraphCounts(0, 0, 0, 0, 0, 0, 0, 0);
    private static final String[] COUNTY = {"岚河省", "松台市", "柏川县"};

    @BeforeEach
    void empty() {
        STORE.clear();
    }

    @AfterAll
    static void close() {
        STORE.close();
    }

    private static Paper county() {
        return Paper.of("c1", "柏川县2025年安全生产重点工作")
                .number("柏政发〔2025〕3号")
                .region(COUNTY)
                .dated("2025-01-18")
                .at("pre")
                .implementing("松台市压实安全生产责任工作方案", "松政办发〔2024〕28号")
                .at("s2.4")
                .held("能源局", Role.LEAD, PartyKind.DEPARTMENT, "能源")
                .calledAs("应急局", "应急管理局", Role.SUPPORT)
                .due("2025-04-30")
                .duty(DutyKind.TASK, "煤矿智能化", "推进采掘工作面智能化改造，固定岗位实现无人值守。")
                .at("s2.5")
                .held("住建局", Role.LEAD)
                .held("商务局", Role.SUPPORT)
                .due("2025-10-31")
                .due("2025-06-30")
                .duty(DutyKind.TASK, "燃气整治", "更新改造老化管道22公里。")
                .cites("城镇燃气管理条例", null)
                .at("s3.9")
                .task("强化宣传。");
    }

    private static Paper city() {
        return Paper.of("d1", "松台市压实安全生产责任工作方案")
                .number("松政办发〔2024〕28号")
                .region("岚河省", "松台市")
                .dated("2024-09-30")
                .at("s2.1")
                .held("能源局", Role.LEAD, PartyKind.DEPARTMENT, "能源")
                .due("2025-05-31")
                .duty(DutyKind.TASK, "煤矿智能化改造", "年产120万吨以上煤矿全部建成智能化采掘工作面，固定岗位无人值守率达到90%。")
                .at("s2.2")
                .held("住建局", Role.LEAD)
                .held("消防支队", Role.LEAD)
                .duty(DutyKind.TASK, "城镇燃气安全整治", "完成老化燃气管道更新改造160公里。")
                .at("s2.3")
                .held("水利局", Role.RESPONSIBLE)
                .held("气象局", Role.RESPONSIBLE)
                .duty(DutyKind.TASK, "灾害预警联动", "建立预警信息叫应机制。");
    }

    private static Paper law(String id, String date) {
        return Paper.law(id, "中华人民共和国安全生产法", date)
                .at("a21")
                .held("主要负责人", Role.RESPONSIBLE, PartyKind.POST, null)
                .penalised("a94")
                .duty(DutyKind.OBLIGATION, null, "生产经营单位的主要负责人应当建立健全安全生产责任制。")
                .at("a36")
                .duty(DutyKind.PROHIBITION, null, "不得关闭、破坏监控、报警设备。")
                .at("a94")
                .citesOwn("第二十一条")
                .cites("刑法", "第一百三十四条");
    }

    private static Paper citing(String id, String... region) {
        return Paper.of(id, "某文件" + id).region(region).dated("2022-03-01").at("s1");
    }

    private static void write(Paper... papers) {
        STORE.replace(List.of(papers).stream().map(Paper::written).toList());
    }

    private static void delete(String... ids) {
        STORE.delete(Set.copyOf(List.of(ids).stream().map(DocumentId::new).toList()));
    }

    private static List<String> ids(Page<DutyLine> page) {
        return page.items().stream().map(DutyLine::id).toList();
    }

    /** Who cites, and with which words. */
    private static List<String> citing(Page<CitedBy> page) {
        return page.items().stream().map(c -> c.provision() + " " + c.article()).toList();
    }

    @Test
    void writesWhatWasReadAndReadsItBack() {
        write(county(), law("b1", "2021-06-10"));
        assertThat(STORE.contents())
                .containsOnly(entry(new DocumentId("c1"), "1"), entry(new DocumentId("b1"), "1"));
        assertThat(STORE.counts()).isEqualTo(new GraphCounts(2, 0, 3, 7, 5, 5, 5, 4));
        DutyLine line = STORE.duty("c1.s2.5_2").orElseThrow();
        assertThat(line.kind()).isEqualTo(DutyKind.TASK);
        assertThat(line.documentTitle()).isEqualTo("柏川县2025年安全生产重点工作");
        assertThat(line.provision()).isEqualTo(Address.parse("c1.s2.5"));
        assertThat(line.due())
                .containsExactly(LocalDate.parse("2025-06-30"), LocalDate.parse("2025-10-31"));
        assertThat(STORE.holdersOf("c1.s2.4_1"))
                .extracting(
                        h -> h.party().name(),
                        DutyLine.Holder::mention,
                        DutyLine.Holder::role,
                        DutyLine.Holder::inherited,
                        DutyLine.Holder::from)
                .containsExactly(
                        tuple("能源局", "能源局", Role.LEAD, false, null),
                        tuple("应急管理局", "应急局", Role.SUPPORT, true, "前言规则"));
        assertThat(STORE.duty("c1.s9_9")).isEmpty();
    }

    @Test
    void isTheSameAfterWritingAgain() {
        write(county(), law("b1", "2021-06-10"));
        GraphCounts once = STORE.counts();
        write(county(), law("b1", "2021-06-10"), county());
        assertThat(STORE.counts()).isEqualTo(once);
        write(Paper.of("c1", "柏川县2025年安全生产重点工作").hash("2").at("s1").task("只有一件事。"));
        assertThat(STORE.contents()).containsEntry(new DocumentId("c1"), "2");
        assertThat(STORE.counts()).isEqualTo(new GraphCounts(2, 0, 1, 4, 3, 1, 1, 2));
    }

    @Test
    void leavesNothingBehindOfADeletedDocument() {
        write(county(), law("b1", "2021-06-10"));
        STORE.align(new DocumentId("c1"));
        delete("c1", "b1", "0");
        assertThat(STORE.counts()).isEqualTo(NOTHING);
        assertThat(StoreServer.count("MATCH (n) WHERE NOT n:GraphFormat RETURN count(n)")).isZero();
    }

    @Test
    void resolvesWhatWasAbsentWhenItArrivesAndBack() {
        write(
                citing("e1").cites("安全生产法", "第三十六条"),
                citing("e2").cites("中华人民共和国安全生产法", null),
                citing("e3").cites("安全生产法", "第九百条"));
        assertThat(STORE.absent(0, 9).items())
                .containsExactly(new AbsentDocument("安全生产法", null, 3));
        write(law("b1", "2021-06-10"));
        assertThat(citing(STORE.citedBy(Address.parse("b1.a36"), 0, 9)))
                .containsExactlyInAnyOrder("e1.s1 第三十六条", "e2.s1 null");
        assertThat(citing(STORE.citedBy(new DocumentId("b1"), 0, 9)))
                .containsExactlyInAnyOrder("e1.s1 第三十六条", "e2.s1 null", "e3.s1 第九百条");
        assertThat(STORE.citedCounts(new DocumentId("b1")))
                .containsEntry(Address.parse("b1.a36"), 1L);
        write(law("b1", "2021-06-10").hash("2"));
        assertThat(STORE.citedBy(Address.parse("b1.a36"), 0, 9).total()).isEqualTo(2);
        delete("b1");
        assertThat(STORE.absent(0, 9).items())
                .extracting(AbsentDocument::citations)
                .containsExactly(3L);
    }

    @Test
    void findsTheVersionThatTheCitingTextKnew() {
        write(
                law("b1", "2014-08-31").effective("2002-11-01"),
                citing("e1").cites("安全生产法", "第三十六条"),
                citing("e2").dated("2016-01-01").cites("安全生产法", "第三十六条"),
                citing("e3").cites("安全生产法", null));
        write(law("b2", "2021-06-10").effective("2002-11-01"));
        assertThat(citing(STORE.citedBy(Address.parse("b2.a36"), 0, 9)))
                .containsExactlyInAnyOrder("e1.s1 第三十六条", "e3.s1 null");
        assertThat(citing(STORE.citedBy(Address.parse("b1.a36"), 0, 9)))
                .containsExactly("e2.s1 第三十六条");
        delete("b2");
        assertThat(STORE.citedBy(Address.parse("b1.a36"), 0, 9).total()).isEqualTo(3);
    }

    @Test
    void doesNotTakeTheNoticeOfAnotherCountyForOnesOwn() {
        String common = "关于做好安全生产工作的通知";
        write(
                Paper.of("f1", common).region("岚河省", "松台市", "清水县").at("s1"),
                citing("e1", COUNTY).cites(common, null),
                citing("e2", "岚河省", "松台市", "清水县").cites(common, null));
        assertThat(citing(STORE.citedBy(new DocumentId("f1"), 0, 9))).containsExactly("e2.s1 null");
        write(Paper.of("f2", common).region(COUNTY).number("柏政发〔2025〕9号").at("s1"));
        assertThat(citing(STORE.citedBy(new DocumentId("f2"), 0, 9))).containsExactly("e1.s1 null");
    }

    @Test
    void knowsADocumentByItsNumberBeforeItsTitle() {
        write(
                Paper.of("f1", "关于开展检查的通知").number("柏安办〔2024〕1号").at("s1"),
                Paper.of("f2", "关于开展检查的通知").number("柏安办〔2025〕1号").at("s1"),
                citing("e1").implementing("关于开展检查的通知", "柏安办[2025]1号"),
                citing("e2").implementing("关于开展检查的通知", "柏安办〔2026〕1号"));
        assertThat(citing(STORE.citedBy(new DocumentId("f2"), 0, 9))).containsExactly("e1.s1 null");
        assertThat(STORE.citedBy(new DocumentId("f1"), 0, 9).total()).isZero();
        assertThat(STORE.absent(0, 9).items())
                .containsExactly(new AbsentDocument("关于开展检查的通知", "柏安办〔2026〕1号", 1));
    }

    @Test
    void finishesAfterACrashAtAnyTransaction() {
        List<GraphDocument> documents =
                List.of(county().written(), city().written(), law("b1", "2021-06-10").written());
        STORE.replace(documents);
        GraphCounts whole = STORE.counts();
        for (boolean again : new boolean[] {false, true}) {
            for (int stop = 1; ; stop++) {
                if (!again) {
                    STORE.clear();
                }
                if (!crash(documents, stop)) {
                    break;
                }
                STORE.replace(documents);
                assertThat(STORE.counts()).as("stopped after %d", stop).isEqualTo(whole);
            }
        }
    }

    // Whether it came to a crash: false where the work had fewer transactions.
    private static boolean crash(List<GraphDocument> documents, int stop) {
        AtomicInteger transactions = new AtomicInteger();
        try (DutyStore crashing =
                StoreServer.store(
                        () -> {
                            if (transactions.incrementAndGet() > stop) {
                                throw new IllegalStateException("crash");
                            }
                        })) {
            crashing.prepare();
            transactions.set(0);
            crashing.replace(documents);
            return false;
        } catch (IllegalStateException crashed) {
            assertThat(crashed).hasMessage("crash");
            assertThat(STORE.counts().documents()).isLessThanOrEqualTo(3);
            return true;
        }
    }

    @Test
    void saysThatAnUnfinishedDocumentIsNotThere() {
        crash(List.of(county().written()), 1);
        assertThat(STORE.contents()).isEmpty();
        assertThat(STORE.counts().unfinished()).isEqualTo(1);
        delete("c1");
        assertThat(STORE.counts()).isEqualTo(NOTHING);
    }

    @Test
    void filtersDuties() {
        write(county(), city(), law("b1", "2021-06-10"));
        DutyFilter all = DutyFilter.ALL;
        String energy = Paper.partyId("能源局", COUNTY);
        LocalDate april = LocalDate.parse("2025-04-30");
        Map<DutyFilter, List<String>> cases =
                Map.ofEntries(
                        entry(all.heldBy(energy), List.of("c1.s2.4_1")),
                        entry(all.heldBy(energy).as(Set.of(Role.SUPPORT)), List.of()),
                        entry(all.ofFunction("能源"), List.of("c1.s2.4_1", "d1.s2.1_1")),
                        entry(all.ofFunction("能源").within(List.of("柏川县")), List.of("c1.s2.4_1")),
                        entry(all.ofFunction("没有"), List.of()),
                        entry(all.as(Set.of(Role.SUPPORT)), List.of("c1.s2.4_1", "c1.s2.5_2")),
                        entry(all.due(april, april), List.of("c1.s2.4_1")),
                        entry(all.due(april.plusDays(1), null), List.of("c1.s2.5_2", "d1.s2.1_1")),
                        entry(all.due(null, april.minusDays(1)), List.of()),
                        entry(all.ofKind(Set.of(DutyKind.PROHIBITION)), List.of("b1.a36_2")),
                        entry(
                                all.within(List.of("柏川县")),
                                List.of("c1.s2.4_1", "c1.s2.5_2", "c1.s3.9_3")),
                        entry(all.in(new DocumentId("b1")), List.of("b1.a21_1", "b1.a36_2")));
        cases.forEach(
                (filter, ids) -> {
                    Page<DutyLine> found = STORE.duties(filter, 0, 100);
                    assertThat(ids(found)).as(filter.toString()).isEqualTo(ids);
                    assertThat(found.total()).isEqualTo(ids.size());
                });
        Page<DutyLine> second = STORE.duties(all, 1, 3);
        assertThat(ids(second)).containsExactly("d1.s2.1_1", "d1.s2.2_2", "d1.s2.3_3");
        assertThat(second.total()).isEqualTo(8);
        assertThat(ids(STORE.duties(all.ofFunction("能源"), 1, 1))).containsExactly("d1.s2.1_1");
    }

    @Test
    void countsDutiesAndFindsGaps() {
        write(county(), city(), law("b1", "2021-06-10"));
        assertThat(STORE.dutiesByMonth(DutyFilter.ALL))
                .containsExactly(
                        entry(YearMonth.of(2025, 4), 1L),
                        entry(YearMonth.of(2025, 5), 1L),
                        entry(YearMonth.of(2025, 6), 1L),
                        entry(YearMonth.of(2025, 10), 1L));
        assertThat(STORE.dutiesByDocument())
                .containsOnly(
                        entry(new DocumentId("c1"), 3L),
                        entry(new DocumentId("d1"), 3L),
                        entry(new DocumentId("b1"), 2L));
        assertThat(STORE.matrix(DutyFilter.ALL.in(new DocumentId("c1")), 99))
                .extracting(c -> c.party().name(), MatrixCell::role, MatrixCell::duties)
                .containsExactlyInAnyOrder(
                        tuple("能源局", Role.LEAD, 1L),
                        tuple("应急管理局", Role.SUPPORT, 1L),
                        tuple("住建局", Role.LEAD, 1L),
                        tuple("商务局", Role.SUPPORT, 1L));
        assertThat(gaps(Gap.Kind.NO_HOLDER)).containsExactly("c1.s3.9_3");
        assertThat(gaps(Gap.Kind.NO_LEAD)).containsExactly("d1.s2.3_3");
        assertThat(gaps(Gap.Kind.SEVERAL_LEADS)).containsExactly("d1.s2.2_2");
    }

    private static List<String> gaps(Gap.Kind kind) {
        return STORE.gaps(kind, DutyFilter.ALL, 0, 9).items().stream()
                .map(gap -> gap.duty().id())
                .toList();
    }

    @Test
    void walksTheChain() {
        write(county(), city(), law("b1", "2021-06-10"));
        assertThat(STORE.align(new DocumentId("c1"))).isEqualTo(2);
        assertThat(STORE.align(new DocumentId("d1"))).isZero();
        Chain chain = STORE.chain(NodeKind.DUTY, "c1.s2.4_1", Chain.Reach.USUAL).orElseThrow();
        assertThat(chain.edges())
                .extracting(Chain.Edge::kind, Chain.Edge::from, Chain.Edge::to)
                .contains(
                        tuple(EdgeKind.STATES, "c1.s2.4", "c1.s2.4_1"),
                        tuple(EdgeKind.HAS, "c1", "c1.s2.4"),
                        tuple(EdgeKind.HOLDS, Paper.partyId("能源局", COUNTY), "c1.s2.4_1"),
                        tuple(EdgeKind.ALIGNS_WITH, "c1.s2.4_1", "d1.s2.1_1"),
                        tuple(EdgeKind.IMPLEMENTS, "c1", "d1"));
        assertThat(chain.nodes().getFirst().id()).isEqualTo("c1.s2.4_1");
        assertThat(chain.nodes()).extracting(Chain.Node::depth).isSorted();
        Chain alone =
                STORE.chain(NodeKind.DOCUMENT, "c1", new Chain.Reach(1, Set.of(EdgeKind.HAS), 2))
                        .orElseThrow();
        assertThat(alone.edges()).hasSize(2);
        assertThat(alone.nodes().getFirst().all())
                .containsOnly(entry(EdgeKind.HAS, 4L), entry(EdgeKind.IMPLEMENTS, 1L));
        assertThat(STORE.chain(NodeKind.DUTY, "b1.a21_1", Chain.Reach.USUAL).orElseThrow().edges())
                .extracting(Chain.Edge::kind, Chain.Edge::from, Chain.Edge::score)
                .contains(tuple(EdgeKind.PENALISES, "b1.a94", 1.0));
        assertThat(STORE.chain(NodeKind.PARTY, "c1", Chain.Reach.USUAL)).isEmpty();
    }

    @Test
    void comparesAgainWhatIsWrittenAgain() {
        write(county(), city());
        STORE.align(new DocumentId("d1"));
        write(city());
        assertThat(STORE.align()).isEqualTo(2);
        assertThat(STORE.align()).isZero();
        assertThat(StoreServer.count("MATCH ()-[a:ALIGNS_WITH]->() RETURN count(a)")).isEqualTo(2);
    }

    @Test
    void knowsPartiesByNameRegionAndTime() {
        write(
                county(),
                city(),
                Paper.of("g1", "旧文")
                        .region(COUNTY)
                        .dated("2016-03-01")
                        .at("s1")
                        .held("安全生产监督管理局", Role.LEAD)
                        .held("安委会成员单位", Role.SUPPORT, PartyKind.COLLECTIVE, null)
                        .task("开展检查。")
                        .defines("安委会成员单位", "安全生产监督管理局"));
        assertThat(STORE.parties(PartyFilter.ALL.called("应急局"), 0, 9).items())
                .extracting(line -> line.party().name(), PartyLine::mentions, PartyLine::total)
                .containsExactly(tuple("应急管理局", List.of("应急局"), 1L));
        assertThat(STORE.parties(PartyFilter.ALL.named(List.of("能源局")), 0, 9).total()).isEqualTo(2);
        assertThat(
                        STORE.parties(PartyFilter.ALL.ofFunction("能源").within(List.of("柏川县")), 0, 9)
                                .total())
                .isEqualTo(1);
        assertThat(STORE.peersOf(Paper.partyId("能源局", COUNTY), 0, 9).items())
                .extracting(line -> line.party().region())
                .containsExactly(List.of("岚河省", "松台市"));
        PartyView before = STORE.party(Paper.partyId("安全生产监督管理局", COUNTY)).orElseThrow();
        assertThat(before.after())
                .extracting(s -> s.party().name(), PartyView.Succession::on)
                .contains(tuple("应急管理局", LocalDate.parse("2018-03-01")));
        assertThat(before.collectives())
                .extracting(m -> m.party().name(), PartyView.Member::basis)
                .containsExactly(tuple("安委会成员单位", "g1.s1"));
        assertThat(before.line().duties()).containsOnly(entry(Role.LEAD, 1L));
        delete("c1");
        assertThat(STORE.parties(PartyFilter.ALL.called("应急局"), 0, 9).total()).isZero();
    }

    @Test
    void takesWordsAsWords() {
        String injection = "局'}) DETACH DELETE n //`\"\\ $rows";
        List<String> hostile =
                List.of(
                        injection,
                        "𠮷田𡨸局",
                        "\u0000\t\n",
                        "x".repeat(50_000),
                        "\ud842 半个字",
                        "局".repeat(9_000));
        int n = 0;
        for (String words : hostile) {
            write(
                    Paper.of("h" + ++n, words)
                            .number(words)
                            .region(words, "县")
                            .at("s1")
                            .held(words, Role.LEAD, PartyKind.SOCIAL, words)
                            .duty(DutyKind.TASK, words, words)
                            .cites(words + "法", words));
        }
        assertThat(STORE.counts().documents()).isEqualTo(hostile.size());
        assertThat(STORE.parties(PartyFilter.ALL.called(injection), 0, 9).total()).isEqualTo(1);
        assertThat(STORE.duties(DutyFilter.ALL.ofFunction("𠮷田𡨸局"), 0, 9).items())
                .extracting(DutyLine::statement)
                .containsExactly("𠮷田𡨸局");
        assertThat(STORE.duty("h4.s1_1").orElseThrow().statement()).hasSize(Clip.STATEMENT);
        assertThat(STORE.duties(DutyFilter.ALL.heldBy(injection), 0, 9).total()).isZero();
        assertThat(STORE.chain(NodeKind.DUTY, injection, Chain.Reach.USUAL)).isEmpty();
        delete("h1", "h2", "h3", "h4", "h5", "h6");
        assertThat(STORE.counts()).isEqualTo(NOTHING);
    }

    @Test
    void opensNoGraphOfAnotherFormat() {
        StoreServer.count("MATCH (f:GraphFormat) SET f.version = 99 RETURN 1");
        try (DutyStore store = StoreServer.store(() -> {})) {
            assertThatThrownBy(store::counts)
                    .isInstanceOf(GraphVersionException.class)
                    .hasMessageMatching("The graph at .* has format 99, .* run reindex .*\\.");
            store.clear();
            assertThat(store.counts()).isEqualTo(NOTHING);
        }
        StoreServer.count("MATCH (f:GraphFormat) SET f:Stranger REMOVE f:GraphFormat RETURN 1");
        try (DutyStore store = StoreServer.store(() -> {})) {
            assertThatThrownBy(store::clear)
                    .isInstanceOf(GraphVersionException.class)
                    .hasMessageContaining("data of another program");
        }
        StoreServer.count("MATCH (s:Stranger) DELETE s RETURN 1");
        STORE.clear();
    }

    @Test
    void warmsUpOnAnEmptyGraph() {
        STORE.warmUp();
        assertThat(STORE.available()).isTrue();
    }
}
