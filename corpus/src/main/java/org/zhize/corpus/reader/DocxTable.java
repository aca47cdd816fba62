package org.zhize.corpus.reader;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cells of a Word table with what they span: ISO/IEC 29500-1 17.4, gridSpan and vMerge. */
final class DocxTable {

    private static final int MOST_COLUMNS = 1024;

    private final Content content;

    /** Reads the lines of a cell; what hangs on its paragraphs goes into the list. */
    interface Content {
        List<String> lines(XmlNode cell, List<DocxWords> notes);
    }

    DocxTable(Content content) {
        this.content = content;
    }

    List<Draft.Cell> cells(XmlNode table, List<DocxWords> notes) {
        List<Open> all = new ArrayList<>();
        Map<Integer, Open> above = new HashMap<>(); // cells that may grow down, by their column
        int row = 0;
        for (XmlNode tr : DocxWords.unwrapped(table.children())) {
            if (!tr.is("tr") || isDeleted(tr)) {
                continue;
            }
            Map<Integer, Open> here = row(tr, row, above, all, notes);
            if (!here.isEmpty()) {
                above = here;
                row++;
            }
        }
        return all.stream().map(Open::closed).toList();
    }

    private static boolean isDeleted(XmlNode row) {
        return row.path("trPr", "del") != null;
    }

    private Map<Integer, Open> row(
            XmlNode tr, int row, Map<Integer, Open> above, List<Open> all, List<DocxWords> notes) {
        Map<Integer, Open> here = new HashMap<>();
        int before = XmlNode.integer(value(tr.child("trPr"), "gridBefore"), 0);
        int column = Math.clamp(before, 0, MOST_COLUMNS - 1);
        Open last = null;
        for (XmlNode tc : DocxWords.unwrapped(tr.children())) {
            if (!tc.is("tc")) {
                continue;
            }
            if (column >= MOST_COLUMNS && last != null) {
                last.lines.addAll(content.lines(tc, notes)); // its words stay, its place is lost
                continue;
            }
            XmlNode properties = tc.child("tcPr");
            int span =
                    Math.clamp(
                            XmlNode.integer(value(properties, "gridSpan"), 1),
                            1,
                            MOST_COLUMNS - column);
            List<String> lines = content.lines(tc, notes);
            Open grown = isContinued(properties, "vMerge") ? above.get(column) : null;
            if (grown != null && grown.columns != span) {
                grown = null;
            }
            if (last != null && isContinued(properties, "hMerge")) {
                last.columns += span;
                last.lines.addAll(lines);
            } else if (grown != null) {
                grown.rows = row - grown.row + 1;
                grown.lines.addAll(lines);
                here.put(column, grown);
            } else {
                last = new Open(row, column, span, lines);
                all.add(last);
                here.put(column, last);
            }
            column += span;
        }
        return here;
    }

    private static boolean isContinued(@Nullable XmlNode properties, String merge) {
        XmlNode node = properties == null ? null : properties.child(merge);
        return node != null && !"restart".equals(node.attribute("val"));
    }

    private static @Nullable String value(@Nullable XmlNode properties, String name) {
        return properties == null ? null : properties.value(name);
    }

    /** A cell that may still grow. */
    private static final class Open {
        final int row;
        final int column;
        final List<String> lines;
        int rows = 1;
        int columns;

        Open(int row, int column, int columns, List<String> lines) {
            this.row = row;
            this.column = column;
            this.columns = columns;
            this.lines = new ArrayList<>(lines);
        }

        Draft.Cell closed() {
            return new Draft.Cell(row, column, rows, columns, lines);
        }
    }
}
