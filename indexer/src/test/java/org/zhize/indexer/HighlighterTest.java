package org.zhize.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

class HighlighterTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // words, names of bodies (parted by /), the text with its marks
                "-, 住建, 居住建筑由[住建]部门抽查",
                "-, 国土, 全国土地由[国土]部门调查",
                "-, 国土局/国土资源局, 全国土地资源由[国土资源局]调查",
                "-, 应急, [应急]管理局编制预案",
                "-, 国家安全生产监督管理总局, 危害国家安全的行为",
                "安全生产, -, 落实[安全生产]责任",
                "报警装置, -, [装置]要能[报警]",
                "动物防疫, -, 加强[动物防疫]工作",
                "动物防疫法, -, 植物检疫法规",
            })
    void marksWordsAndNamesOfBodies(
            @Nullable String words, @Nullable String bodies, String marked) {
        String text = marked.replaceAll("[\\[\\]]", "");
        Highlighter highlighter = new Highlighter(new Marked(set(words), set(bodies)));
        assertThat(highlighter.whole(text).replace("<mark>", "[").replace("</mark>", "]"))
                .isEqualTo(marked);
    }

    private static Set<String> set(@Nullable String cell) {
        return cell == null ? Set.of() : new LinkedHashSet<>(Arrays.asList(cell.split("/")));
    }
}
