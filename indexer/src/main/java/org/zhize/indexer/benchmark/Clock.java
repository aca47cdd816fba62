package org.zhize.indexer.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Sums up the time of some work, and the CPU time of all threads of the process meanwhile. */
final class Clock {

    private long nanos;
    private long cpuNanos;
    private long start;
    private long cpuStart;

    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    void time(Work work) throws IOException {
        start();
        work.run();
        stop();
    }

    void start() {
        cpuStart = cpu();
        start = System.nanoTime();
    }

    void stop() {
        nanos += System.nanoTime() - start;
        cpuNanos += cpu() - cpuStart;
    }

    Clock with(Clock other) {
        Clock sum = new Clock();
        sum.nanos = nanos + other.nanos;
        sum.cpuNanos = cpuNanos + other.cpuNanos;
        return sum;
    }

    double seconds() {
        return nanos / 1e9;
    }

    double cpuSeconds() {
        return cpuNanos / 1e9;
    }

    void print(PrintStream out, String what, long characters) {
        out.printf(
                Locale.ROOT,
                "%-24s %6.1f s %6.1f s of CPU %,12.0f characters/s%n",
                what,
                seconds(),
                cpuSeconds(),
                characters / seconds());
    }

    // Compiler and garbage collector included.
    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}
