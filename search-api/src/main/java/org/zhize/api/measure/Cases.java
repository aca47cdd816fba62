package org.zhize.api.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A file of cases asked of a service: the share that is right, by kind, and what is not. */
public final class Cases {

    private final List<Verdict> verdicts;

    private Cases(List<Verdict> verdicts) {
        this.verdicts = verdicts;
    }

    /** Asks all cases of the file, one after the other. */
    public static Cases ask(Service service, Path file) throws IOException {
        Judge judge = new Judge(service);
        List<Verdict> verdicts = new ArrayList<>();
        for (Case each : CaseFile.read(file).cases()) {
            verdicts.add(judge.judge(each));
        }
        return new Cases(verdicts);
    }

    /** The share of the named kinds that is right, from 0 to 1; of all where none is named. */
    public double right(String... kinds) {
        List<String> wanted = List.of(kinds);
        List<Verdict> counted =
                verdicts.stream()
                        .filter(v -> wanted.isEmpty() || wanted.contains(v.asked().kind().name()))
                        .toList();
        return counted.isEmpty()
                ? 1
                : (double) counted.stream().filter(Verdict::isRight).count() / counted.size();
    }

    /** What is not as expected, a line each. */
    public List<String> misses() {
        return verdicts.stream()
                .filter(v -> !v.isRight())
                .map(
                        v ->
                                "%s %s: %s; expected %s; came %s"
                                        .formatted(
                                                v.asked().kind(),
                                                v.outcome(),
                                                v.asked().asked(),
                                                String.join(" | ", v.asked().expected()),
                                                v.came()))
                .toList();
    }

    /** Prints the shares and the misses. */
    public void print(PrintStream out) {
        Map<Case.Kind, int[]> counts = new TreeMap<>();
        for (Verdict verdict : verdicts) {
            int[] count = counts.computeIfAbsent(verdict.asked().kind(), _ -> new int[2]);
            count[0] += verdict.isRight() ? 1 : 0;
            count[1]++;
        }
        counts.forEach((kind, count) -> out.printf("%-13s %d / %d%n", kind, count[0], count[1]));
        misses().forEach(miss -> out.println("  " + miss));
    }
}
