package org.zhize.corpus.reader;

import org.zhize.corpus.reader.SourceText.Format;

/**
 * Reads plain text. Its tables are runs of lines with the same separators ({@link TextTables}); the
 * rest is a line for each line, blank ones too.
 */
final class TextReader {

    private TextReader() {}

    static SourceText read(Decoded decoded) throws Refusal {
        String text = decoded.text();
        TextMarks marks = new TextMarks(text);
        TextTables tables = new TextTables(marks);
        for (int at = 0; at < text.length(); ) {
            int end = marks.lineEnd(at);
            int next = tables.readFrom(at);
            if (next == at) {
                marks.line(at, end, 0);
                next = end + 1;
            }
            at = next;
        }
        return marks.finish(Format.TEXT, decoded);
    }
}
