package org.zhize.corpus.reader;

/** How deep in archives a file lies, and how many bytes may still be unpacked for all of them. */
final class Unpacking {

    private static final long MOST = 1L << 30; // 1 GB

    private final int depth;
    private final long[] left;

    private Unpacking(int depth, long[] left) {
        this.depth = depth;
        this.left = left;
    }

    static Unpacking begin() {
        return new Unpacking(0, new long[] {MOST});
    }

    Unpacking deeper() {
        return new Unpacking(depth + 1, left);
    }

    int depth() {
        return depth;
    }

    long left() {
        return left[0];
    }

    void spend(long bytes) {
        left[0] = Math.max(0, left[0] - bytes);
    }
}
