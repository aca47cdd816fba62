package org.zhize.api.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import org.zhize.api.Application;
import org.zhize.api.load.LoadProgress;
import org.zhize.api.load.Loader;
import org.zhize.corpus.library.Library.Incoming;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of cases, asked of a service that holds the seeds, the samples and the laws they name:
 * a guard against loss. What they come to over all laws is told by {@code zhize benchmark}.
 */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "zhize.sample=false",
            "zhize.vectors=false",
            "zhize.neo4j.enabled=false",
            "zhize.reserve=1MB"
        })
@TestInstance(Lifecycle.PER_CLASS)
class CasesTest {

    private static final Path RESOURCES = Path.of("src/test/resources/org/zhize/api");
    private static final Path RELEVANCE = RESOURCES.resolve("search/relevance.tsv");
    private static final Path ANSWERS = RESOURCES.resolve("answer");
    private static final List<String> FILES =
            List.of(
                    "questions.tsv",
                    "wordings.tsv",
                    "everyday.tsv",
                    "everyday-2.tsv",
                    "numbers.tsv",
                    "causes.tsv",
                    "forms.tsv");
    private static final Path SAMPLES = Path.of("src/main/resources/org/zhize/api/sample");

    @LocalServerPort int port;
    @Autowired Loader loader;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("zhize.data", CasesTest::folder);
    }

    // Made by hand: the context starts before JUnit would fill a @TempDir.
    private static Path folder() {
        try {
            Path made = Files.createDirectories(Path.of("target", "cases-test"));
            FileSystemUtils.deleteRecursively(made);
            return made.resolve("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    void loadsWhatTheCasesName() throws IOException {
        Path shared = shared();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> seeds = Files.list(shared.resolve("seeds"));
                Stream<Path> samples = Files.list(SAMPLES);
                Stream<Path> laws = Files.walk(shared.resolve("laws"))) {
            seeds.filter(f -> f.toString().endsWith(".txt")).forEach(files::add);
            samples.forEach(files::add);
            Set<String> named = titles();
            laws.filter(f -> Files.isRegularFile(f) && named.contains(title(f)))
                    .forEach(files::add);
        }
        assertThat(files).hasSizeGreaterThan(30);
        loader.load(
                files.stream().map(CasesTest::incoming).iterator(),
                files.size(),
                LoadProgress.NONE);
    }

    private static Path shared() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve("shared").resolve("laws"))) {
                return up.resolve("shared");
            }
        }
        assumeTrue(false, "skipped: no shared/laws beside the project");
        return Path.of("");
    }

    private static Set<String> titles() throws IOException {
        Set<String> titles = new LinkedHashSet<>();
        List<Path> files = new ArrayList<>(FILES.stream().map(ANSWERS::resolve).toList());
        files.add(RELEVANCE);
        for (Path file : files) {
            for (Case each : CaseFile.read(file).cases()) {
                for (String expected : each.expected()) {
                    titles.add(expected.replaceFirst("^article=", "").replaceFirst("#.*", ""));
                }
            }
        }
        return titles;
    }

    private static String title(Path file) {
        String name = String.valueOf(file.getFileName());
        return file.toString().contains("民法典") && !name.contains("解释")
                ? "民法典"
                : name.replaceFirst("[(（.].*", "").replaceFirst("^中华人民共和国", "");
    }

    private static Incoming incoming(Path file) {
        try {
            return new Incoming(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Cases ask(Path file) throws IOException {
        return Cases.ask(new Service("http://127.0.0.1:" + port), file);
    }

    @Test
    void findsWhatIsNamedFirstAndWhatIsAskedWithinThree() throws IOException {
        Cases cases = ask(RELEVANCE);
        assertThat(cases.right("CITATION", "NUMBER", "TITLE", "NAME"))
                .as("%s", cases.misses())
                .isGreaterThanOrEqualTo(0.95);
        assertThat(cases.right("QUESTION")).as("%s", cases.misses()).isGreaterThanOrEqualTo(0.8);
    }

    @ParameterizedTest
    @CsvSource({
        "questions.tsv, 0.9",
        "wordings.tsv, 0.8",
        "everyday.tsv, 0.9",
        "everyday-2.tsv, 0.8",
        "numbers.tsv, 0.8",
        "causes.tsv, 0.8",
        "forms.tsv, 0.8"
    })
    void answersAndIsSilentWhereNothingIsKnown(String file, double least) throws IOException {
        Cases cases = ask(ANSWERS.resolve(file));
        assertThat(cases.right("ANSWER")).as("%s", cases.misses()).isGreaterThanOrEqualTo(least);
        assertThat(cases.right("UNANSWERABLE")).as("%s", cases.misses()).isEqualTo(1);
    }
}
