package org.zhize.corpus.structure;

import org.zhize.corpus.structure.NumberingStyle.Strength;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides how deep each number of a list stands, and which numbers are none: over the whole list,
 * since a line alone does not tell. Levels may be left out, a numbering may run on across chapters
 * ((六) goes on from 一 into 二), and styles may stand in another order than the norm's.
 *
 * <p>Runs in the length of the list times the number of styles.
 */
final class DepthSolver {

    /** Not a heading: 三、 that nothing leads up to, a cross-reference at the start of a line. */
    static final int NONE = -1;

    // A lost line or two is damage; a greater leap is another list or no list.
    private static final int LONGEST_GAP = 2;

    private static final int LONGEST_LEAP = 30;
    private static final String ARTICLE = "article";

    private final List<Marker> markers;
    private final int[] nextOrdinal;
    private final Map<String, Integer> rank;
    private final Map<String, Integer> lastEver = new HashMap<>();
    private final List<Level> open = new ArrayList<>();

    private DepthSolver(List<Marker> markers) {
        this.markers = markers;
        this.nextOrdinal = nextOrdinals(markers);
        this.rank = StyleOrder.of(markers);
    }

    static int[] solve(List<Marker> markers) {
        return new DepthSolver(markers).solve();
    }

    private static final class Level {
        final String style;
        int last;
        int lastInserted;

        Level(Marker marker) {
            this.style = marker.style().id();
            this.last = marker.ordinal();
            this.lastInserted = marker.inserted();
        }
    }

    // The ordinal that the next marker of the same style has; 0 where there is none.
    private static int[] nextOrdinals(List<Marker> markers) {
        int[] next = new int[markers.size()];
        Map<String, Integer> seen = new HashMap<>();
        for (int i = markers.size() - 1; i >= 0; i--) {
            Marker marker = markers.get(i);
            next[i] = seen.getOrDefault(marker.style().id(), 0);
            seen.put(marker.style().id(), marker.ordinal());
        }
        return next;
    }

    private int[] solve() {
        int[] depths = new int[markers.size()];
        Arrays.fill(depths, NONE);
        for (int i = 0; i < markers.size(); i++) {
            Marker marker = markers.get(i);
            int at = levelOf(marker.style().id());
            boolean fits =
                    at >= 0
                            ? continues(open.get(at), marker, nextOrdinal[i])
                            : starts(marker, nextOrdinal[i]);
            if (!fits) {
                continue;
            }
            if (at < 0) {
                at = openLevel(marker);
            } else {
                close(at + 1);
                open.get(at).last = marker.ordinal();
                open.get(at).lastInserted = marker.inserted();
            }
            lastEver.put(marker.style().id(), marker.ordinal());
            depths[i] = at;
        }
        return depths;
    }

    private int levelOf(String style) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).style.equals(style)) {
                return i;
            }
        }
        return -1;
    }

    private void close(int from) {
        open.subList(from, open.size()).clear();
    }

    private int openLevel(Marker marker) {
        int own = rankOf(marker.style().id());
        while (!open.isEmpty() && rankOf(open.getLast().style) > own) {
            open.removeLast();
        }
        open.add(new Level(marker));
        return open.size() - 1;
    }

    private int rankOf(String style) {
        return rank.getOrDefault(style, Integer.MAX_VALUE);
    }

    private static boolean continues(Level level, Marker marker, int next) {
        int n = marker.ordinal();
        if (n == 0 || n == 1 || n == level.last + 1) {
            return n != 1 || marker.style().strength() != Strength.WEAK || next == 2;
        }
        if (marker.inserted() > 0) {
            return n == level.last && marker.inserted() > level.lastInserted;
        }
        boolean listGoesOn = next == n + 1;
        if (n == level.last) {
            return true;
        }
        if (n > level.last) {
            if (marker.style().isArticle() && n - level.last > LONGEST_LEAP) {
                return false; // the words of an amendment: 分别作为第一百二十三条至…
            }
            return n - level.last <= LONGEST_GAP + 1
                    || listGoesOn
                    || marker.style().strength() == Strength.STRONG;
        }
        return listGoesOn || marker.style().strength() == Strength.STRONG;
    }

    private boolean starts(Marker marker, int next) {
        int n = marker.ordinal();
        int last = lastEver.getOrDefault(marker.style().id(), 0);
        boolean listed = n <= 1 || n == last + 1 || next == n + 1;
        if (marker.style().isArticle() && last > 0 && n - last > LONGEST_LEAP) {
            return false;
        }
        return switch (marker.style().strength()) {
            // 第七节 among articles without chapters is what an amendment inserts elsewhere
            case STRONG -> listed || !lastEver.containsKey(ARTICLE);
            case NORMAL -> listed;
            case WEAK -> next == n + 1 || (n > 1 && n == last + 1);
        };
    }
}
