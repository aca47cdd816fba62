package org.zhize.corpus.reader;

import org.zhize.corpus.reader.SourceText.Grid;
import org.zhize.corpus.reader.SourceText.GridCell;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables drawn with characters: Markdown's pipes with their {@code |---|} row, and two or more
 * lines that have the same number of bars (| ｜ │ ┃) or tabs. A cell is a line of the source text;
 * bars and rules become chrome. No cell of such a table spans others.
 *
 * <p>Weakness: a cell that itself holds a line break ends a table drawn with bars or tabs.
 */
final class TextTables {

    private static final String BARS = "|｜│┃";
    private static final Pattern RULE =
            Pattern.compile("[\\s|｜│┃+:=\\-─━┼╋├┤┠┨┝┥┌┐└┘┬┴┏┓┗┛┳┻╭╮╰╯]++");
    private static final Pattern DASH = Pattern.compile("[-─━=]");
    private static final Pattern BREAK = Pattern.compile("<br\\s*+/?>");
    // 一、 1. （一） before a tab is an outline, 索引号： a header; both are no column
    private static final Pattern NUMBER = Pattern.compile(".{0,6}[、.．)）条章节]");
    private static final Pattern LABEL = Pattern.compile(".{1,8}[:：]");
    private static final Pattern FIELD = Pattern.compile("[\\u4e00-\\u9fa5 　]{2,10}[:：]");
    private static final int MOST_COLUMNS = 256;

    private final TextMarks marks;
    private final String text;
    private int plainUntil; // lines before it were looked at and are no table

    TextTables(TextMarks marks) {
        this.marks = marks;
        this.text = marks.text();
    }

    /**
     * Reads the table that begins at this line; returns where it ends, or the same place if none.
     */
    int readFrom(int start) throws Refusal {
        if (start < plainUntil) {
            return start;
        }
        int columns = columns(start);
        if (columns < 2 && !isRule(start)) {
            return start;
        }
        List<Integer> rows = new ArrayList<>();
        boolean ruled = false;
        int at = start;
        while (at < text.length()) {
            if (isRule(at)) {
                ruled = true;
            } else {
                int here = columns(at);
                boolean first = rows.isEmpty();
                if (here < 2 || (!first && !ruled && here != columns) || separator(at) == 0) {
                    break;
                }
                columns = first ? here : columns;
                rows.add(at);
            }
            at = marks.lineEnd(at) + 1;
        }
        if (rows.isEmpty()) {
            marks.chrome(start, Math.min(at, text.length()), "table rule");
            return at;
        }
        if ((rows.size() < 2 && !ruled) || isOutline(rows, columns)) {
            plainUntil = at;
            return start;
        }
        emit(start, Math.min(at, text.length()), rows);
        return at;
    }

    private void emit(int start, int end, List<Integer> rows) throws Refusal {
        List<GridCell> cells = new ArrayList<>();
        int done = start;
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            for (Span cell : cells(rows.get(row))) {
                marks.chrome(done, cell.start(), "table rule");
                emitCell(cell);
                cells.add(new GridCell(row, column++, 1, 1, cell));
                done = cell.end();
            }
        }
        marks.chrome(done, end, "table rule");
        marks.grid(new Grid(new Span(cells.getFirst().span().start(), done), cells));
    }

    private void emitCell(Span cell) throws Refusal {
        var breaks = BREAK.matcher(text).region(cell.start(), cell.end());
        int at = cell.start();
        while (breaks.find()) {
            marks.line(at, breaks.start(), 0);
            marks.chrome(breaks.start(), breaks.end(), "line break");
            at = breaks.end();
        }
        marks.line(at, cell.end(), 0);
    }

    private boolean isOutline(List<Integer> rows, int columns) {
        if (separator(rows.getFirst()) != '\t') {
            return false;
        }
        return isData(rows)
                || rows.stream()
                        .map(row -> cells(row).getFirst().of(text))
                        .anyMatch(
                                cell ->
                                        LABEL.matcher(cell).matches()
                                                || (columns == 2
                                                        && NUMBER.matcher(cell).matches()));
    }

    // 索引号：…	成文日期：… on each line: the data block of a web page
    private boolean isData(List<Integer> rows) {
        return rows.stream()
                .flatMap(row -> cells(row).stream())
                .allMatch(cell -> FIELD.matcher(cell.of(text)).lookingAt());
    }

    // |---|:--:| +---+ ├──┼──┤
    private boolean isRule(int start) {
        int end = marks.lineEnd(start);
        if (end - start < 3 || !hasBarOrCorner(start, end)) {
            return false;
        }
        var line = RULE.matcher(text).region(start, end);
        return line.matches() && DASH.matcher(text).region(start, end).find();
    }

    private boolean hasBarOrCorner(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (BARS.indexOf(c) >= 0 || c == '+' || (c > '\u2501' && c <= '\u257f')) {
                return true;
            }
        }
        return false;
    }

    /** The bar or tab that parts this line, 0 if none does. */
    private char separator(int start) {
        int end = marks.lineEnd(start);
        int tab = 0;
        boolean words = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (BARS.indexOf(c) >= 0) {
                return c;
            }
            if (c == '\t' && words) {
                tab = '\t';
            }
            words |= !Character.isWhitespace(c);
        }
        return (char) tab;
    }

    private int columns(int start) {
        if (separator(start) == 0) {
            return 0;
        }
        int columns = cells(start).size();
        return columns > MOST_COLUMNS ? 0 : columns;
    }

    private List<Span> cells(int start) {
        char separator = separator(start);
        int end = marks.lineEnd(start);
        int from = start;
        if (separator != '\t') {
            from = skipBlank(from, end);
            from += from < end && text.charAt(from) == separator ? 1 : 0;
            end = backBlank(from, end);
            end -= end > from && text.charAt(end - 1) == separator && !escaped(end - 1) ? 1 : 0;
        }
        List<Span> cells = new ArrayList<>();
        int cell = from;
        for (int i = from; i <= end && cells.size() <= MOST_COLUMNS; i++) {
            if (i == end || (text.charAt(i) == separator && !escaped(i))) {
                int left = skipBlank(cell, i);
                cells.add(new Span(left, backBlank(left, i)));
                cell = i + 1;
            }
        }
        return cells;
    }

    private boolean escaped(int at) {
        return at > 0 && text.charAt(at - 1) == '\\';
    }

    private int skipBlank(int from, int end) {
        int at = from;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int backBlank(int from, int end) {
        int at = end;
        while (at > from && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
