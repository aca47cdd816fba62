package org.zhize.api.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import org.zhize.api.reading.Understanding;
import org.zhize.api.settings.ZhizeProperties;
import org.zhize.api.settings.ZhizeProperties.Neo4j;
import org.zhize.api.workspace.GraphLink;
import org.zhize.api.workspace.Workspace;
import org.zhize.corpus.library.Library.Incoming;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What was loaded while the service runs is found by meaning without a restart. */
class VectorsTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void vectorsFollowALoad(boolean wanted, @TempDir Path data) throws Exception {
        ZhizeProperties properties =
                new ZhizeProperties(
                        data,
                        DataSize.ofMegabytes(1),
                        "a-token-of-the-test",
                        false,
                        wanted,
                        new Neo4j(null, "neo4j", null, null, false));
        try (Workspace workspace = Workspace.open(properties, new Understanding());
                GraphLink link = GraphLink.open(properties);
                GraphSync graph = new GraphSync(workspace, link);
                Loader loader = new Loader(workspace, graph)) {
            loader.load(List.of(sample()).iterator(), 1, LoadProgress.NONE);
            workspace.index().awaitVectors();
            var vectors = workspace.index().vectors();
            assertThat(vectors.all()).isPositive();
            assertThat(vectors.done()).isEqualTo(wanted ? vectors.all() : 0);
        }
    }

    private static Incoming sample() throws IOException {
        String name = "sample-09-town-plan.txt";
        try (var file = VectorsTest.class.getResourceAsStream("/org/zhize/api/sample/" + name)) {
            return new Incoming(name, file.readAllBytes());
        }
    }
}
