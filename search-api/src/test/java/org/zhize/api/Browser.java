package org.zhize.api;

import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Level;

/** Debian's Chromium, driven. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final String AXE = "classpath*:META-INF/resources/webjars/axe-core/*/axe.min.js";
    private static final String VIOLATIONS =
            """
            const done = arguments[0];
            axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations
              .filter(v => v.impact === 'serious' || v.impact === 'critical')
              .map(v => v.id + ' ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | '))),
              e => done(['axe failed: ' + e]));
            """;

    private final ChromeDriver driver;
    private final String axe;

    Browser(boolean scripts) throws IOException {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + Files.createTempDirectory("zhize-chromium"));
        options.setExperimentalOption(
                "prefs",
                Map.of("profile.managed_default_content_settings.javascript", scripts ? 1 : 2));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        driver =
                new ChromeDriver(
                        new ChromeDriverService.Builder()
                                .usingDriverExecutable(DRIVER.toFile())
                                .usingAnyFreePort()
                                .withSilent(true)
                                .build(),
                        options);
        axe =
                new PathMatchingResourcePatternResolver()
                        .getResources(AXE)[0].getContentAsString(StandardCharsets.UTF_8);
    }

    static boolean isInstalled() {
        return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    }

    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void open(String url) {
        driver.get(url);
    }

    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    /** Errors of the console since they were last asked for. */
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(e -> e.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What axe calls serious or critical. */
    Object violations() {
        driver.executeScript(axe);
        return driver.executeAsyncScript(VIOLATIONS);
    }

    Object run(String script) {
        return driver.executeScript(script);
    }

    /** Without it a page may not write to the clipboard of a browser that nobody looks at. */
    void allowClipboard(String origin) {
        driver.executeCdpCommand(
                "Browser.grantPermissions",
                Map.of(
                        "origin",
                        origin,
                        "permissions",
                        List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    }

    String clipboard() {
        return String.valueOf(
                driver.executeAsyncScript(
                        "navigator.clipboard.readText().then(arguments[0], arguments[0])"));
    }

    /** As {@code screen} shows it or {@code print} would. */
    void media(String kind) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", kind));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    WebElement one(String css) {
        return await(css, e -> true);
    }

    WebElement link(String words) {
        return driver.findElement(By.partialLinkText(words));
    }

    /** The first element of this kind that is as wanted; fails after some seconds. */
    WebElement await(String css, Predicate<WebElement> wanted) {
        return new WebDriverWait(driver, Duration.ofSeconds(20))
                .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
                .withMessage(css + " at " + address())
                .until(_ -> all(css).stream().filter(wanted).findFirst().orElse(null));
    }

    void awaitAddress(Predicate<String> wanted) {
        new WebDriverWait(driver, Duration.ofSeconds(20)).until(_ -> wanted.test(address()));
    }

    void accept() {
        new WebDriverWait(driver, Duration.ofSeconds(5))
                .until(org.openqa.selenium.support.ui.ExpectedConditions.alertIsPresent());
        driver.switchTo().alert().accept();
    }

    /** Where {@code -Dzhize.screenshots=folder} asks for it. */
    void picture(String name) throws IOException {
        String folder = System.getProperty("zhize.screenshots");
        if (folder != null) {
            File file = driver.getScreenshotAs(OutputType.FILE);
            Path made = Files.createDirectories(Path.of(folder));
            Files.copy(
                    file.toPath(),
                    made.resolve(name + ".png"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
