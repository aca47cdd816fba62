package org.zhize.corpus.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Documents in many habits against what is understood of them: {@code documents/x.txt} beside
 * {@code documents/x.out}. {@code -Dgolden=update} rewrites the .out files; a person reviews the
 * change.
 */
class DocumentsTest {

    private static final Path FOLDER = folder();

    private static Path folder() {
        Path here = Path.of("src/test/resources/org/zhize/corpus/structure/documents");
        return Files.isDirectory(here) ? here : Path.of("../corpus").resolve(here);
    }

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith(".out")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isUnderstoodAsReviewed(Path file) throws IOException {
        String name = file.getFileName().toString();
        Path expected = file.resolveSibling(name.replaceFirst("\\.[a-z]+$", ".out"));
        String printed = Printer.print(Sources.parse(file));
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(expected, printed);
        }
        assertThat(printed)
                .as("%s; -Dgolden=update rewrites it", expected.getFileName())
                .isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void losesNothing(Path file) {
        assertThat(Invariants.broken(Sources.parse(file))).isEmpty();
    }
}
