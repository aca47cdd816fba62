package org.zhize.corpus.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhize.corpus.document.Region;
import org.zhize.corpus.pattern.TsvTable;
import org.zhize.corpus.text.Widths;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class NamesTest {

    private final Names names = Names.standard();

    static Stream<TsvTable.Line> mentions() {
        return TsvTable.load(
                NamesTest.class,
                "mentions.tsv",
                "mention",
                "region",
                "date",
                "levels",
                "name",
                "kind",
                "level")
                .lines()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("mentions")
    void resolves(TsvTable.Line line) {
        String region = line.optional("region");
        Scope scope =
                new Scope(
                        region == null
                                ? Region.NATION
                                : names.regions().chain(region).orElseThrow(),
                        LocalDate.parse(line.text("date")),
                        line.text("levels").equals("many"));
        Optional<Resolved> resolved = names.resolve(line.text("mention"), scope);
        assertThat(resolved.map(Resolved::name).orElse("-"))
                .isEqualTo(line.optional("name") == null ? "-" : line.text("name"));
        resolved.ifPresent(
                r -> {
                    assertThat(r.kind()).hasToString(line.text("kind"));
                    assertThat(r.level()).hasToString(line.text("level"));
                });
    }

    static Stream<TsvTable.Line> runningText() {
        return TsvTable.load(NamesTest.class, "running-text.tsv", "text", "bodies")
                .lines()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("runningText")
    void findsInRunningText(TsvTable.Line line) {
        String text = Widths.fold(line.text("text"));
        assertThat(names.find(text).stream().map(match -> match.span().of(text)))
                .containsExactlyElementsOf(line.list("bodies"));
    }

    @Test
    void findsShortFormsWhereAsked() {
        String text = "应急,住建、自然、市场等部门";
        assertThat(names.findWithShort(text).stream().map(match -> match.span().of(text)))
                .containsExactly("应急", "住建", "自然", "市场");
        assertThat(names.findWithShort(text)).allMatch(Match::isShort);
    }

    @Test
    void everySurfaceMeansItsOwnRowInItsOwnTime() {
        List<String> wrong = new ArrayList<>();
        for (Body body : names.bodies()) {
            LocalDate day =
                    body.until() != null
                            ? body.until().minusDays(1)
                            : body.from() != null ? body.from().plusYears(2) : LocalDate.EPOCH;
            for (Name name : names.surfacesOf(body)) {
                boolean fits =
                        names.named(name.surface()).stream()
                                .anyMatch(n -> n.body().equals(body) && n.body().existed(day));
                if (!fits) {
                    wrong.add(body.id() + " " + name.surface());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noClearSurfaceMeansTwoBodiesOfToday() {
        assertThat(names.surfaces().stream().filter(surface -> bodiesOfToday(surface).size() > 1))
                .isEmpty();
    }

    private List<String> bodiesOfToday(String surface) {
        return names.named(surface).stream()
                .filter(name -> name.body().until() == null)
                .map(name -> name.body().id())
                .distinct()
                .toList();
    }

    @Test
    void commonWordsAreShortForms() {
        for (String word : "自然 市场 发展 能源 消防 教育 生态 水利 应急 审批 气象 交通 文化 体育 组织 宣传 数据 建设 规划".split(" ")) {
            assertThat(names.named(word)).as(word).allMatch(name -> name.form() == Form.SHORT);
            assertThat(names.find(word)).as(word).isEmpty();
        }
    }

    @Test
    void noRowRepeatsACell() {
        for (TsvTable.Line line :
                TsvTable.load(Departments.class, "departments.tsv", Departments.COLUMNS).lines()) {
            for (String column : List.of("variant", "alias", "short", "wording")) {
                assertThat(line.list(column)).as(line.toString()).doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "安全生产监督管理,应急管理 全部;卫生健康 职业安全健康监督管理",
        "卫生计生,卫生健康 全部;医疗保障 新型农村合作医疗",
        "银保监,金融监管 全部",
        "扶贫,乡村振兴 全部",
    })
    void tellsWhatBecameOfABody(String id, String successors) {
        assertThat(names.successorsOf(names.body(id).orElseThrow()))
                .extracting(s -> s.to() + " " + s.scope())
                .contains(successors.split(";"));
    }

    @Test
    void everyBodyOfThePastHasASuccessor() {
        assertThat(
                        names.bodies().stream()
                                .filter(body -> body.until() != null)
                                .filter(body -> names.successorsOf(body).isEmpty())
                                .map(Body::id))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "应急管理,2023-01-01,应急管理",
        "卫生健康,2015-01-01,卫生计生",
        "卫生健康,2010-01-01,卫生",
        "生态环境,2016-01-01,环境保护",
    })
    void knowsWhoHadAFunction(String function, LocalDate day, String ids) {
        assertThat(names.performing(function, day).stream().map(Body::id))
                .containsExactly(ids.split(" "));
    }

    @Test
    void namesWithThePlaceInTheMiddleAreProven() {
        Scope scope =
                new Scope(
                        names.regions().chain("山西省吕梁市柳林县").orElseThrow(),
                        LocalDate.of(2024, 6, 1),
                        false);
        for (TsvTable.Line line :
                TsvTable.load(
                                PlacedNames.class,
                                "heads.tsv",
                                "head",
                                "written",
                                "tails",
                                "body",
                                "examples",
                                "counterexamples",
                                "source")
                        .lines()) {
            String body = line.text("body");
            assertThat(line.list("examples")).allMatch(e -> placed(e, body, scope));
            assertThat(line.list("counterexamples")).noneMatch(e -> placed(e, body, scope));
        }
    }

    private boolean placed(String mention, String body, Scope scope) {
        return names.resolve(mention, scope)
                .filter(r -> r.rule().startsWith("placed"))
                .filter(r -> r.body() != null && r.body().id().equals(body))
                .isPresent();
    }

    @Test
    void formsAreProven() {
        for (BodyForms.BodyForm form : names.forms().forms()) {
            assertThat(form.examples())
                    .as(form.suffix())
                    .isNotEmpty()
                    .allMatch(example -> names.forms().kind(example).isPresent());
            assertThat(form.counterexamples())
                    .as(form.suffix())
                    .allMatch(example -> names.forms().kind(example).isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "山西省吕梁市柳林县,141125",
        "柳林县,141125",
        "北京市朝阳区,110105",
        "辽宁省朝阳市,211300",
        "德州市临邑县,371424",
    })
    void readsAChainOfRegions(String text, String code) {
        assertThat(names.regions().chain(text).map(Region::code)).contains(code);
    }

    @Test
    void aSharedNameAloneIsNoRegion() {
        assertThat(names.regions().chain("鼓楼区")).isEmpty();
        assertThat(names.regions().named("鼓楼区")).hasSizeGreaterThan(1);
        assertThat(names.regions().byNumberCharacter('闽').map(Region::name)).contains("福建省");
    }

    @Test
    @Timeout(10)
    void isLinearOnHostileText() {
        assertThat(names.find("县".repeat(100_000))).isEmpty();
        assertThat(names.find("安全生产监督管理".repeat(20_000))).isEmpty();
        assertThat(names.findWithShort("柳林县".repeat(50_000) + "应急局")).isNotEmpty();
        assertThat(names.resolve("县".repeat(50_000), new Scope(Region.NATION, null, false)))
                .isEmpty();
    }

    @Test
    void lawsHaveOneMeaning() {
        LawTitles titles = LawTitles.standard();
        for (LawTitles.Law law : titles.laws()) {
            assertThat(titles.official(law.title())).contains(law.title());
            for (String alias : law.aliases()) {
                assertThat(titles.official(alias)).as(alias).contains(law.title());
            }
            for (String successor : law.successors()) {
                assertThat(titles.law(successor)).as(successor).isPresent();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "安全生产法,中华人民共和国安全生产法",
        "《中华人民共和国 安全生产法》(2021修正),中华人民共和国安全生产法",
        "刑诉法,中华人民共和国刑事诉讼法",
        "婚姻法,中华人民共和国婚姻法",
    })
    void knowsTheOfficialTitle(String written, String title) {
        assertThat(LawTitles.standard().official(written)).contains(title);
    }

    @Test
    void knowsTheTitlesOfACorpus() {
        LawTitles titles =
                LawTitles.standard()
                        .with(
                                List.of(
                                        "最高人民法院、最高人民检察院关于办理抢夺刑事案件适用法律若干问题的解释",
                                        "山西省安全生产条例",
                                        "某规则",
                                        "某规则（试行）"));
        assertThat(titles.official("关于办理抢夺刑事案件适用法律若干问题的解释")).isPresent();
        assertThat(titles.official("最高人民法院 最高人民检察院关于办理抢夺刑事案件适用法律若干问题的解释")).isPresent();
        assertThat(titles.official("某规则(试行)")).contains("某规则（试行）");
        assertThat(titles.official("某规则")).contains("某规则");
        assertThat(
                        titles.find("依照山西省安全生产条例第五条").stream()
                                .map(span -> span.of("依照山西省安全生产条例第五条"))
                                .collect(Collectors.joining(" ")))
                .isEqualTo("山西省安全生产条例");
    }

    @ParameterizedTest
    @CsvSource({
        "市和县级以上人民政府, ''",
        "市和县以上人民政府, ''",
        "柳林县域经济, ''",
        "柳林县人民政府, 柳林县",
        "安徽省和县应急局, 安徽省 和县",
    })
    void findsNamesOfRegionsButNoGradeOfThem(String text, String expected) {
        assertThat(names.regions().find(text))
                .extracting(found -> found.span().of(text))
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split(" "));
    }

    static Stream<TsvTable.Line> callings() {
        return TsvTable.load(NamesTest.class, "also-called.tsv", "mention", "is", "isnot")
                .lines()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("callings")
    void knowsWhatABodyIsCalledBesides(TsvTable.Line line) {
        List<String> others = names.alsoCalled(names.named(line.text("mention")));
        assertThat(others)
                .containsAll(line.list("is"))
                .doesNotContainAnyElementsOf(line.list("isnot"));
    }

    @Test
    void callsNoBodyByTheNameOfOneThatDoesNotDoItsWork() {
        List<String> strangers = new ArrayList<>();
        for (String surface : names.surfaces()) {
            List<Body> own = names.named(surface).stream().map(Name::body).toList();
            for (String other : names.alsoCalled(names.named(surface))) {
                boolean kin =
                        names.named(other).stream()
                                .map(Name::body)
                                .anyMatch(b -> own.stream().anyMatch(a -> doesWorkOf(a, b)));
                if (!kin) {
                    strangers.add(surface + " as " + other);
                }
            }
        }
        assertThat(strangers).isEmpty();
    }

    /** By function, by a reform that moved the whole line, or as one of those that parted it. */
    private boolean doesWorkOf(Body a, Body b) {
        return a.functions().stream().anyMatch(b.functions()::contains)
                || moved(a, b)
                || moved(b, a)
                || (a.until() != null
                        && names.successorsOf(a).stream().noneMatch(Succession::whole)
                        && names.successorsOf(a).stream()
                                .flatMap(s -> names.body(s.to()).stream())
                                .anyMatch(heir -> heir.equals(b) || moved(heir, b)));
    }

    private boolean moved(Body from, Body to) {
        return names.successorsOf(from).stream()
                .filter(Succession::whole)
                .flatMap(s -> names.body(s.to()).stream())
                .anyMatch(heir -> heir.equals(to) || moved(heir, to));
    }
}
