package org.zhize.graph.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhize.graph.duty.DutyKind;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class LikenessTest {
    @Test
    void tiesWhatTheFixtureCallsAlike() throws IOException {
        List<String[]> rows;
        try (var in = LikenessTest.class.getResourceAsStream("likeness.tsv")) {
            rows =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split("\t", -1))
                            .toList();
        }
        List<Likeness.Words> lowers = new ArrayList<>();
        List<Likeness.Words> uppers = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lowers.add(words(i, rows.get(i), 0));
            uppers.add(words(i, rows.get(i), 4));
        }
        Likeness likeness = new Likeness(uppers, lowers);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(likeness.alike(lowers.get(i)))
                    .as(lowers.get(i).statement())
                    .extracting(Likeness.Like::id)
                    .isEqualTo(rows.get(i)[3].equals("yes") ? List.of("" + i) : List.of());
        }
    }

    private static Likeness.Words words(int id, String[] row, int at) {
        return new Likeness.Words("" + id, DutyKind.valueOf(row[at]), row[at + 1], row[at + 2]);
    }

    @Test
    void bearsWordsWithoutAPair() {
        var empty = new Likeness.Words("1", DutyKind.TASK, "", "。");
        assertThat(new Likeness(List.of(empty), List.of(empty)).alike(empty)).isEmpty();
        assertThat(new Likeness(List.of(), List.of(empty)).alike(empty)).isEmpty();
    }

    @Test
    void comparesTwoLongLawsWithinSeconds() {
        List<Likeness.Words> many = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            many.add(
                    new Likeness.Words(
                            "" + i,
                            DutyKind.OBLIGATION,
                            "",
                            ("生产经营单位应当建立责任制" + (char) (0x4e00 + i)).repeat(20)));
        }
        long start = System.nanoTime();
        Likeness likeness = new Likeness(many, many);
        many.forEach(likeness::alike);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }
}
