package org.zhize.api.cli;

import org.zhize.api.load.GraphSync;
import org.zhize.api.load.LoadProgress;
import org.zhize.api.load.LoadResult;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/**
 * A load on the terminal: files done, rate, time left. On a terminal one line that is written over;
 * elsewhere a line every few seconds.
 */
public final class ProgressBar implements LoadProgress {

    private static final int CELLS = 24;
    private static final long TERMINAL_PAUSE = 100_000_000L;
    private static final long FILE_PAUSE = 5_000_000_000L;

    private static final long GRAPH_PATIENCE_MILLIS = 10 * 60_000L;

    private final PrintStream out;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private long processing;
    private long shown;
    private int already = -1;
    private boolean open;

    public ProgressBar(PrintStream out) {
        this.out = out;
        // The output of a spring-boot:run or of a script is not a terminal either.
        this.terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    @Override
    public void received(int files, long total) {
        show("收取文件 " + files + (total < 0 ? "" : "/" + total), files == total);
    }

    @Override
    public void done(LoadResult result, int done, int total) {
        if (already < 0) {
            already = done - 1;
            processing = System.nanoTime();
        }
        double seconds = (System.nanoTime() - processing) / 1e9;
        // The first file says nothing of the rate.
        double rate = done - already < 2 ? 0 : (done - already) / seconds;
        long left = rate <= 0 ? 0 : Math.round((total - done) / rate);
        int filled = total == 0 ? CELLS : (int) ((long) CELLS * done / total);
        show(
                "[%s%s] %d/%d 个文件  %.1f 个/秒  剩余 %s  %s"
                        .formatted(
                                "#".repeat(filled),
                                ".".repeat(CELLS - filled),
                                done,
                                total,
                                rate,
                                time(left),
                                shorten(result.file())),
                done == total);
    }

    /** Waits for the graph to follow, and says how far it is. */
    public void awaitGraph(GraphSync graph) {
        if (graph.isDisabled()) {
            return;
        }
        try {
            boolean inStep =
                    graph.awaitInStep(
                            GRAPH_PATIENCE_MILLIS,
                            () -> {
                                var state = graph.state();
                                show(
                                        state.problem() == null
                                                ? "写入图数据库，还差 %d 个文件".formatted(state.behind())
                                                : "等待图数据库：" + state.problem(),
                                        false);
                            });
            if (!inStep) {
                close();
                out.println("图数据库还没有跟上（" + graph.state().problem() + "）；检索已可用，下次启动会自动补齐。");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the line. */
    public void close() {
        if (terminal && open) {
            out.println();
        }
        open = false;
    }

    public double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    private void show(String line, boolean last) {
        long now = System.nanoTime();
        if (!last && now - shown < (terminal ? TERMINAL_PAUSE : FILE_PAUSE)) {
            return;
        }
        shown = now;
        if (terminal) {
            out.print("\r\u001b[K" + line);
            open = true;
        } else {
            out.println(line);
        }
        out.flush();
    }

    private static String shorten(String name) {
        return name.length() > 24 ? name.substring(0, 23) + "…" : name;
    }

    private static String time(long seconds) {
        return seconds < 60 ? seconds + " 秒" : seconds / 60 + " 分 " + seconds % 60 + " 秒";
    }
}
