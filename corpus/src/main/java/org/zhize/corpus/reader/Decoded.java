package org.zhize.corpus.reader;

import org.zhize.corpus.document.Document.Problem;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * The characters of a text file.
 *
 * @param text as decoded, without byte order mark; see {@link #withUnixLines()} for what else
 *     changes
 * @param charset the encoding that was found
 */
record Decoded(String text, String charset, List<Problem> problems) {

    private static final int MOST_REPORTED = 20;

    Decoded {
        problems = List.copyOf(problems);
    }

    /**
     * The same with one kind of line end: CR LF, CR, NEL, form feed, vertical tab and the Unicode
     * line and paragraph separators become a line feed, NUL characters go. Nothing else changes:
     * spaces at line ends, wide spaces and control characters stay. Places of undecodable bytes
     * (U+FFFD) are reported.
     */
    Decoded withUnixLines() {
        char[] out = new char[text.length()];
        int length = 0;
        int nuls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\0' -> nuls++;
                case '\r' -> {
                    if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                        out[length++] = '\n';
                    }
                }
                case '\u0085', '\f', '\u000b', '\u2028', '\u2029' -> out[length++] = '\n';
                default -> out[length++] = c;
            }
        }
        String lines = new String(out, 0, length);
        List<Problem> all = new ArrayList<>(problems);
        if (nuls > 0) {
            all.add(new Problem(new Span(0, 0), "去掉了 " + nuls + " 个空字符（NUL）"));
        }
        reportDamage(lines, all);
        return new Decoded(lines, charset, all);
    }

    private static void reportDamage(String text, List<Problem> problems) {
        int places = 0;
        for (int at = text.indexOf('\ufffd'); at >= 0; ) {
            int end = at;
            while (end < text.length() && text.charAt(end) == '\ufffd') {
                end++;
            }
            if (++places <= MOST_REPORTED) {
                problems.add(new Problem(new Span(at, end), "此处有无法识别的字符"));
            }
            at = text.indexOf('\ufffd', end);
        }
        if (places > MOST_REPORTED) {
            problems.add(new Problem(new Span(0, 0), "共有 " + places + " 处无法识别的字符"));
        }
    }
}
