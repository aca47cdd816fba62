package org.zhize.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Five questions of somebody who has never seen the pages, each from the home page by what is seen
 * there, with real clicks; what they took is written to {@code target/walks.tsv}.
 */
@EnabledIf(
        value = "org.zhize.api.Browser#isInstalled",
        disabledReason = "chromium and chromium-driver are not installed")
class WalksTest extends RunningService {

    private static final int MOST_CLICKS = 5;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Path SHARED = Path.of("..", "..", "shared");
    private final List<String> loaded = new ArrayList<>();
    private Browser browser;
    private int clicks;
    private Instant start = Instant.EPOCH;

    @BeforeAll
    void loadsTheDocumentsOfTheQuestions() throws Exception {
        assumeTrue(
                Files.isDirectory(SHARED.resolve("seeds")), "../shared with its seeds is absent");
        List<Path> files = new ArrayList<>();
        try (Stream<Path> seeds = Files.list(SHARED.resolve("seeds"));
                Stream<Path> laws = Files.walk(SHARED.resolve("laws"))) {
            seeds.filter(p -> p.toString().endsWith(".txt")).forEach(files::add);
            laws.filter(p -> p.getFileName().toString().startsWith("安全生产法(2021"))
                    .forEach(files::add);
        }
        for (Path file : files) {
            JsonNode result =
                    new JsonMapper()
                            .readTree(
                                    upload(Files.readAllBytes(file), file.getFileName().toString())
                                            .body());
            loaded.add(result.get(0).path("id").asString());
        }
        awaitGraph();
        browser = new Browser(true);
        browser.size(1366, 768);
    }

    @AfterAll
    void takesThemOut() throws Exception {
        if (browser != null) {
            browser.close();
        }
        for (String id : loaded) {
            send(authorised("/api/documents/" + id).DELETE());
        }
    }

    @BeforeEach
    void fromTheHomePage() {
        browser.open(url("/"));
        clicks = 0;
        start = Instant.now();
    }

    @Test
    void whoLeadsTheIntelligentMinesOfLiulin() {
        ask("柳林县煤矿智能化由谁牵头");
        String answer = browser.one(".answer .one").getText();
        assertThat(answer).contains("牵头", "能源局", "柳林县");
        done("谁牵头柳林县煤矿智能化");
    }

    @Test
    void everythingThatTheWeatherBureauMustDo() {
        click("header nav a[href='/parties']");
        browser.one("main input[name=q]").sendKeys("气象局");
        click("main form button");
        browser.awaitAddress(a -> a.contains("q="));
        browser.await("main tbody tr", r -> r.getText().contains("柳林县"))
                .findElement(By.tagName("a"))
                .click();
        clicks++;
        browser.await("main h1", h -> h.getText().startsWith("气象局"));
        assertThat(browser.all("article.duty")).isNotEmpty();
        done("气象局的全部任务");
    }

    @Test
    void whatABreachOfArticle36Costs() {
        ask("违反安全生产法第三十六条怎么处罚");
        assertThat(browser.one(".answer").getText()).contains("罚款", "五万元");
        done("违反安全生产法第三十六条的后果");
    }

    @Test
    void whatIsDueByTheEndOf2025() {
        click("header nav a[href='/calendar']");
        browser.run(
                "document.querySelector('input[name=dueFrom]').value='2025-01-01';"
                        + "document.querySelector('input[name=dueTo]').value='2025-12-31'");
        clicks += 2;
        click("main form button[type=submit]");
        browser.awaitAddress(a -> a.contains("dueTo=2025-12-31"));
        assertThat(browser.all(".dues li time"))
                .isNotEmpty()
                .allSatisfy(t -> assertThat(t.getText()).startsWith("2025-"));
        done("2025年底前到期");
    }

    @Test
    void theTasksOfADocumentAsASpreadsheet() throws Exception {
        ask("柳政发〔2023〕2号");
        browser.await(".direct a", a -> a.getText().equals("责任清单")).click();
        clicks++;
        browser.awaitAddress(a -> a.contains("/ledger"));
        WebElement xlsx = browser.await(".tools a", a -> a.getText().equals("xlsx"));
        String href = String.valueOf(xlsx.getDomAttribute("href"));
        xlsx.click();
        clicks++;
        HttpResponse<byte[]> saved = get(href, HTML);
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body()).startsWith('P', 'K');
        done("一份文件的任务存为 xlsx");
    }

    private void ask(String question) {
        browser.one("#q").sendKeys(question);
        click(".find button");
        browser.awaitAddress(a -> a.contains("q="));
    }

    private void click(String css) {
        browser.one(css).click();
        clicks++;
    }

    private void done(String walk) {
        Duration took = Duration.between(start, Instant.now());
        try {
            Files.writeString(
                    Path.of("target", "walks.tsv"),
                    walk + "\t" + clicks + " clicks\t" + took.toMillis() + " ms\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(clicks).as(walk).isLessThanOrEqualTo(MOST_CLICKS);
        assertThat(took).as(walk).isLessThan(LONGEST);
        assertThat(browser.errors()).as(walk).isEmpty();
    }
}
