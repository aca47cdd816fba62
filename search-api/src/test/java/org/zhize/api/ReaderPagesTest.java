package org.zhize.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.zhize.corpus.text.ChineseNumeral;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.util.List;

/** The reader, in a browser: a long law, its sheets, what stands beside a provision. */
@Tag("browser")
@EnabledIf(
        value = "org.zhize.api.Browser#isInstalled",
        disabledReason = "needs Debian's chromium and chromium-driver (apt-get install them)")
class ReaderPagesTest extends RunningService {

    private static final int ARTICLES = 200;
    private Browser browser;
    private String law;
    private String document;
    private String before;
    private String after;

    @BeforeAll
    void opens() throws Exception {
        awaitGraph();
        law = load(law(), "松台市堤防管理条例(2021-05-01).txt");
        before = load(version("2015年5月1日", "安监部门", ""), "松台市水闸管理条例(2015-05-01).txt");
        after =
                load(
                        version("2021年6月1日", "应急管理部门", "第四条 水闸管理单位应当公布值班电话。\n\n"),
                        "松台市水闸管理条例(2021-06-01).txt");
        document = json("/api/documents?q=" + encode("柏政发〔2025〕3号")).at("/items/0/id").asString();
        browser = new Browser(true);
    }

    @AfterAll
    void closes() throws Exception {
        if (browser != null) {
            browser.close();
        }
        for (String id : List.of(law, before, after)) {
            send(authorised("/api/documents/" + id).DELETE());
        }
    }

    @BeforeEach
    void atADesk() {
        browser.size(1366, 768);
    }

    @Test
    void isSoundAtADeskAndOnAPhone() throws Exception {
        for (String path :
                List.of(
                        "/documents/" + law + "?page=1",
                        "/documents/" + law + "?find=" + encode("巡查"),
                        "/documents/" + law + "/whole",
                        "/provisions/" + law + ".a150",
                        "/laws/" + before,
                        "/laws/" + before + "/comparison",
                        "/documents/" + before)) {
            for (int width : List.of(1366, 390)) {
                browser.size(width, width == 390 ? 844 : 768);
                browser.open(url(path));
                browser.picture("reader-long-" + width);
                assertThat(browser.errors()).as(path + " at " + width).isEmpty();
                assertThat(
                                (Long)
                                        browser.run(
                                                "return document.documentElement.scrollWidth -"
                                                        + " innerWidth"))
                        .as(path + " at " + width)
                        .isLessThanOrEqualTo(0);
                assertThat(browser.violations()).as(path + " at " + width).isEqualTo(List.of());
            }
        }
    }

    @Test
    void turnsTheSheetsOfALongLaw() {
        open(law);
        assertThat(browser.all(".node.provision")).hasSizeLessThan(ARTICLES);
        assertThat(browser.all(".outline li:not(.bare)")).hasSize(4);
        browser.one("a[rel=next]").click();
        browser.awaitAddress(a -> a.contains("page=1"));
        browser.one("a[rel=prev]").click();
        browser.awaitAddress(a -> a.contains("page=0"));
    }

    @Test
    void goesToAnArticleByItsNumber() {
        open(law);
        browser.one(".goto input").sendKeys("150", Keys.ENTER);
        browser.awaitAddress(a -> a.endsWith(".a150"));
        assertThat(target()).isEqualTo(law + ".a150");
    }

    @Test
    void findsTheSheetOfAnAnchor() {
        for (String anchor : List.of(law + ".a150", encode("第一百五十条"))) {
            open(law + "#" + anchor);
            browser.awaitAddress(a -> a.endsWith(".a150"));
            assertThat(target()).isEqualTo(law + ".a150");
        }
    }

    @Test
    void followsACitationInTheTextToTheArticle() {
        open(law + "?at=150");
        browser.one("section:target .cite").click();
        browser.awaitAddress(a -> a.endsWith(".a3"));
        assertThat(target()).isEqualTo(law + ".a3");
    }

    @Test
    void findsWordsOnAnySheet() {
        open(law);
        browser.one("#find").sendKeys("防汛物资", Keys.ENTER);
        browser.awaitAddress(a -> a.contains("find="));
        assertThat(browser.one(".finding h2").getText()).contains("1 处");
        browser.one(".finding ol a").click();
        browser.awaitAddress(a -> a.endsWith(".a150"));
    }

    @Test
    void copiesAProvisionWithALineThatSaysWhereItStands() {
        browser.allowClipboard(url("/"));
        open(law + "?at=150");
        browser.one("section:target .copy").click();
        browser.await("section:target .copy", b -> b.getText().equals("已复制"));
        assertThat(browser.clipboard())
                .contains("防汛物资")
                .endsWith("——《松台市堤防管理条例》第三章第一百五十条（2021-05-01）");
    }

    @Test
    void changesTheSizeOfTheWords() {
        open(document);
        Object before =
                browser.run(
                        "return getComputedStyle(document.querySelector('.verbatim')).fontSize");
        browser.one("[data-size=l]").click();
        assertThat(
                        browser.run(
                                "return getComputedStyle(document.querySelector('.verbatim')).fontSize"))
                .isNotEqualTo(before);
        browser.one("[data-size=m]").click();
    }

    @Test
    void printsTheTextWithoutTheWaysAround() {
        open(document);
        browser.media("print");
        assertThat(browser.all(".top, .outline, .tools, .copy")).noneMatch(WebElement::isDisplayed);
        assertThat(browser.one(".verbatim").isDisplayed()).isTrue();
        browser.media("screen");
    }

    @Test
    void showsWhoHoldsADutyBesideItsProvision() {
        open(document);
        assertThat(browser.one(".beside .holder").getText()).isNotBlank();
    }

    @Test
    void worksWithoutScripts() throws Exception {
        try (Browser plain = new Browser(false)) {
            plain.open(url("/documents/" + law));
            plain.one(".goto input").sendKeys("第一百五十条", Keys.ENTER);
            plain.awaitAddress(a -> a.endsWith(".a150"));
            assertThat(plain.one("main").getText()).contains("防汛物资");
            plain.one("section:target .about").click();
            plain.awaitAddress(a -> a.contains("/provisions/"));
            assertThat(plain.one("main").getText()).contains("《松台市堤防管理条例》第三条");
        }
    }

    @Test
    void opensWhatIsKnownOfAProvisionBesideIt() {
        open(law + "?at=150");
        WebElement about = browser.one("section:target .about");
        about.sendKeys(Keys.ENTER);
        assertThat(browser.one("section:target .panel").getText())
                .contains("《松台市堤防管理条例》第三条", "相似条文");
        assertThat(about.getDomAttribute("aria-expanded")).isEqualTo("true");
        about.sendKeys(Keys.ENTER);
        assertThat(browser.one("section:target .panel").isDisplayed()).isFalse();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void opensAllOnOnePageAndSavesItAsAFile() throws Exception {
        open(law);
        browser.link("一页").click();
        browser.awaitAddress(a -> a.endsWith("/whole"));
        assertThat(browser.all("main p")).hasSizeGreaterThanOrEqualTo(ARTICLES);
        for (String format : List.of("docx", "md", "txt")) {
            HttpResponse<byte[]> saved =
                    get("/api/documents/" + law + "/export?format=" + format, HTML);
            assertThat(saved.statusCode()).as(format).isEqualTo(200);
            assertThat(saved.headers().firstValue("Content-Disposition").orElse(""))
                    .as(format)
                    .contains("attachment", "." + format);
        }
        assertThat(get("/api/documents/" + law + "/export", "text/markdown").statusCode())
                .isEqualTo(200);
        assertThat(get("/api/documents/" + law + "/export?format=pdf", HTML).statusCode())
                .isIn(404, 406);
    }

    @Test
    void saysWhichVersionWasInForceOnADay() {
        browser.open(url("/laws/" + after));
        assertThat(browser.all("main tbody tr")).hasSize(2);
        assertThat(browser.one(".understood").getText()).contains("2021-06-01 版本");
        browser.run("document.querySelector('input[name=on]').value = '2018-01-01'");
        browser.one("main form button").click();
        browser.awaitAddress(a -> a.contains("on=2018-01-01"));
        assertThat(browser.one(".understood").getText()).contains("2015-05-01 版本");
        browser.open(url("/laws/" + after + "?on=2001-01-01"));
        assertThat(browser.one(".understood").getText()).contains("没有有效的版本");
    }

    @Test
    void comparesTwoVersionsArticleByArticle() {
        browser.open(url("/laws/" + encode("松台市水闸管理条例")));
        browser.one("main form[action$=comparison] button").click();
        browser.awaitAddress(a -> a.contains("/comparison"));
        assertThat(browser.all("section.pair")).hasSize(2);
        assertThat(browser.one(".kind-changed del").getText()).isEqualTo("安监");
        assertThat(browser.one(".kind-changed ins").getText()).isEqualTo("应急管理");
        assertThat(browser.one(".kind-new").getText()).contains("第四条", "新增");
        browser.link("也列出未变的条文").click();
        browser.awaitAddress(a -> a.contains("all=true"));
        assertThat(browser.all("section.pair")).hasSize(4);
        browser.one(".kind-changed .side a").click();
        browser.awaitAddress(a -> a.endsWith(".a2"));
    }

    @Test
    void saysOnAnOldVersionThatItIsNotInForce() {
        open(before);
        assertThat(browser.one(".version").getText()).contains("这不是现行文本", "2021-06-01");
        browser.link("与现行版本逐条比较").click();
        browser.awaitAddress(a -> a.contains("/comparison"));
    }

    private static String version(String day, String body, String more) {
        return "松台市水闸管理条例\n（"
                + day
                + "松台市人民代表大会常务委员会通过）\n\n第一条 为了加强水闸管理，制定本条例。\n\n第二条 由市"
                + body
                + "对水闸管理单位进行监督检查。\n\n第三条 水闸管理单位应当每年检修一次水闸。\n\n"
                + more;
    }

    private String target() {
        return String.valueOf(browser.run("return document.querySelector(':target')?.id"));
    }

    private void open(String path) {
        browser.open(url("/documents/" + path));
    }

    private String load(String text, String name) throws Exception {
        JsonNode results = new JsonMapper().readTree(upload(text, name).body());
        return results.at("/0/id").asString();
    }

    private static String law() {
        StringBuilder text = new StringBuilder("松台市堤防管理条例\n（2021年5月1日松台市第三届人民代表大会常务委员会第十次会议通过）\n");
        for (int article = 1; article <= ARTICLES; article++) {
            if (article % 50 == 1) {
                text.append("\n第")
                        .append(ChineseNumeral.print(article / 50 + 1))
                        .append("章 堤防的管理\n\n");
            }
            text.append("第").append(ChineseNumeral.print(article)).append("条 ");
            text.append(
                    article == 150
                            ? "违反本条例第三条规定，未储备防汛物资的，由市水行政主管部门责令改正。\n\n"
                            : "市水行政主管部门应当每年至少巡查一次堤防，并公布结果。\n\n");
        }
        return text.toString();
    }
}
