package org.zhize.corpus.structure;

import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Joins lines that were broken by the width of a page, where a text was copied with its breaks.
 * Only where many lines are equally long: else a line is a paragraph.
 */
final class Wrapping {

    private static final int NARROWEST = 16;
    private static final int WIDEST = 60;
    private static final int SLACK = 3; // a line ends early to keep a number or a mark together
    private static final int FEWEST_LINES = 8;
    private static final int SHORTEST_OPEN = 12;
    private static final String ENDS = "。;:!?”』」";

    private Wrapping() {}

    static List<Line> join(List<Line> lines, String folded) {
        int width = width(lines);
        boolean indents = lines.stream().filter(Line::indented).count() * 8 > lines.size();
        List<Line> joined = new ArrayList<>();
        Line last = null;
        int lastWidth = 0;
        for (Line line : lines) {
            boolean goesOn =
                    last != null
                            && (isOpen(last)
                                    ? continues(last, line)
                                    : width > 0
                                            && lastWidth >= width - SLACK
                                            && goesOn(last, line, indents));
            lastWidth = columns(line);
            if (goesOn && last != null) {
                Span span = last.span().to(line.span());
                last =
                        Line.of(
                                span,
                                span.of(folded).replace('\n', ' '),
                                last.heading(),
                                last.afterBlank(),
                                last.indented());
                joined.set(joined.size() - 1, last);
            } else {
                joined.add(line);
                last = line;
            }
        }
        return joined;
    }

    // No paragraph ends with a comma.
    private static boolean isOpen(Line last) {
        return !last.isGrid()
                && (last.text().endsWith(",") || last.text().endsWith("、"))
                && last.text().length() > SHORTEST_OPEN;
    }

    // Three or more columns parted by wide blanks.
    private static boolean isTabular(Line line) {
        int gaps = 0;
        String text = line.text();
        for (int i = 0; i + 2 < text.length() && text.length() < 300; i++) {
            if (text.charAt(i) == ' ' && text.charAt(i + 1) == ' ' && text.charAt(i + 2) != ' ') {
                gaps++;
            }
        }
        return gaps >= 2;
    }

    private static boolean continues(Line last, Line next) {
        return !next.isGrid()
                && !next.afterBlank()
                && next.heading() == last.heading()
                && next.marker() == null;
    }

    private static boolean goesOn(Line last, Line next, boolean indents) {
        if (isTabular(last) || isTabular(next)) {
            return false;
        }
        if (last.isGrid()
                || next.isGrid()
                || next.afterBlank()
                || next.heading() != last.heading()) {
            return false;
        }
        boolean ended = ENDS.indexOf(last.text().charAt(last.text().length() - 1)) >= 0;
        if (indents) {
            return !next.indented() && next.marker() == null;
        }
        return !ended && next.marker() == null && Furniture.match(next.text()) == null;
    }

    /** The width at which lines break, 0 where they do not. */
    private static int width(List<Line> lines) {
        int[] columns =
                lines.stream()
                        .filter(line -> !line.isGrid() && line.heading() == 0)
                        .mapToInt(Wrapping::columns)
                        .toArray();
        if (columns.length < FEWEST_LINES) {
            return 0;
        }
        Arrays.sort(columns);
        int width = columns[columns.length - 1 - columns.length / 20];
        if (width < NARROWEST
                || width > WIDEST
                || columns[columns.length - 1] > width + 2 * SLACK) {
            return 0;
        }
        long full = Arrays.stream(columns).filter(c -> c >= width - SLACK).count();
        return full * 4 >= columns.length ? width : 0;
    }

    // In Chinese characters: two Latin ones are as wide as one.
    private static int columns(Line line) {
        int halves = 0;
        for (int i = 0; i < line.text().length(); i++) {
            halves +=
                    line.text().charAt(i) < 0x100
                                    && Character.isLetterOrDigit(line.text().charAt(i))
                            ? 1
                            : 2;
        }
        return halves / 2;
    }
}
