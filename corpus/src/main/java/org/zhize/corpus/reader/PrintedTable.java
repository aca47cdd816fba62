package org.zhize.corpus.reader;

import org.zhize.corpus.reader.PrintedPage.Glyph;
import org.zhize.corpus.reader.PrintedPage.Rule;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A table drawn with rules. Where the rules of the finest grid have a gap, cells are one.
 *
 * @param columns the left edges of the columns and the right edge of the last
 */
record PrintedTable(Box box, List<Double> columns, List<PrintedCell> cells) {

    private static final double SAME = 3; // points; double rules and their joints
    private static final double COVERED = 0.8; // share of a side that a rule must cover
    private static final int MOST_RULES = 3000;
    private static final int MOST_FIELDS = 40_000;

    /** A rectangle. */
    record Box(double left, double top, double right, double bottom) {

        boolean holds(Glyph glyph) {
            double middle = glyph.y() - glyph.size() * 0.35;
            return glyph.middle() >= left
                    && glyph.middle() < right
                    && middle >= top
                    && middle < bottom;
        }
    }

    /** A cell with its place and its characters. */
    record PrintedCell(int row, int column, int rows, int columns, Box box, List<Glyph> glyphs) {}

    /** The tables of a page from top to bottom; frames around a single field are none. */
    static List<PrintedTable> on(PrintedPage page) {
        List<PrintedTable> tables = new ArrayList<>();
        if (page.rules().size() > MOST_RULES) {
            return tables;
        }
        for (List<Rule> group : groups(page.rules())) {
            List<Double> xs = edges(group, false);
            List<Double> ys = edges(group, true);
            int fields = (xs.size() - 1) * (ys.size() - 1);
            if (xs.size() >= 2 && ys.size() >= 2 && fields >= 2 && fields <= MOST_FIELDS) {
                PrintedTable table = table(group, xs, ys, page.glyphs());
                if (table.cells.size() >= 2) {
                    tables.add(table);
                }
            }
        }
        tables.sort((a, b) -> Double.compare(a.box.top, b.box.top));
        return tables;
    }

    // Rules that touch belong together.
    private static List<List<Rule>> groups(List<Rule> rules) {
        int[] parent = new int[rules.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        for (int i = 0; i < parent.length; i++) {
            for (int j = 0; j < i; j++) {
                if (touch(rules.get(i), rules.get(j))) {
                    parent[root(parent, i)] = root(parent, j);
                }
            }
        }
        List<List<Rule>> groups = new ArrayList<>();
        for (int i = 0; i < parent.length; i++) {
            groups.add(new ArrayList<>());
        }
        for (int i = 0; i < parent.length; i++) {
            groups.get(root(parent, i)).add(rules.get(i));
        }
        groups.removeIf(group -> group.size() < 3);
        return groups;
    }

    private static int root(int[] parent, int at) {
        int root = at;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private static boolean touch(Rule a, Rule b) {
        return a.x1() <= b.x2() + SAME
                && b.x1() <= a.x2() + SAME
                && a.y1() <= b.y2() + SAME
                && b.y1() <= a.y2() + SAME;
    }

    private static List<Double> edges(List<Rule> rules, boolean horizontal) {
        List<Double> all = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.isHorizontal() == horizontal) {
                all.add(horizontal ? rule.y1() : rule.x1());
            }
        }
        all.sort(null);
        List<Double> edges = new ArrayList<>();
        for (double edge : all) {
            if (edges.isEmpty() || edge - edges.getLast() > SAME) {
                edges.add(edge);
            }
        }
        return edges;
    }

    private static PrintedTable table(
            List<Rule> rules, List<Double> xs, List<Double> ys, List<Glyph> glyphs) {
        int rows = ys.size() - 1;
        int columns = xs.size() - 1;
        boolean[][] closedRight = new boolean[rows][columns];
        boolean[][] closedBelow = new boolean[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                closedRight[r][c] =
                        c == columns - 1
                                || covered(rules, false, xs.get(c + 1), ys.get(r), ys.get(r + 1));
                closedBelow[r][c] =
                        r == rows - 1
                                || covered(rules, true, ys.get(r + 1), xs.get(c), xs.get(c + 1));
            }
        }
        List<int[]> areas = areas(closedRight, closedBelow);
        TreeSet<Integer> usedRows = new TreeSet<>();
        TreeSet<Integer> usedColumns = new TreeSet<>();
        for (int[] area : areas) {
            usedRows.add(area[0]);
            usedColumns.add(area[1]);
        }
        List<PrintedCell> cells = new ArrayList<>();
        for (int[] a : areas) {
            Box box = new Box(xs.get(a[1]), ys.get(a[0]), xs.get(a[3]), ys.get(a[2]));
            cells.add(
                    new PrintedCell(
                            usedRows.headSet(a[0]).size(),
                            usedColumns.headSet(a[1]).size(),
                            usedRows.subSet(a[0], a[2]).size(),
                            usedColumns.subSet(a[1], a[3]).size(),
                            box,
                            new ArrayList<>()));
        }
        Box box = new Box(xs.getFirst(), ys.getFirst(), xs.getLast(), ys.getLast());
        for (Glyph glyph : glyphs) {
            if (box.holds(glyph)) {
                cells.stream()
                        .filter(cell -> cell.box.holds(glyph))
                        .findFirst()
                        .ifPresent(cell -> cell.glyphs.add(glyph));
            }
        }
        List<Double> edges = new ArrayList<>(usedColumns.stream().map(xs::get).toList());
        edges.add(xs.getLast());
        return new PrintedTable(box, edges, cells);
    }

    private static boolean covered(
            List<Rule> rules, boolean horizontal, double at, double from, double to) {
        double covered = 0;
        for (Rule rule : rules) {
            if (rule.isHorizontal() == horizontal
                    && Math.abs((horizontal ? rule.y1() : rule.x1()) - at) <= SAME) {
                double start = Math.max(from, horizontal ? rule.x1() : rule.y1());
                double end = Math.min(to, horizontal ? rule.x2() : rule.y2());
                covered = Math.max(covered, end - start);
            }
        }
        return covered >= COVERED * (to - from);
    }

    // Rectangles of fields without a rule between them: top, left, bottom, right (exclusive).
    private static List<int[]> areas(boolean[][] closedRight, boolean[][] closedBelow) {
        int rows = closedRight.length;
        int columns = closedRight[0].length;
        boolean[][] taken = new boolean[rows][columns];
        List<int[]> areas = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (taken[r][c]) {
                    continue;
                }
                int right = c + 1;
                while (right < columns && !closedRight[r][right - 1] && !taken[r][right]) {
                    right++;
                }
                int bottom = r + 1;
                while (bottom < rows && isOpen(closedRight, closedBelow, taken, bottom, c, right)) {
                    bottom++;
                }
                for (int i = r; i < bottom; i++) {
                    for (int j = c; j < right; j++) {
                        taken[i][j] = true;
                    }
                }
                areas.add(new int[] {r, c, bottom, right});
            }
        }
        return areas;
    }

    private static boolean isOpen(
            boolean[][] closedRight,
            boolean[][] closedBelow,
            boolean[][] taken,
            int row,
            int left,
            int right) {
        for (int c = left; c < right; c++) {
            if (closedBelow[row - 1][c]
                    || taken[row][c]
                    || (c + 1 < right && closedRight[row][c])) {
                return false;
            }
        }
        return true;
    }
}
