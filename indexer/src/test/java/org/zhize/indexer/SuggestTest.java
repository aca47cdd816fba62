package org.zhize.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhize.indexer.query.SearchRequest;

import java.util.List;

class SuggestTest extends OpenShelf {

    private static final int LIMIT = 10;

    static List<List<String>> typed() {
        return Shelf.lines("suggest.tsv");
    }

    @ParameterizedTest
    @MethodSource("typed")
    void endsWhatIsTyped(List<String> line) {
        List<Suggestion> found = index.suggest(line.getFirst(), LIMIT);
        if (line.get(1).equals("-")) {
            assertThat(found).isEmpty();
            return;
        }
        int at = 0;
        boolean others = false;
        for (String wanted : line.get(1).split(" \\| ")) {
            if (wanted.equals("...")) {
                others = true;
                continue;
            }
            while (others && at < found.size() && !isMeant(found.get(at), wanted)) {
                at++;
            }
            assertThat(found).hasSizeGreaterThan(at);
            assertThat(found.get(at)).matches(s -> isMeant(s, wanted), wanted);
            at++;
        }
    }

    private static boolean isMeant(Suggestion suggestion, String wanted) {
        return wanted.equals(suggestion.text())
                || wanted.equals(suggestion.text() + "=" + suggestion.kind());
    }

    @ParameterizedTest
    @MethodSource("typed")
    void leadsToHitsAlways(List<String> line) {
        for (Suggestion suggestion : index.suggest(line.getFirst(), LIMIT)) {
            assertThat(index.search(SearchRequest.of(suggestion.text())).total())
                    .as(suggestion.text())
                    .isPositive();
        }
    }

    @Test
    void showsTheFirstWordsOfAnArticle() {
        assertThat(index.suggest("安全生产法36", LIMIT).getFirst().hint()).isEqualTo("安全设备要定期检测并留存记录。");
    }

    @Test
    void suggestsEachTextOnceAndNoMoreThanAsked() {
        for (List<String> line : typed()) {
            assertThat(index.suggest(line.getFirst(), 3))
                    .hasSizeLessThanOrEqualTo(3)
                    .extracting(Suggestion::text)
                    .doesNotHaveDuplicates();
        }
    }
}
