package org.zhize.corpus.structure;

import org.zhize.corpus.document.Document.Chrome;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** 目录: its entries stand again below, where the text is. */
final class Contents {

    private static final Pattern MARK = Pattern.compile("^目\\s*[录次]$");
    private static final Pattern LEADER = Pattern.compile("[.…·\\s—_-]*[(]?[0-9]{0,4}[)]?$");
    private static final int SEARCHED = 40;
    private static final int LONGEST = 600;

    private Contents() {}

    /** The lines without a table of contents, which becomes chrome. */
    static List<Line> cut(List<Line> lines, List<Chrome> chrome) {
        List<Line> kept = new ArrayList<>(lines);
        for (int i = 0; i < Math.min(kept.size(), SEARCHED); i++) {
            if (!MARK.matcher(kept.get(i).text()).matches()) {
                continue;
            }
            int until = end(kept, i + 1);
            for (Line line : kept.subList(i, until)) {
                chrome.add(new Chrome(line.span(), "table of contents"));
            }
            kept.subList(i, until).clear();
            break;
        }
        return kept;
    }

    private static int end(List<Line> lines, int first) {
        if (first >= lines.size()) {
            return first;
        }
        String wanted = entry(lines.get(first));
        for (int k = first + 1; k < Math.min(lines.size(), first + LONGEST); k++) {
            if (entry(lines.get(k)).equals(wanted)) {
                return k;
            }
        }
        return first;
    }

    private static String entry(Line line) {
        String text = line.text().length() > 120 ? line.text().substring(0, 120) : line.text();
        return Lines.bare(LEADER.matcher(text).replaceFirst(""));
    }
}
