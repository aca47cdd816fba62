package org.zhize.api.duty;

import org.zhize.corpus.document.Document;
import org.zhize.corpus.text.Span;

/**
 * Evidence with what stands around it, so that a reader sees it was not torn out.
 *
 * @param before of the same document, from the beginning of a line where one is near
 */
record Context(String before, String evidence, String after) {

    // Some three lines of a page on either side.
    private static final int AROUND = 150;

    static Context of(Document document, Span span) {
        String text = document.text();
        int from = Math.max(0, span.start() - AROUND);
        int line = text.indexOf('\n', from);
        if (from > 0 && line >= 0 && line < span.start()) {
            from = line + 1;
        }
        int to = Math.min(text.length(), span.end() + AROUND);
        int end = text.lastIndexOf('\n', to);
        if (to < text.length() && end > span.end()) {
            to = end;
        }
        return new Context(
                dense(text.substring(from, span.start())),
                text.substring(span.start(), span.end()),
                dense(text.substring(span.end(), to)));
    }

    // What stands around it is there to be read, not to be cited: no empty lines.
    private static String dense(String text) {
        return text.replaceAll("\\R(?:[ \\t\u3000]*\\R)+", "\n");
    }
}
