package org.zhize.corpus.reader;

import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The numbers that Word generates in a .doc file, counted in reading order. */
final class DocNumbering {

    private static final int LEVELS = 9;
    private static final int BULLET = 23;

    private final Map<Integer, int[]> counters = new HashMap<>(); // by list definition
    private final Set<String> begun = new HashSet<>();

    /** The number before the next paragraph, and counts it; empty if it has none. */
    String next(Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return "";
        }
        HWPFList list = paragraph.getList();
        int level = paragraph.getIlvl();
        if (list == null || list.getLFO() == null || level < 0 || level >= LEVELS) {
            return "";
        }
        String pattern = list.getNumberText((char) level);
        if (pattern == null) {
            return "";
        }
        if (list.getNumberFormat((char) level) == BULLET) {
            return WordLabels.bullet(pattern);
        }
        int[] counter = counters.computeIfAbsent(list.getLsid(), _ -> new int[LEVELS]);
        boolean anew =
                list.isStartAtOverridden((char) level)
                        && begun.add(paragraph.getIlfo() + "/" + level);
        counter[level] =
                anew || counter[level] == 0 ? list.getStartAt((char) level) : counter[level] + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counter[deeper] = 0;
        }
        return label(list, level, pattern, counter);
    }

    // Characters 0 to 8 of the pattern stand for the numbers of the levels.
    private static String label(HWPFList list, int level, String pattern, int[] counter) {
        StringBuilder label = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c >= LEVELS) {
                label.append(c);
                continue;
            }
            int number = counter[c] == 0 && c < level ? list.getStartAt(c) : counter[c];
            label.append(Numbering.render(number, WordLabels.style(list.getNumberFormat(c))));
        }
        return label.toString().strip();
    }
}
