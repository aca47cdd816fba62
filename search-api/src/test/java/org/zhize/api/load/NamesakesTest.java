package org.zhize.api.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import org.zhize.api.reading.Understanding;
import org.zhize.api.settings.ZhizeProperties;
import org.zhize.api.workspace.GraphLink;
import org.zhize.api.workspace.Workspace;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.library.Law;
import org.zhize.corpus.library.Library.Incoming;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Files of one title and one date: copies of one document, or two documents. */
class NamesakesTest {

    @TempDir Path folder;
    private Workspace workspace;
    private GraphLink link;
    private Loader loader;

    @BeforeEach
    void open() {
        ZhizeProperties properties =
                new ZhizeProperties(
                        folder,
                        DataSize.ofMegabytes(1),
                        null,
                        false,
                        false,
                        new ZhizeProperties.Neo4j(null, "neo4j", null, null, false));
        workspace = Workspace.open(properties, new Understanding());
        link = GraphLink.open(properties);
        loader = new Loader(workspace, new GraphSync(workspace, link));
    }

    @AfterEach
    void close() {
        loader.close();
        link.close();
        workspace.close();
    }

    @ParameterizedTest
    @CsvSource({
        "east, east-blanks,    UNCHANGED, 1, 文字相同",
        "east, east-torn,      UNCHANGED, 1, 更完整",
        "east, east-corrected, REPLACED,  1, 1 条文字有改动",
        "east-torn, east,      REPLACED,  1, 1 条新增",
        "east, west,           ADDED,     2, 两份都在",
        "west, east,           ADDED,     2, 两份都在",
    })
    void losesNoTextWithoutAWord(
            String held, String came, LoadResult.Status status, int documents, String remark) {
        load(held);
        LoadResult apart = load(came).getFirst();
        assertThat(apart.status()).isEqualTo(status);
        assertThat(apart.warnings()).anyMatch(warning -> warning.contains(remark));
        assertThat(workspace.library().documents()).hasSize(documents);
    }

    @ParameterizedTest
    @CsvSource({"east, west", "west, east"})
    void tellsTheSameInOneLoadAndKeepsIdsOverAReindex(String first, String second) {
        List<LoadResult> results = load(first, second);
        assertThat(results).extracting(LoadResult::id).doesNotHaveDuplicates();
        List<String> texts = texts(results);
        loader.reindex(LoadProgress.NONE);
        assertThat(texts(results)).isEqualTo(texts).doesNotHaveDuplicates();
        assertThat(load(first, second))
                .extracting(LoadResult::status)
                .containsOnly(LoadResult.Status.UNCHANGED);
        // Neither is a version of the other.
        assertThat(workspace.index().versions().laws("城市路灯管理办法")).hasSize(2);
    }

    @Test
    void aLawInSeveralFilesIsOneLaw() {
        load("code-roads", "code-general");
        List<Law> laws = workspace.index().versions().laws("某省城乡建设法典");
        assertThat(laws)
                .singleElement()
                .satisfies(
                        law ->
                                assertThat(law.newest().parts())
                                        .extracting(part -> part.header().part())
                                        .containsExactly("总则", "第二编道路"));
    }

    private List<String> texts(List<LoadResult> results) {
        return results.stream()
                .map(r -> new DocumentId(Objects.requireNonNull(r.id())))
                .map(id -> Objects.requireNonNull(workspace.extraction(id)).document().text())
                .toList();
    }

    private List<LoadResult> load(String... names) {
        return loader.load(
                Arrays.stream(names).map(NamesakesTest::file).iterator(),
                names.length,
                LoadProgress.NONE);
    }

    private static Incoming file(String name) {
        String path = "namesakes/" + name + ".txt";
        try (InputStream in = NamesakesTest.class.getResourceAsStream(path)) {
            return new Incoming(name + ".txt", Objects.requireNonNull(in).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
