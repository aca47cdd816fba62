package org.zhize.corpus.reader;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Document.Chrome;
import org.zhize.corpus.document.Document.Problem;
import org.zhize.corpus.reader.SourceText.Format;
import org.zhize.corpus.reader.SourceText.Grid;
import org.zhize.corpus.reader.SourceText.GridCell;
import org.zhize.corpus.reader.SourceText.Line;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A source text in the making, for formats whose words are gathered piece by piece. */
final class Draft {

    private static final int MOST_CHARACTERS = 100_000_000;

    private final StringBuilder text = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private final List<Grid> grids = new ArrayList<>();
    private final List<Chrome> chrome = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** A cell before it has a place in the text; each of its lines becomes a line. */
    record Cell(int row, int column, int rows, int columns, List<String> lines) {
        Cell {
            lines = lines.isEmpty() ? List.of("") : List.copyOf(lines);
        }

        /** The cell with what was merged into it: so many rows, columns and lines more. */
        Cell grown(int moreRows, int moreColumns, List<String> more) {
            List<String> all = new ArrayList<>(lines);
            all.addAll(more);
            return new Cell(row, column, rows + moreRows, columns + moreColumns, all);
        }
    }

    /** Adds a line; words with line ends inside become several. */
    void line(String words, int heading) throws Refusal {
        int from = 0;
        for (int end = words.indexOf('\n'); end >= 0; end = words.indexOf('\n', from)) {
            lines.add(new Line(append(words.substring(from, end)), heading));
            from = end + 1;
        }
        lines.add(new Line(append(words.substring(from)), heading));
    }

    /** Adds words that are no part of the document proper; nothing if they are blank. */
    void chrome(String words, String reason) throws Refusal {
        for (String line : words.split("\n")) {
            if (!line.isBlank()) {
                chrome.add(new Chrome(append(line.strip()), reason));
            }
        }
    }

    /** Adds a table; one of a single row or column is only a frame and becomes lines. */
    void table(List<Cell> cells) throws Refusal {
        List<Cell> ordered = apart(cells);
        boolean frame =
                ordered.stream().allMatch(c -> c.column() == ordered.getFirst().column())
                        || ordered.size() < 2;
        List<GridCell> placed = new ArrayList<>();
        for (Cell cell : ordered) {
            int start = text.length();
            for (String line : cell.lines()) {
                line(line, 0);
            }
            Span span = new Span(start, text.length() - 1);
            placed.add(new GridCell(cell.row(), cell.column(), cell.rows(), cell.columns(), span));
        }
        if (!frame) {
            Span span = placed.getFirst().span().to(placed.getLast().span());
            grids.add(new Grid(span, placed));
        }
    }

    // Damaged files may name one place twice: the later cell gives way.
    private static List<Cell> apart(List<Cell> cells) {
        List<Cell> ordered = new ArrayList<>(cells);
        ordered.sort(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
        int width = ordered.stream().mapToInt(c -> c.column() + c.columns()).max().orElse(0);
        int[] freeFrom = new int[width + ordered.size()]; // the row from which a column is free
        for (int i = 0; i < ordered.size(); i++) {
            Cell cell = ordered.get(i);
            int column = cell.column();
            while (freeFrom[column] > cell.row()) {
                column++;
            }
            int columns = 1;
            while (columns < cell.columns() && freeFrom[column + columns] <= cell.row()) {
                columns++;
            }
            Arrays.fill(freeFrom, column, column + columns, cell.row() + cell.rows());
            if (column != cell.column() || columns != cell.columns()) {
                ordered.set(i, new Cell(cell.row(), column, cell.rows(), columns, cell.lines()));
            }
        }
        return ordered;
    }

    /** Reports something about the file as a whole. */
    void problem(String message) {
        problems.add(new Problem(new Span(0, 0), message));
    }

    void problems(List<Problem> more) {
        problems.addAll(more);
    }

    boolean hasWords() {
        return lines.stream().anyMatch(line -> !line.span().isEmpty());
    }

    SourceText finish(Format format, @Nullable String charset) {
        return new SourceText(text.toString(), lines, grids, chrome, format, charset, problems);
    }

    private Span append(String words) throws Refusal {
        if (text.length() + words.length() > MOST_CHARACTERS) {
            throw new Refusal("文件里的文字超过 1 亿字，请拆分后再导入。");
        }
        int start = text.length();
        text.append(words).append('\n');
        return new Span(start, start + words.length());
    }
}
