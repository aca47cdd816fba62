package org.zhize.graph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Target;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

final class TargetFinderTest {

    private final TargetFinder finder = TargetFinder.standard();

    @Test
    void everyRowIsProvenBothWaysAndReadsTheValueOfItsExamples() {
        var table = TargetFinder.table();
        List<String> wrong = new ArrayList<>();
        for (var entry : table.entries()) {
            entry.row()
                    .proof()
                    .forEach(
                            (example, value) -> {
                                String read = read(example);
                                if (!read.equals(value.equals("none") ? "" : value)) {
                                    wrong.add(
                                            entry.row().id() + ": " + example + " read as " + read);
                                }
                            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void leavesAloneNumbersThatAreNoTargets() {
        assertThat(
                        read(
                                "严防较大以上事故，规模以上企业、10人以上企业的第一责任人落实24小时值班，推进“三个一批”“一图一表”，"
                                        + "开展“4·15”宣传，运用5G，确定红、橙、黄、蓝4个风险等级，依据第三十六条，2024年12月31日前完成。"))
                .isEmpty();
    }

    @Test
    void carriesTheBaselineThroughTheSentence() {
        String text = "与2020年相比，生产安全事故起数下降10%，死亡人数下降15%；道路交通万车死亡率下降7%。整改率达到95%。";
        assertThat(finder.find(text, new Span(0, text.length()), Context.UNKNOWN))
                .extracting(Target::baseline)
                .containsExactly("2020年", "2020年", "2020年", null);
    }

    private String read(String text) {
        return finder.find(text, new Span(0, text.length()), Context.UNKNOWN).stream()
                .map(TargetFinderTest::print)
                .collect(Collectors.joining("; "));
    }

    static String print(Target target) {
        return "%s %s %s | %s"
                .formatted(
                        target.direction().code(),
                        target.value().toPlainString(),
                        target.unit(),
                        target.metric());
    }
}
