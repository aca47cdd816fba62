package org.zhize.graph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhize.corpus.text.Span;
import org.zhize.graph.extract.Breach.ArticleReference;

import java.util.stream.Collectors;

final class ArticleReferencesTest {

    @ParameterizedTest
    @CsvSource({
        "违反本条例第八条规定, 8",
        "违反本条例第八条第二款规定, 8/2",
        "违反本条例第八条第(一)项、第(三)项规定, 8//1 8//3",
        "违反本条例第八条第一项至第三项规定, 8//1 8//2 8//3",
        "违反本条例第八条第一款第二项至第四项、第二款规定, 8/1/2 8/1/3 8/1/4 8/2",
        "违反本条例第八条第一款至第三款规定, 8/1 8/2 8/3",
        "违反本条例第八条第三项、第九条规定, 8//3 9",
        "违反本条例第八条至第十条规定, 8 9 10",
        "违反《样例法》第八条第一项规定, ''",
    })
    void namesEveryOne(String breach, String references) {
        assertThat(
                        ArticleReferences.in(breach, new Span(0, breach.length())).stream()
                                .map(ArticleReferencesTest::print)
                                .collect(Collectors.joining(" ")))
                .isEqualTo(references);
    }

    private static String print(ArticleReference r) {
        String item = r.item() > 0 ? "/" + r.item() : "";
        String paragraph = r.paragraph() > 0 ? "/" + r.paragraph() : item.isEmpty() ? "" : "/";
        return r.article() + paragraph + item;
    }
}
