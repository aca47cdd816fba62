package org.zhize.graph.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

class QueryTest {
    @Test
    void everyFileIsAQueryAndEveryQueryAFile() throws IOException, URISyntaxException {
        Path folder = Path.of(Query.class.getResource("contents.cypher").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".cypher")))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(Query.values()).map(Query::fileName).toList());
        }
    }
}
