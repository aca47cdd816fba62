package org.zhize.corpus.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The measures of a document's pages: margins, size of type and distance of lines. */
final class PrintedMeasures {

    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(?:[（(]?[0-9一二三四五六七八九十]{1,4}[）)、.．]|第[0-9一二三四五六七八九十百零]{1,6}[编章节条]|[①-⑳]|附件|——).*+");
    private static final String CLOSING = "，。、；：？！）》〉”’】〕…—,.;:?!)";
    private static final String TERMINAL = "。；：！？.;:";
    private static final double INDENT = 1.2; // parts of the size of the type
    private static final double SAME_SIZE = 1.0; // points
    private static final double WIDE_GAP = 1.7; // parts of the usual distance of lines

    private final double left;
    private final double right;
    private final double distance;
    private final boolean indents;

    PrintedMeasures(List<List<PrintedLine>> pages) {
        double widest = 0;
        for (List<PrintedLine> page : pages) {
            for (PrintedLine line : page) {
                widest = Math.max(widest, line.width());
            }
        }
        Map<Long, Integer> starts = new HashMap<>();
        Map<Long, Integer> ends = new HashMap<>();
        Map<Long, Integer> distances = new HashMap<>();
        for (List<PrintedLine> page : pages) {
            PrintedLine above = null;
            for (PrintedLine line : page) {
                if (line.width() > 0.7 * widest) {
                    starts.merge(Math.round(line.start()), 1, Integer::sum);
                    ends.merge(Math.round(line.end()), 1, Integer::sum);
                }
                if (above != null && line.y() > above.y()) {
                    distances.merge(Math.round(line.y() - above.y()), 1, Integer::sum);
                }
                above = line;
            }
        }
        left = outermost(starts, true);
        right = outermost(ends, false);
        distance = commonest(distances);
        indents =
                pages.stream()
                        .flatMap(List::stream)
                        .anyMatch(line -> isIndented(line) && line.end() > right - line.size());
    }

    // The outermost place that is no exception: at least one in eight of the commonest.
    private static double outermost(Map<Long, Integer> places, boolean least) {
        int most = places.values().stream().mapToInt(i -> i).max().orElse(0);
        var common =
                places.entrySet().stream()
                        .filter(e -> e.getValue() * 8 >= most)
                        .mapToLong(Map.Entry::getKey);
        return least ? common.min().orElse(0) : common.max().orElse(0);
    }

    private static double commonest(Map<Long, Integer> places) {
        return places.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(e -> (double) e.getKey())
                .orElse(0.0);
    }

    /** Whether the second line is the same paragraph as the first. */
    boolean runsOn(PrintedLine line, PrintedLine next, boolean newPage) {
        if (Math.abs(line.size() - next.size()) > SAME_SIZE || !isFull(line, next)) {
            return false;
        }
        double usual = Math.max(distance, line.size() * 1.2);
        if (!newPage && (next.y() <= line.y() || next.y() - line.y() > WIDE_GAP * usual)) {
            return false;
        }
        boolean ends = TERMINAL.indexOf(line.words().charAt(line.words().length() - 1)) >= 0;
        if (NUMBERED.matcher(next.words()).matches() && (ends || isIndented(next))) {
            return false;
        }
        if (ends && !indents) {
            return false;
        }
        return !isIndented(next) || (isCentred(next) && !ends);
    }

    // The first character of the next line, with a mark that must not begin a line, had no room.
    private boolean isFull(PrintedLine line, PrintedLine next) {
        double needed = next.first();
        if (next.words().length() > 1 && CLOSING.indexOf(next.words().charAt(1)) >= 0) {
            needed += line.size();
        }
        return line.end() + needed > right + 0.05 * line.size();
    }

    private boolean isIndented(PrintedLine line) {
        return line.start() - left > INDENT * line.size();
    }

    private boolean isCentred(PrintedLine line) {
        double before = line.start() - left;
        double after = right - line.end();
        return Math.abs(before - after) < 1.5 * line.size();
    }
}
