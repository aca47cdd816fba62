package org.zhize.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Every page and every main action, in a browser, at a desk's size and a phone's. */
@Tag("browser")
@EnabledIf(
        value = "org.zhize.api.Browser#isInstalled",
        disabledReason = "needs Debian's chromium and chromium-driver (apt-get install them)")
class PagesTest extends RunningService {

    private static final String WHO_LEADS = "/?q=煤矿智能化建设由谁牵头";
    private Browser browser;
    private String document;
    private String duty;
    private String party;

    @BeforeAll
    void opens() throws Exception {
        awaitGraph();
        document = json("/api/documents?q=" + encode("柏政发〔2025〕3号")).at("/items/0/id").asString();
        duty = json("/api/duties?q=" + encode("煤矿智能化")).at("/items/0/id").asString();
        party = json("/api/duties?q=" + encode("煤矿智能化")).findPath("party").path("id").asString();
        browser = new Browser(true);
    }

    @AfterAll
    void closes() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void atADesk() {
        browser.size(1366, 768);
    }

    @ParameterizedTest
    @CsvSource({
        "home, /",
        "search, /?q=煤矿智能化建设由谁牵头",
        "search-duties, /?q=燃气&scope=duty",
        "search-documents, /?q=燃气&scope=document",
        "search-nothing, /?q=zzzzqq",
        "advanced, /advanced",
        "documents, /documents",
        "reader, /documents/{document}",
        "ledger, /documents/{document}/ledger",
        "parties, /parties?q=安监局",
        "party, /parties/{party}",
        "duty, /duties/{duty}",
        "calendar, /calendar?dueFrom=2025-01-01&dueTo=2025-12-31",
        "check, /check?trait=dust&trait=gas&staff=120",
        "library, /library",
        "help, /help",
        "login, /login",
    })
    void isSoundAtADeskAndOnAPhone(String name, String path) throws Exception {
        assumeTrue(GRAPH || !path.startsWith("/parties"), "bodies need the graph");
        for (int width : List.of(1366, 390)) {
            browser.size(width, width == 390 ? 844 : 768);
            open(path);
            browser.picture(name + "-" + width);
            assertThat(browser.errors()).as("console at " + width).isEmpty();
            assertThat(browser.run("return document.documentElement.scrollWidth - innerWidth"))
                    .as("width that hangs over at " + width)
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LONG)
                    .isLessThanOrEqualTo(0);
            assertThat(browser.violations()).as("axe at " + width).isEqualTo(List.of());
        }
    }

    @Test
    void searchesByASuggestionWithTheKeyboard() {
        open("/");
        browser.one("#q").sendKeys("应急管理");
        browser.await("#q-list [role=option]", WebElement::isDisplayed);
        browser.one("#q").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        browser.awaitAddress(a -> a.contains("q="));
        assertThat(browser.all(".hits > li")).isNotEmpty();
    }

    @Test
    void walksThroughSuggestionsWithTheArrowsAndLeavesThemWithEscape() throws Exception {
        open("/");
        WebElement box = browser.one("#q");
        box.sendKeys("岚河省燃气安全条例第");
        browser.await("#q-list [role=option]", WebElement::isDisplayed);
        assertThat(browser.one("#q-list li span").getText()).isEqualTo("岚河省燃气安全条例第一条");
        assertThat(browser.one("#q-list li small").getText()).isNotEmpty();
        for (int width : List.of(390, 1366)) {
            browser.size(width, width == 390 ? 844 : 768);
            browser.picture("suggestions-" + width);
            assertThat(browser.run("return document.documentElement.scrollWidth - innerWidth"))
                    .as("width that hangs over at " + width)
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LONG)
                    .isLessThanOrEqualTo(0);
        }
        box.sendKeys(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        assertThat(box.getDomAttribute("aria-activedescendant")).isEqualTo("q-list1");
        box.sendKeys(Keys.ARROW_UP);
        assertThat(browser.all("#q-list li[aria-selected=true]"))
                .singleElement()
                .matches(li -> "q-list0".equals(li.getDomAttribute("id")));
        box.sendKeys(Keys.ARROW_UP); // round to the last
        assertThat(browser.all("#q-list li").getLast().getDomAttribute("aria-selected"))
                .isEqualTo("true");
        box.sendKeys(Keys.ESCAPE);
        assertThat(box.getDomAttribute("aria-expanded")).isEqualTo("false");
        assertThat(browser.one("#q").getDomProperty("value")).isEqualTo("岚河省燃气安全条例第");
        box.sendKeys("5");
        browser.await("#q-list li span", e -> e.getText().equals("岚河省燃气安全条例第五条"));
        box.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        browser.await(".hits > li", e -> e.getText().contains("第五条"));
    }

    @Test
    void reachesTheContentWithTheFirstTab() {
        open("/help");
        browser.one("body").sendKeys(Keys.TAB);
        assertThat(browser.run("return document.activeElement.className")).isEqualTo("skip");
    }

    @Test
    void setsAFacetAndTakesItOff() {
        open("/?q=燃气");
        String before = browser.one(".total b").getText();
        browser.one(".facets li a").click();
        browser.one(".facets a.on").click();
        browser.awaitAddress(a -> !a.contains("&"));
        assertThat(browser.one(".total b").getText()).isEqualTo(before);
    }

    @Test
    void undoesWhatItUnderstood() {
        open(WHO_LEADS);
        browser.link("撤销").click();
        browser.awaitAddress(a -> a.contains("undo="));
        browser.link("恢复理解").click();
        browser.awaitAddress(a -> !a.contains("undo="));
    }

    @Test
    void answersWhoLeadsAndOpensTheEvidenceAtItsAnchor() {
        open(WHO_LEADS);
        assertThat(browser.one(".answer").getText()).contains("牵头", "能源局");
        browser.one(".answer .where a").click();
        browser.awaitAddress(a -> a.contains("/documents/") && a.contains("#"));
        String anchor = URI.create(browser.address()).getFragment();
        assertThat(browser.run("return document.querySelector(':target')?.id")).isEqualTo(anchor);
    }

    @Test
    void listsTheTasksOfASearch() {
        open("/?q=燃气");
        browser.link("职责任务").click();
        browser.awaitAddress(a -> a.contains("scope=duty"));
        assertThat(browser.all(".hits .holders")).isNotEmpty();
    }

    @Test
    void sortsAndFiltersALedgerAndSavesIt() throws Exception {
        open("/documents/" + document + "/ledger");
        int rows = browser.all("#ledger-table tbody tr").size();
        browser.one("#ledger-table th button").click();
        assertThat(browser.one("#ledger-table th").getDomAttribute("aria-sort"))
                .isEqualTo("ascending");
        browser.one("input[data-filter]").sendKeys("应急");
        long left =
                browser.all("#ledger-table tbody tr").stream()
                        .filter(WebElement::isDisplayed)
                        .count();
        assertThat(left).isPositive().isLessThan(rows);
        String href = String.valueOf(browser.link("xlsx").getDomAttribute("href"));
        HttpResponse<byte[]> saved = get(href, HTML);
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body()).startsWith('P', 'K');
    }

    @Test
    void findsABodyByAnOldName() {
        assumeTrue(GRAPH, "bodies need the graph");
        open("/parties");
        browser.one("main input[name=q]").sendKeys("安监局", Keys.ENTER);
        browser.awaitAddress(a -> a.contains("q="));
        browser.link("应急管理局").click();
        assertThat(browser.one("main h1").getText()).startsWith("应急管理局");
        assertThat(browser.all("article.duty")).isNotEmpty();
    }

    @Test
    void drawsTheChainOfADuty() {
        open("/duties/" + duty);
        browser.one("#chain svg g");
        assertThat(browser.all("#chain svg rect")).hasSizeGreaterThan(2);
        assertThat(browser.one("[data-save=png]").isDisplayed()).isTrue();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void showsWhatIsDue() {
        open("/calendar?dueFrom=2025-01-01&dueTo=2025-12-31");
        assertThat(browser.all(".dues li")).isNotEmpty();
    }

    @Test
    void checksWhatAnEnterpriseMustDo() {
        open("/check");
        browser.one("input[value=dust]").click();
        browser.one("main button[type=submit]").click();
        browser.awaitAddress(a -> a.contains("trait=dust"));
        WebElement done = browser.one("input[data-done]");
        done.click();
        open("/check?trait=dust");
        assertThat(browser.one("input[data-done]").isSelected()).isTrue();
    }

    @Test
    void takesAFileInAndOutWithTheToken() throws Exception {
        open("/library");
        browser.one("main a[href='/login']").click();
        browser.one("input[name=token]").sendKeys(token());
        browser.one("main button[type=submit]").click();
        browser.awaitAddress(a -> !a.contains("/login"));
        Path file = Files.createTempDirectory("zhize").resolve("notice.txt");
        Files.writeString(
                file, "松台市水务局关于做好水库安全工作的通知\n松水发〔2025〕9号\n一、工作任务\n（一）由市水务局牵头，2025年6月底前完成水库巡查。\n");
        open("/library");
        browser.one("input[type=file]").sendKeys(file.toString());
        browser.one("[data-drop] button").click();
        browser.await("#sent tbody td", e -> e.getText().equals("已新增"));
        open("/library");
        browser.await("main tbody tr", r -> r.getText().contains("水库安全"))
                .findElement(org.openqa.selenium.By.partialLinkText("替换或删除"))
                .click();
        browser.one("[data-delete]").click();
        browser.await(
                "main h1",
                _ -> !browser.run("return document.body.innerText").toString().contains("水库安全"));
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void turnsDarkAndStaysSo() {
        open("/");
        String before =
                String.valueOf(
                        browser.run(
                                "return getComputedStyle(document.documentElement).backgroundColor"));
        browser.one("[data-theme-switch]").click();
        open("/help");
        assertThat(browser.run("return getComputedStyle(document.documentElement).backgroundColor"))
                .isNotEqualTo(before);
        assertThat(browser.violations()).as("axe in the other theme").isEqualTo(List.of());
        browser.one("[data-theme-switch]").click();
    }

    @Test
    void worksWithoutScripts() throws Exception {
        try (Browser plain = new Browser(false)) {
            plain.open(url("/"));
            plain.one("#q").sendKeys("煤矿智能化建设由谁牵头", Keys.ENTER);
            plain.awaitAddress(a -> a.contains("q="));
            assertThat(plain.one(".answer").getText()).contains("能源局");
            plain.one(".answer .where a").click();
            plain.awaitAddress(a -> a.contains("/documents/"));
            assertThat(plain.one("main").getText()).contains("无人值守");
            plain.link("责任清单").click();
            plain.awaitAddress(a -> a.contains("/ledger"));
            assertThat(plain.all("#ledger-table tbody tr")).isNotEmpty();
            String href = String.valueOf(plain.link("csv").getDomAttribute("href"));
            assertThat(get(href, HTML).statusCode()).isEqualTo(200);
        }
    }

    private void open(String path) {
        String filled =
                path.replace("{document}", document)
                        .replace("{duty}", duty)
                        .replace("{party}", party);
        browser.open(url(filled));
    }
}
