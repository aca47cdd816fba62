package org.zhize.graph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhize.corpus.DocumentParser;
import org.zhize.corpus.reader.Readers;
import org.zhize.corpus.reader.Reading;

import java.nio.charset.StandardCharsets;

/** A line without end costs seconds, not hours: no clause looks further than its own end. */
class HostileInputTest {

    private static final int TIMES = 100_000;

    @ParameterizedTest
    @ValueSource(strings = {"县应急局要加强检查，"})
    @Timeout(30)
    void readsLongLines(String clause) {
        String name = "行动方案.txt";
        byte[] line = clause.repeat(TIMES).getBytes(StandardCharsets.UTF_8);
        Reading reading = Readers.read(name, line).getFirst();
        assertThat(
                        DutyExtractor.standard()
                                .extract(
                                        new DocumentParser()
                                                .parse(((Reading.Read) reading).text(), name))
                                .duties())
                .isNotEmpty();
    }
}
