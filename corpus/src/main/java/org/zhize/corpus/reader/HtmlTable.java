package org.zhize.corpus.reader;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table element: a grid of cells, a block of data about the document, or mere layout. */
final class HtmlTable {

    private static final int MOST_COLUMNS = 1024;
    private static final int LONG_CELL = 1500; // a cell with an article in it, not an entry
    private static final int DATA_ROWS = 15;

    private final Element table;
    private final HtmlSizes sizes;
    private final List<Element> rows = new ArrayList<>();

    HtmlTable(Element table, HtmlSizes sizes) {
        this.table = table;
        this.sizes = sizes;
        collect(table);
    }

    private void collect(Element part) {
        for (Element child : part.children()) {
            switch (child.normalName()) {
                case "tr" -> rows.add(child);
                case "thead", "tbody", "tfoot" -> collect(child);
                default -> {}
            }
        }
    }

    /** Whether it only arranges the page. */
    boolean isLayout() {
        int all = Math.max(1, sizes.characters(table));
        int columns = 0;
        int inner = 0;
        for (Element row : rows) {
            int filled = 0;
            for (Element cell : cellsOf(row)) {
                int size = sizes.characters(cell);
                filled += size > 0 ? 1 : 0;
                Element nested = cell.selectFirst("table");
                inner += nested == null ? 0 : sizes.characters(nested);
                if (size > LONG_CELL && size * 5 > all * 3 && cell.childrenSize() >= 3) {
                    return true;
                }
            }
            columns = Math.max(columns, filled);
        }
        return columns < 2 || inner * 2 > all || table.attr("role").equals("presentation");
    }

    /** Whether it is the block of 索引号, 发文字号 … above a document: labels, each with a value. */
    boolean isData() {
        int labels = 0;
        int values = 0;
        for (Element row : rows) {
            boolean open = false;
            for (Element cell : cellsOf(row)) {
                String words = cell.text();
                boolean label = isLabel(words);
                if (open && label) {
                    return false; // a heading row: 名称, 日期 side by side
                }
                open = label && HtmlFurniture.isDatum(words);
                labels += label ? 1 : 0;
                values += label || words.isBlank() ? 0 : 1;
            }
            if (open) {
                return false;
            }
        }
        return rows.size() <= DATA_ROWS && labels >= 2 && labels * 2 >= values;
    }

    private static boolean isLabel(String words) {
        return HtmlFurniture.isDatum(words) || HtmlFurniture.startsWithDatum(words);
    }

    /** 索引号：… 发文字号：…, one a line. */
    List<String> dataLines() {
        List<String> lines = new ArrayList<>();
        boolean open = false;
        for (Element row : rows) {
            for (Element cell : cellsOf(row)) {
                String words = HtmlWords.strip(cell.text());
                if (words.isEmpty()) {
                    open = false;
                } else if (open && !isLabel(words)) {
                    lines.set(lines.size() - 1, lines.getLast() + words);
                    open = false;
                } else {
                    open = HtmlFurniture.isDatum(words);
                    lines.add(open ? HtmlFurniture.bare(words) + "：" : words);
                }
            }
            open = false;
        }
        return lines;
    }

    /** The cells with their places; rows without cells do not count. */
    List<Draft.Cell> cells() {
        List<Draft.Cell> cells = new ArrayList<>();
        List<String> beyond = new ArrayList<>();
        int[] freeFrom = new int[MOST_COLUMNS]; // the first row in which a column is free again
        List<Element> filled = rows.stream().filter(row -> !cellsOf(row).isEmpty()).toList();
        for (int row = 0; row < filled.size(); row++) {
            int column = 0;
            for (Element cell : cellsOf(filled.get(row))) {
                while (column < MOST_COLUMNS && freeFrom[column] > row) {
                    column++;
                }
                if (column == MOST_COLUMNS) {
                    beyond.addAll(lines(cell)); // its words stay, its place is lost
                    continue;
                }
                spill(cells, beyond);
                int down = span(cell, "rowspan", filled.size() - row);
                int across = across(cell, column, row, freeFrom);
                Arrays.fill(freeFrom, column, column + across, row + down);
                cells.add(new Draft.Cell(row, column, down, across, lines(cell)));
                column += across;
            }
        }
        spill(cells, beyond);
        return cells;
    }

    private static void spill(List<Draft.Cell> cells, List<String> more) {
        if (!more.isEmpty() && !cells.isEmpty()) {
            Draft.Cell last = cells.removeLast();
            List<String> lines = new ArrayList<>(last.lines());
            lines.addAll(more);
            cells.add(
                    new Draft.Cell(last.row(), last.column(), last.rows(), last.columns(), lines));
            more.clear();
        }
    }

    // A column span that runs into a cell hanging down from above is cut there.
    private static int across(Element cell, int column, int row, int[] freeFrom) {
        int wanted = span(cell, "colspan", MOST_COLUMNS - column);
        int across = 1;
        while (across < wanted && freeFrom[column + across] <= row) {
            across++;
        }
        return across;
    }

    private static int span(Element cell, String attribute, int most) {
        String digits = cell.attr(attribute).strip();
        if (!digits.matches("\\d{1,6}")) {
            return 1;
        }
        int span = Integer.parseInt(digits);
        return span == 0 && attribute.equals("rowspan") ? most : Math.clamp(span, 1, most);
    }

    private List<String> lines(Element cell) {
        List<String> lines = new ArrayList<>();
        for (HtmlPiece piece : new HtmlFlow(sizes).pieces(cell)) {
            if (piece.isTable()) {
                piece.cells().forEach(inner -> lines.addAll(inner.lines()));
            } else {
                lines.add(piece.words());
            }
        }
        lines.removeIf(String::isBlank);
        return lines;
    }

    private static List<Element> cellsOf(Element row) {
        return row.children().stream()
                .filter(cell -> cell.normalName().equals("td") || cell.normalName().equals("th"))
                .toList();
    }
}
