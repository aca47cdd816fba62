package org.zhize.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhize.indexer.query.Interpreted.PartKind;
import org.zhize.indexer.query.QueryException;
import org.zhize.indexer.query.SearchRequest;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is understood of a query, and what comes first: {@code readings.tsv}. */
class ReadingsTest extends OpenShelf {

    static List<List<String>> readings() {
        return Shelf.lines("query/readings.tsv");
    }

    @ParameterizedTest
    @MethodSource("readings")
    void understandsWhatIsTyped(List<String> line) {
        SearchRequest request = SearchRequest.of(line.getFirst());
        if (line.get(1).equals("!")) {
            assertThatThrownBy(() -> index.search(request))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining(line.get(3))
                    .hasMessageEndingWith("。");
            return;
        }
        Results found = index.search(request);
        List<String> parts =
                found.interpreted().parts().stream()
                        .filter(p -> p.kind() != PartKind.PARTY && p.kind() != PartKind.INTENT)
                        .map(p -> p.kind() + "=" + p.meaning())
                        .toList();
        assertThat(parts).isEqualTo(cells(line.get(1), " \\| "));
        List<String> hits =
                found.hits().stream()
                        .map(hit -> hit.documentTitle() + "#" + hit.path().getLast())
                        .toList();
        if (line.get(2).equals("-")) {
            assertThat(hits).isEmpty();
        } else if (line.get(2).contains(" | ")) {
            assertThat(cells(line.get(2), " \\| ")).contains(hits.getFirst());
        } else if (!line.get(2).equals("*")) {
            assertThat(hits).startsWith(cells(line.get(2), " & ").toArray(String[]::new));
        }
        if (!line.get(3).equals("-")) {
            assertThat(found.note()).contains(line.get(3)).endsWith("。");
        }
    }

    @ParameterizedTest
    @MethodSource("readings")
    void takesBackEachPartWithOneClick(List<String> line) {
        if (line.get(1).equals("!")) {
            return;
        }
        SearchRequest request = SearchRequest.of(line.getFirst());
        Set<String> undone = new HashSet<>();
        for (int click = 0; click < 20; click++) {
            List<String> keys =
                    index.search(request.without(undone)).interpreted().parts().stream()
                            .filter(p -> p.kind() != PartKind.PHRASE && p.kind() != PartKind.TITLE)
                            .filter(p -> p.kind() != PartKind.EXCLUDED)
                            .map(p -> p.key())
                            .toList();
            assertThat(keys).filteredOn(undone::contains).isEmpty();
            // What shall be no law does not come back as the same law by another way.
            assertThat(keys)
                    .filteredOn(key -> key.startsWith(PartKind.CORRECTION + ":"))
                    .filteredOn(key -> undone.contains(key.replace("CORRECTION:", "LAW:")))
                    .isEmpty();
            if (keys.isEmpty()) {
                return;
            }
            undone.add(keys.getFirst());
        }
        assertThat(undone).hasSizeLessThan(20);
    }

    private static List<String> cells(String text, String separator) {
        return text.equals("-") ? List.of() : Arrays.asList(text.split(separator));
    }

    @ParameterizedTest
    @CsvSource({
        "住建, true",
        "燃气 市监, true",
        "人社 培训, true",
        "消防, false",
        "教育, false",
        "居住建筑, false",
    })
    void readsAContractionThatStandsAloneAsABody(String typed, boolean body) {
        assertThat(index.search(SearchRequest.of(typed)).interpreted().parts())
                .extracting(p -> p.kind() == PartKind.PARTY)
                .isEqualTo(body ? List.of(true) : List.of());
    }
}
