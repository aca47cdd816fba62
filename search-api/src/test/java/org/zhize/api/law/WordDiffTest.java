package org.zhize.api.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.Collectors;

class WordDiffTest {

    // Brackets stand around what the other text lacks.
    @ParameterizedTest
    @CsvSource({
        "处一万元罚款, 处五万元罚款, 处[一]万元罚款, 处[五]万元罚款",
        "由安监部门责令改正, 由应急管理部门责令改正, 由[安监]部门责令改正, 由[应急管理]部门责令改正",
        "每年检查, 每年至少检查一次, 每年检查, 每年[至少]检查[一次]",
        "同一句话, 同一句话, 同一句话, 同一句话",
        "𠮷县, 𠮷林县, 𠮷县, 𠮷[林]县",
    })
    void marksWhatDiffers(String older, String newer, String left, String right) {
        WordDiff diff = WordDiff.of(older, newer);
        assertThat(marked(diff.older())).isEqualTo(left);
        assertThat(marked(diff.newer())).isEqualTo(right);
    }

    @Test
    void losesNoCharacter() {
        WordDiff diff = WordDiff.of("甲乙丙丁戊己庚", "甲丙丁子丑戊庚辛");
        assertThat(words(diff.older())).isEqualTo("甲乙丙丁戊己庚");
        assertThat(words(diff.newer())).isEqualTo("甲丙丁子丑戊庚辛");
    }

    @Test
    void showsWhatIsNewOrGoneWithoutMarks() {
        assertThat(WordDiff.of(null, "新增").older()).isEmpty();
        assertThat(marked(WordDiff.of(null, "新增").newer())).isEqualTo("新增");
        assertThat(marked(WordDiff.of("删去", null).older())).isEqualTo("删去");
    }

    @Test
    void endsSoonWithTwoLongTexts() {
        String a = "安全生产".repeat(5_000);
        String b = "防灾减灾".repeat(5_000);
        assertThat(words(WordDiff.of(a, b).newer())).isEqualTo(b);
    }

    private static String marked(List<WordDiff.Run> runs) {
        return runs.stream()
                .map(r -> r.changed() ? "[" + r.text() + "]" : r.text())
                .collect(Collectors.joining());
    }

    private static String words(List<WordDiff.Run> runs) {
        return runs.stream().map(WordDiff.Run::text).collect(Collectors.joining());
    }
}
