package org.zhize.corpus.reader;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Document.Chrome;
import org.zhize.corpus.document.Document.Problem;
import org.zhize.corpus.text.Span;

import java.util.List;

/**
 * The words of a file in reading order, whatever its format. Guarantees:
 *
 * <ul>
 *   <li>Lines end with {@code \n}; a line's span excludes it. Blank lines are lines too.
 *   <li>Lines and chrome lie in order and do not overlap; every character that is not white space
 *       lies in exactly one of them.
 *   <li>The text of a table's cells lies in the text, row by row, and each cell is at least one
 *       line (several where it has paragraphs or line breaks; an empty cell is an empty line). In
 *       text and Markdown the cells of a row stand on one line of the file, so what parts two lines
 *       may be a bar or a tab instead of {@code \n}.
 *   <li>Grids do not overlap; a table inside a cell is dissolved into lines of that cell.
 *   <li>Numbers that Word generates stand in the text as a reader sees them.
 *   <li>For text files the text is what the file holds, decoded, except for line ends, a byte order
 *       mark and NUL characters.
 * </ul>
 *
 * @param chrome what the reader knows to be furniture (menus, running heads, page numbers, Markdown
 *     marks); it is not in the lines
 * @param charset the encoding of a text or HTML file, null for others
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
        RTF,
        XLSX,
        XLS,
        PDF,
        OFD
    }
}
