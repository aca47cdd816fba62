package org.zhize.corpus.structure;

import org.zhize.corpus.document.Table.Column;
import org.zhize.corpus.document.Table.Meaning;
import org.zhize.corpus.structure.FlatHeader.Loose;

import java.util.Arrays;
import java.util.List;

/**
 * Gives each loose cell of a table its column: the way through all cells that suits shapes and
 * order best (a best path over cells × columns). Position decides before shape, since a title may
 * read like a body (消防 in row 20 of seeds/001).
 */
final class CellColumns {

    private static final int NEVER = -1_000_000;
    private static final int SKIPPED = -3; // an empty cell
    private static final int SKIPPED_OPTIONAL = -1; // 备注, 时限 are often empty
    private static final int MERGED = -1; // a row that shares number and title with the one above
    private static final int MERGED_CONTENT = -7; // a row that shares the words too
    private static final int SAME_CELL = -4; // a second paragraph of the cell
    private static final int SUBTITLE = -2;
    private static final int LINE_BROKEN = -6; // a row that does not begin with its line

    private final List<Loose> cells;
    private final List<Column> columns;
    private final boolean flat;
    private final int width;
    private final int number;
    private final int task;
    private final int subtitle;
    private final int group;

    private CellColumns(List<Loose> cells, List<Column> columns, boolean flat) {
        this.cells = cells;
        this.columns = columns;
        this.flat = flat;
        this.width = columns.size() + 2;
        this.number = find(Meaning.NUMBER);
        this.task = find(Meaning.TASK);
        this.subtitle = subtitle(columns);
        this.group = group(columns);
    }

    /** The state of a cell that is an unnumbered title between the task title and a row. */
    static int subtitle(List<Column> columns) {
        return columns.size();
    }

    /** The state of a cell that is a title over rows. */
    static int group(List<Column> columns) {
        return columns.size() + 1;
    }

    /** A state for each cell; empty where the cells are no such table. */
    static int[] assign(List<Loose> cells, List<Column> columns, boolean flat) {
        if (cells.isEmpty()) {
            return new int[0];
        }
        return new CellColumns(cells, columns, flat).solve();
    }

    private int find(Meaning meaning) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).meaning() == meaning) {
                return i;
            }
        }
        return -1;
    }

    private int[] solve() {
        int n = cells.size();
        byte[][] from = new byte[n][width];
        int[] score = new int[width];
        Arrays.fill(score, NEVER);
        boolean[] numbers = sequence();
        int[][] within = steps(false);
        int[][] starting = steps(true);
        for (int c = 0; c < width; c++) {
            score[c] = emission(0, c, numbers) + (c == group ? 0 : skipped(-1, c));
        }
        for (int i = 1; i < n; i++) {
            int[] next = new int[width];
            Arrays.fill(next, NEVER);
            int[][] steps = cells.get(i).startsLine() ? starting : within;
            for (int c = 0; c < width; c++) {
                int fit = emission(i, c, numbers);
                for (int p = 0; p < width && fit > NEVER; p++) {
                    int total = score[p] + fit + steps[p][c];
                    if (total > next[c]) {
                        next[c] = total;
                        from[i][c] = (byte) p;
                    }
                }
            }
            score = next;
        }
        int best = 0;
        int bestScore = NEVER;
        for (int c = 0; c < width; c++) {
            int total = score[c] + (c < columns.size() ? skipped(c, columns.size()) : -9);
            if (total > bestScore) {
                best = c;
                bestScore = total;
            }
        }
        if (bestScore <= 0) {
            return new int[0];
        }
        int[] states = new int[n];
        for (int i = n - 1; i >= 0; i--) {
            states[i] = best;
            best = from[i][best];
        }
        return states;
    }

    // Which cells are the next number of the table's count.
    private boolean[] sequence() {
        boolean[] fits = new boolean[cells.size()];
        int last = 0;
        for (int i = 0; i < fits.length; i++) {
            int value = CellClass.number(cells.get(i).bare());
            if (value == last + 1 || value == 1) {
                fits[i] = true;
                last = value;
            }
        }
        return fits;
    }

    private int emission(int i, int state, boolean[] numbers) {
        String bare = cells.get(i).bare();
        if (state == subtitle) {
            boolean can =
                    task >= 0
                            && bare.length() <= 14
                            && !CellClass.isSentence(bare)
                            && !CellClass.isNumber(bare);
            return can ? 0 : NEVER;
        }
        if (state == group) {
            return bare.length() <= 40 && isTitle(bare) ? 1 : NEVER;
        }
        if (state == number) {
            return CellClass.isNumber(bare) ? numbers[i] ? 6 : -2 : NEVER;
        }
        int fit = CellClass.fit(bare, columns.get(state).meaning());
        if (state == task && find(Meaning.CONTENT) < 0) {
            fit = Math.max(fit, CellClass.fit(bare, Meaning.CONTENT)); // the words of the duty
        }
        boolean titled = state != task && bare.length() <= 30 && isTitle(bare);
        return titled ? Math.min(fit, -4) : fit;
    }

    // 一、基础设施: a title over rows
    private static boolean isTitle(String bare) {
        Marker marker = NumberingStyles.match(bare);
        return marker != null && marker.style().level() <= 8 && !CellClass.isNumber(bare);
    }

    private int[][] steps(boolean startsLine) {
        int[][] steps = new int[width][width];
        for (int p = 0; p < width; p++) {
            for (int c = 0; c < width; c++) {
                steps[p][c] = step(p, c, startsLine);
            }
        }
        return steps;
    }

    private int step(int p, int c, boolean startsLine) {
        if (c == group) {
            return p == subtitle
                    ? NEVER
                    : skipped(p == group ? columns.size() - 1 : p, columns.size());
        }
        if (p == group) {
            return c == subtitle ? NEVER : skipped(-1, c);
        }
        if (c == subtitle) {
            if (p == subtitle) {
                return NEVER;
            }
            return SUBTITLE
                    + (p == task ? 0 : p < task ? NEVER : MERGED + skipped(p, columns.size()));
        }
        if (p == subtitle) {
            return c > task ? skipped(task, c) : NEVER;
        }
        if (c > p) {
            return skipped(p, c) + (!flat && startsLine ? LINE_BROKEN : 0);
        }
        if (c == p) {
            return c == number ? NEVER : c == task ? 2 * SAME_CELL : SAME_CELL;
        }
        // a new row
        int early = skipped(p, columns.size()) + (!flat && !startsLine ? NEVER : 0);
        int start = Math.max(0, number >= 0 ? number : task);
        if (number < 0 && task > 0 && c == task) {
            return early + MERGED; // the owner left of its tasks holds for several
        }
        if (c <= start) {
            return early + skipped(-1, c);
        }
        if (number >= 0 && task >= 0 && c <= task) {
            return NEVER; // number and title are merged together or not at all
        }
        boolean sharesWords = false;
        for (int k = 0; k < c; k++) {
            sharesWords |= columns.get(k).meaning() == Meaning.CONTENT;
        }
        return early + (sharesWords ? MERGED_CONTENT : MERGED);
    }

    // What it costs to leave the columns between two cells of a row empty.
    private int skipped(int from, int to) {
        int cost = 0;
        for (int c = from + 1; c < Math.min(to, columns.size()); c++) {
            cost +=
                    switch (columns.get(c).meaning()) {
                        case OTHER,
                                PERSON,
                                DEADLINE,
                                SUPPORT,
                                SUPERVISE,
                                BASIS,
                                UNIT,
                                RECURRENCE,
                                BASELINE ->
                                SKIPPED_OPTIONAL;
                        case NUMBER, TASK, CONTENT, LEAD, RESPONSIBLE, METRIC, TARGET -> SKIPPED;
                    };
        }
        return cost;
    }
}
