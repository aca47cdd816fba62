package org.zhize.api.cli;

import org.zhize.api.load.LoadResult;
import org.zhize.api.load.LoadResult.Status;

import java.io.PrintStream;
import java.util.List;

/** The table that ends a load. */
public final class LoadTable {

    private static final int MOST_REPLACED_SHOWN = 20;

    private final List<LoadResult> results;

    public LoadTable(List<LoadResult> results) {
        this.results = List.copyOf(results);
    }

    public void print(PrintStream out, double seconds) {
        out.println();
        out.printf("新增 ADDED       %6d%n", count(Status.ADDED));
        out.printf("替换 REPLACED    %6d%n", count(Status.REPLACED));
        out.printf("未变 UNCHANGED   %6d%n", count(Status.UNCHANGED));
        out.printf("拒收 REJECTED    %6d%n", count(Status.REJECTED));
        out.printf("条文 provisions  %6d%n", loaded(LoadResult::provisions));
        out.printf("职责 duties      %6d%n", loaded(LoadResult::duties));
        out.printf("用时 seconds     %6.1f%n", seconds);
        if (count(Status.REPLACED) <= MOST_REPLACED_SHOWN) {
            results.stream()
                    .filter(r -> r.status() == Status.REPLACED)
                    .forEach(r -> out.printf("替换 %s：《%s》%n", r.file(), r.title()));
        }
        printRejected(out);
        if (!results.isEmpty() && count(Status.UNCHANGED) == results.size()) {
            out.println("全部文件的内容都已在库中，没有任何改变。");
        }
    }

    void printRejected(PrintStream out) {
        results.stream()
                .filter(r -> r.status() == Status.REJECTED)
                .forEach(r -> out.printf("拒收 %s：%s%n", r.file(), r.problem()));
    }

    long count(Status status) {
        return results.stream().filter(r -> r.status() == status).count();
    }

    private long loaded(java.util.function.ToIntFunction<LoadResult> number) {
        return results.stream()
                .filter(r -> r.status() == Status.ADDED || r.status() == Status.REPLACED)
                .mapToInt(number)
                .sum();
    }
}
