package org.zhize.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhize.indexer.query.Interpreted.Part;
import org.zhize.indexer.query.Interpreted.PartKind;
import org.zhize.indexer.query.SearchRequest;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Typing errors are put right, other words are not: {@code corrections.tsv}. */
class CorrectionsTest {

    @TempDir private static Path folder;
    private static SearchIndex index;

    @BeforeAll
    static void opens() {
        index = SearchIndex.open(folder);
        index.replace(Shelf.documents("query/typing-words.tsv"));
        index.commit();
    }

    @AfterAll
    static void closes() {
        index.close();
    }

    static List<List<String>> corrections() {
        return Shelf.lines("query/corrections.tsv");
    }

    @ParameterizedTest
    @MethodSource("corrections")
    void correctsTypingErrorsAlone(List<String> line) {
        SearchRequest request = SearchRequest.of(line.getFirst());
        List<Part> found =
                index.search(request).interpreted().parts().stream()
                        .filter(CorrectionsTest::isCorrected)
                        .toList();
        assertThat(found)
                .extracting(Part::meaning)
                .isEqualTo(line.get(1).equals("-") ? List.of() : List.of(line.get(1)));
        if (!found.isEmpty()) {
            SearchRequest undone = request.without(Set.of(found.getFirst().key()));
            assertThat(index.search(undone).interpreted().parts())
                    .noneMatch(CorrectionsTest::isCorrected);
        }
    }

    private static boolean isCorrected(Part part) {
        return part.kind() == PartKind.CORRECTION || part.kind() == PartKind.PINYIN;
    }
}
