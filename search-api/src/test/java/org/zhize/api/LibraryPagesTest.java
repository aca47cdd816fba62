package org.zhize.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** 导入与管理 in a browser: everything that changes the library. */
@Tag("browser")
@EnabledIf(
        value = "org.zhize.api.Browser#isInstalled",
        disabledReason = "needs Debian's chromium and chromium-driver (apt-get install them)")
class LibraryPagesTest extends RunningService {

    private static final String NOTICE =
            "松台市水务局关于做好堤防安全工作的通知\n松水发〔2025〕11号\n一、工作任务\n（一）由市水务局牵头，2025年6月底前完成堤防巡查。\n";

    @TempDir static Path folder;
    private Browser browser;

    @BeforeAll
    void opens() throws Exception {
        browser = new Browser(true);
        browser.size(1366, 768);
        login(browser);
    }

    @AfterAll
    void closes() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void takesInReplacesAndTakesOut() throws Exception {
        Path good = file("堤防.txt", NOTICE);
        Path bad = Files.write(folder.resolve("坏.docx"), new byte[] {'P', 'K', 3, 4, 0});
        browser.open(url("/library"));
        browser.one("input[type=file]").sendKeys(good + "\n" + bad);
        browser.one("[data-drop] button").click();
        browser.await("#sent tbody tr", r -> cell(r, 1).equals("已新增") && !cell(r, 3).isEmpty());
        WebElement refused = browser.await("#sent tbody tr", r -> cell(r, 1).equals("未接收"));
        assertThat(cell(refused, 4)).isNotBlank();
        browser.picture("library-sent");
        assertThat(browser.violations()).isEqualTo(List.of());

        openLine("堤防安全工作");
        assertThat(browser.violations()).isEqualTo(List.of());
        Path fuller = file("堤防新.txt", NOTICE + "（二）由市应急局负责，2025年9月底前完成演练。\n");
        browser.one("input[type=file]").sendKeys(fuller.toString());
        browser.one("main form[action$='/replace'] button").click();
        browser.await("#sent tbody tr", r -> cell(r, 1).equals("已替换"));

        openLine("堤防安全工作");
        Path other = file("另一份.txt", NOTICE.replace("11号", "12号").replace("堤防", "闸门"));
        browser.one("input[type=file]").sendKeys(other.toString());
        browser.one("main form[action$='/replace'] button").click();
        assertThat(browser.one("main .note").getText()).contains("另一份文件", "仍是原来的文件");

        for (String title : List.of("堤防安全工作", "闸门安全工作")) {
            openLine(title);
            browser.one("[data-delete]").click();
            browser.awaitAddress(a -> a.endsWith("/library"));
            browser.open(url("/library?q=" + encode(title)));
            assertThat(browser.all("main tbody tr")).noneMatch(r -> r.getText().contains(title));
        }
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void readsEverythingAgainAndShowsHowFarItIs() {
        browser.open(url("/library"));
        browser.one("main form[action$='/reindex'] button").click();
        browser.await("[data-reindex]", e -> e.getText().contains("重建完成"));
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void asksBeforeItDeletesAlsoWithoutScripts() throws Exception {
        try (Browser plain = new Browser(false)) {
            login(plain);
            plain.open(url("/library"));
            plain.one("input[type=file]")
                    .sendKeys(
                            file("泵站.txt", NOTICE.replace("11号", "13号").replace("堤防", "泵站"))
                                    .toString());
            plain.one("[data-drop] button").click();
            plain.await("#sent tbody tr", r -> r.getText().contains("已新增"));
            plain.open(url("/library?q=" + encode("泵站安全工作")));
            plain.link("替换或删除").click();
            plain.one("[data-delete]").click();
            plain.awaitAddress(a -> a.endsWith("/library"));
        }
    }

    @Test
    void changesNothingWithoutTheToken() throws Exception {
        assertThat(page("/library")).doesNotContain("替换或删除", "开始重建<");
        assertThat(
                        send(request("/api/reindex")
                                        .POST(java.net.http.HttpRequest.BodyPublishers.noBody()))
                                .statusCode())
                .isIn(401, 403);
    }

    private void openLine(String title) {
        browser.open(url("/library?q=" + encode(title)));
        browser.await("main tbody tr", r -> r.getText().contains(title))
                .findElement(By.partialLinkText("替换或删除"))
                .click();
    }

    private static String cell(WebElement row, int index) {
        List<WebElement> cells = row.findElements(By.tagName("td"));
        return index < cells.size() ? cells.get(index).getText() : "";
    }

    private static Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void login(Browser it) {
        it.open(url("/login"));
        it.one("input[name=token]").sendKeys(token());
        it.one("main button[type=submit]").click();
        it.awaitAddress(a -> !a.contains("/login"));
    }
}
