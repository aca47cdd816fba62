package org.zhize.corpus.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of one line in the making. White space folds to one space; white space with a line
 * break between two Chinese characters, as editors put it into the source, goes.
 */
final class HtmlWords {

    private final StringBuilder line = new StringBuilder();
    private boolean blank;
    private boolean broken;
    private int linked;

    void append(String text, boolean link, boolean verbatim) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (verbatim && c == '\n') {
                line.append('\n');
            } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                blank = true;
                broken |= c == '\n' || c == '\r';
            } else if (c != '\u200b' && c != '\ufeff' && c != '\u00ad' && c >= ' ') {
                space(c);
                line.append(c);
                linked += link && Character.isLetterOrDigit(c) ? 1 : 0;
            }
        }
    }

    private void space(char next) {
        if (blank && !line.isEmpty()) {
            char last = line.charAt(line.length() - 1);
            if (!(broken && isWide(last) && isWide(next)) && last != '\n') {
                line.append(' ');
            }
        }
        blank = false;
        broken = false;
    }

    private static boolean isWide(char c) {
        return c >= '\u2e80' || (c >= '\u2014' && c <= '\u2026');
    }

    int linked() {
        return linked;
    }

    /**
     * The lines gathered so far, without blank ones and without blanks around them; begins anew.
     */
    List<String> take() {
        List<String> lines = new ArrayList<>();
        for (String part : line.toString().split("\n")) {
            String words = strip(part);
            if (!words.isEmpty()) {
                lines.add(words);
            }
        }
        line.setLength(0);
        blank = false;
        broken = false;
        linked = 0;
        return lines;
    }

    /** Without white space of any width around it. */
    static String strip(String words) {
        int start = 0;
        int end = words.length();
        while (start < end && isBlank(words.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(words.charAt(end - 1))) {
            end--;
        }
        return words.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u2007' || c == '\u202f';
    }
}
