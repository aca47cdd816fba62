package org.zhize.corpus.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhize.corpus.document.Document.Problem;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What is told of numbers that are missing or stand twice, and of lists that are in order. */
class NumberOrderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一、 二、 三、                     | ''",
                "一、 二、 四、                     | 编号从“二、”跳到“四、”，缺 1 个，原文可能漏了内容",
                "一、 二、 二、 三、                 | 编号“二、”出现了两次，请核对原文",
                "一、 （一） （二） 二、 （一） （二）     | ''",
                "一、 （一） （二） 二、 （三） （四）     | ''", // runs on
                "一、 （一） （二） （五） 二、 （一）    | 编号从“(二)”跳到“(五)”，缺 2 个，原文可能漏了内容",
                "一、 1. 2. 3. 二、 1. 2. 2.          | 编号“2.”出现了两次，请核对原文",
            })
    void tellsWhatIsOutOfOrder(String numbers, String expected) {
        String text =
                "某县关于加强防汛工作的方案\n"
                        + Arrays.stream(numbers.strip().split(" "))
                                .map(number -> number + "组织开展隐患排查。各乡镇要落实责任，按时报送。\n")
                                .collect(Collectors.joining());
        assertThat(
                        Sources.parse(text).problems().stream()
                                .map(Problem::message)
                                .collect(Collectors.joining(";")))
                .isEqualTo(expected);
    }
}
