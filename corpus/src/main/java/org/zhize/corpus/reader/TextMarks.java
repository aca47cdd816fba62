package org.zhize.corpus.reader;

import org.zhize.corpus.document.Document.Chrome;
import org.zhize.corpus.reader.SourceText.Format;
import org.zhize.corpus.reader.SourceText.Grid;
import org.zhize.corpus.reader.SourceText.Line;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.List;

/** Collects what is where in a text that is already there. */
final class TextMarks {

    private static final int MOST_LINES = 5_000_000; // about 300 MB of line records

    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private final List<Grid> grids = new ArrayList<>();
    private final List<Chrome> chrome = new ArrayList<>();

    TextMarks(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Where the line that holds this offset ends: at its line feed, or at the end of the text. */
    int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    void line(int start, int end, int heading) throws Refusal {
        if (lines.size() == MOST_LINES) {
            throw new Refusal("文件超过 " + MOST_LINES + " 行，请拆分后再导入。");
        }
        lines.add(new Line(new Span(start, end), heading));
    }

    void grid(Grid grid) {
        grids.add(grid);
    }

    /** Blank stretches need no mention. */
    void chrome(int start, int end, String reason) {
        for (int i = start; i < end; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                chrome.add(new Chrome(new Span(start, end), reason));
                return;
            }
        }
    }

    SourceText finish(Format format, Decoded decoded) {
        return new SourceText(
                text, lines, grids, chrome, format, decoded.charset(), decoded.problems());
    }
}
