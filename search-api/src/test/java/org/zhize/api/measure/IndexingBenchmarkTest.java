package org.zhize.api.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhize.corpus.library.Library.Incoming;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

class IndexingBenchmarkTest {

    private static final String LAW =
            """
            乙县桥梁管理办法
            第一条　桥梁管理单位应当每年检查一次桥梁，并将结果报告县交通运输局。
            第二条　任何单位和个人不得在桥上停放车辆。
            """;

    @Test
    void indexesTheSameEntriesBothWays() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] file = LAW.getBytes(StandardCharsets.UTF_8);
        IndexingBenchmark.run(
                List.of(new Incoming("桥梁.txt", file)).iterator(),
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("1 batches, before them 1 to warm up")
                .contains("provisions: 2 entries")
                .contains("this index to bare:");
    }
}
