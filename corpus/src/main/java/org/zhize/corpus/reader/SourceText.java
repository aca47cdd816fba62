package org.zhize.corpus.reader;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Document.Chrome;
import org.zhize.corpus.document.Document.Problem;
import org.zhize.corpus.text.Span;

import java.util.List;

/**
 * The words of a file in reading order, whatever its format. Guarantees: lines end with {@code \n};
 * every line's span excludes it; lines do not overlap and lie in order; the text of a table's cells
 * lies in the text too, one cell a line, row by row; numbers that Word generates stand in the text
 * as a reader sees them.
 *
 * @param chrome what the reader knows to be furniture (menus, running heads, page numbers)
 * @param charset the encoding of a text file, null for others
 */
public record SourceText(
        String text,
        List<Line> lines,
        List<Grid> grids,
        List<Chrome> chrome,
        Format format,
        @Nullable String charset,
        List<Problem> problems) {

    public SourceText {
        lines = List.copyOf(lines);
        grids = List.copyOf(grids);
        chrome = List.copyOf(chrome);
        problems = List.copyOf(problems);
    }

    /**
     * A line.
     *
     * @param heading 1 to 6 where the format marks it as a heading, else 0
     */
    public record Line(Span span, int heading) {}

    /** A table as the format draws it. */
    public record Grid(Span span, List<GridCell> cells) {
        public Grid {
            cells = List.copyOf(cells);
        }
    }

    /** A cell with its place (from 0) and the rows and columns it covers (at least 1). */
    public record GridCell(int row, int column, int rows, int columns, Span span) {}

    /** What a file is by its content. */
    public enum Format {
        TEXT,
        MARKDOWN,
        HTML,
        DOCX,
        DOC,
        XLSX,
        XLS,
        PDF,
        OFD
    }
}
