package org.zhize.corpus.reader;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells running heads and page numbers: they recur at the same edge of the page. */
final class PrintedFurniture {

    private static final Pattern NUMBER =
            Pattern.compile(
                    "[\\s\\-—－–·•]*(?:第?\\s*[0-9０-９]{1,4}\\s*页?|[ivxIVX]{1,6})(?:\\s*[/／,，共of]*\\s*[0-9]{1,4}\\s*页?)?[\\s\\-—－–·•]*");
    private static final double EDGE = 0.13; // part of the height of the page, above and below
    private static final int LINES_AT_EDGE = 3;
    private static final double SHARE = 0.4; // of all pages; odd and even ones may differ

    private final List<PrintedPage> pages;
    private final List<List<PrintedLine>> lines;
    private final Set<String> recurring = new HashSet<>();

    PrintedFurniture(List<PrintedPage> pages, List<List<PrintedLine>> lines) {
        this.pages = pages;
        this.lines = lines;
        Map<String, Integer> seen = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            Set<String> here = new HashSet<>();
            for (PrintedLine line : lines.get(page)) {
                if (isAtEdge(page, line)) {
                    here.add(key(line));
                }
            }
            here.forEach(key -> seen.merge(key, 1, Integer::sum));
        }
        seen.forEach(
                (key, count) -> {
                    if (count >= 2 && count >= SHARE * pages.size()) {
                        recurring.add(key);
                    }
                });
    }

    /** What this line is if it is no part of the text. */
    @Nullable String reason(int page, PrintedLine line) {
        if (!isAtEdge(page, line)) {
            return null;
        }
        if (NUMBER.matcher(line.words()).matches()) {
            return "page number";
        }
        return recurring.contains(key(line)) ? "running head" : null;
    }

    private boolean isAtEdge(int page, PrintedLine line) {
        double height = pages.get(page).height();
        if (line.y() > EDGE * height && line.y() < (1 - EDGE) * height) {
            return false;
        }
        List<PrintedLine> all = lines.get(page);
        int above = 0;
        int below = 0;
        for (PrintedLine other : all) {
            above += other.y() < line.y() ? 1 : 0;
            below += other.y() > line.y() ? 1 : 0;
        }
        return above < LINES_AT_EDGE || below < LINES_AT_EDGE;
    }

    private static String key(PrintedLine line) {
        String words = line.words().replaceAll("[\\s\\u3000]+", "").replaceAll("[0-9]+", "#");
        return words + "@" + Math.round(line.y() / 12);
    }
}
