package org.zhize.corpus.reader;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.reader.PrintedPage.Glyph;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns printed pages into lines and tables. A printed line runs on into the next one if the first
 * character of the next would not have fitted on it and the next is not indented. Lines that recur
 * at the edges of pages, and page numbers, become chrome. A table that is cut by a page break is
 * one table, its repeated heading rows are chrome.
 *
 * <p>Weakness: tables without rules are lines with tabs; text in columns is read by rows of the
 * page unless both columns are clearly apart ({@link PrintedColumns}).
 */
final class PrintedText {

    private final List<PrintedPage> pages;
    private final Draft draft;
    private final PrintedMeasures measures;
    private final PrintedFurniture furniture;
    private final List<List<PrintedLine>> lines = new ArrayList<>();
    private final List<List<PrintedTable>> tables = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final List<String> waiting = new ArrayList<>(); // furniture met inside a paragraph
    private @Nullable PrintedLine last;
    private @Nullable PrintedRows open;

    PrintedText(List<PrintedPage> pages, Draft draft) {
        this.pages = pages;
        this.draft = draft;
        for (PrintedPage page : pages) {
            List<PrintedTable> here = PrintedTable.on(page);
            List<Glyph> free = new ArrayList<>();
            for (Glyph glyph : page.glyphs()) {
                if (here.stream().noneMatch(table -> table.box().holds(glyph))) {
                    free.add(glyph);
                }
            }
            tables.add(here);
            lines.add(PrintedColumns.lines(free));
        }
        measures = new PrintedMeasures(lines);
        furniture = new PrintedFurniture(pages, lines);
    }

    void emit() throws Refusal {
        for (int page = 0; page < pages.size(); page++) {
            page(page);
        }
        closeTable();
        closeParagraph();
    }

    private void page(int page) throws Refusal {
        List<PrintedTable> left = new ArrayList<>(tables.get(page));
        boolean first = true;
        for (PrintedLine line : lines.get(page)) {
            while (!left.isEmpty() && left.getFirst().box().top() < line.y()) {
                table(left.removeFirst(), first);
                first = false;
            }
            String reason = furniture.reason(page, line);
            if (reason != null) {
                if (paragraph.isEmpty() && open == null) {
                    draft.chrome(line.words(), reason);
                } else {
                    waiting.add(line.words());
                }
                continue;
            }
            closeTable();
            add(line, first);
            first = false;
        }
        for (PrintedTable table : left) {
            table(table, first);
            first = false;
        }
    }

    private void add(PrintedLine line, boolean newPage) throws Refusal {
        if (last != null && measures.runsOn(last, line, newPage)) {
            char end = paragraph.charAt(paragraph.length() - 1);
            if (PrintedLine.isLatin(end) && PrintedLine.isLatin(line.words().charAt(0))) {
                paragraph.append(' ');
            }
        } else {
            closeParagraph();
        }
        paragraph.append(line.words());
        last = line;
    }

    private void table(PrintedTable table, boolean first) throws Refusal {
        closeParagraph();
        if (open != null && first && open.continuesWith(table)) {
            open.add(table);
            return;
        }
        closeTable();
        open = new PrintedRows(table);
    }

    private void closeTable() throws Refusal {
        PrintedRows closing = open;
        if (closing != null) {
            open = null;
            draft.table(closing.cells());
            for (String row : closing.repeated()) {
                draft.chrome(row, "repeated heading row");
            }
            furniture();
        }
    }

    private void closeParagraph() throws Refusal {
        if (!paragraph.isEmpty()) {
            draft.line(paragraph.toString(), 0);
            paragraph.setLength(0);
        }
        last = null;
        if (open == null) {
            furniture();
        }
    }

    private void furniture() throws Refusal {
        for (String words : waiting) {
            draft.chrome(words, "running head or page number");
        }
        waiting.clear();
    }
}
