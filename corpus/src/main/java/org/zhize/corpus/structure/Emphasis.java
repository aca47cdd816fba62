package org.zhize.corpus.structure;

import org.zhize.corpus.document.Document.Chrome;
import org.zhize.corpus.text.Span;
import org.zhize.corpus.text.Widths;

import java.util.ArrayList;
import java.util.List;

/** The {@code **} of Markdown's bold: no words, so rules shall not see them. */
final class Emphasis {

    private static final String MARK = "**";

    private Emphasis() {}

    /** The text width-folded, with blanks for marks; as long as the text. */
    static String fold(String text) {
        String folded = Widths.fold(text);
        return folded.contains(MARK) ? folded.replace(MARK, "  ") : folded;
    }

    /** The words of a cell without the marks at its ends. */
    static Span within(String text, Span cell) {
        int start = cell.start();
        int end = cell.end();
        while (end - start > 1 && text.startsWith(MARK, start)) {
            start += MARK.length();
        }
        while (end - start > 1 && text.startsWith(MARK, end - MARK.length())) {
            end -= MARK.length();
        }
        return new Span(start, Math.max(start, end));
    }

    static List<Chrome> marks(String text) {
        List<Chrome> marks = new ArrayList<>();
        String folded = Widths.fold(text);
        for (int at = folded.indexOf(MARK); at >= 0; at = folded.indexOf(MARK, at + 2)) {
            marks.add(new Chrome(new Span(at, at + 2), "emphasis mark"));
        }
        return marks;
    }
}
