package org.zhize.api.export;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Block;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Row;
import org.zhize.corpus.document.Section;
import org.zhize.corpus.document.Table;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A document as it would be typed: title, number, paragraphs and tables in the order of the source,
 * every word and number as it stands there. Marks of its old format and page furniture are left
 * out.
 */
final class Manuscript {

    // What the format of the source drew, or a page repeated; all other chrome is words of the
    // document.
    private static final Set<String> DROPPED =
            Set.of(
                    "comment",
                    "fence",
                    "heading mark",
                    "line break",
                    "page foot",
                    "page furniture",
                    "page title",
                    "quote mark",
                    "repeated heading row",
                    "rule",
                    "running head",
                    "running head or page number",
                    "sheet name",
                    "table rule",
                    "web metadata");

    private final Document document;
    private final List<Span> dropped;
    private final List<Piece> pieces = new ArrayList<>();

    private Manuscript(Document document) {
        this.document = document;
        this.dropped =
                document.chrome().stream()
                        .filter(c -> DROPPED.contains(c.reason()))
                        .map(Document.Chrome::span)
                        .sorted(Comparator.comparingInt(Span::start))
                        .toList();
    }

    /** A paragraph or a table. */
    sealed interface Piece {}

    /** Of the document, or of the notice that carries it. */
    record Title(String words) implements Piece {}

    /**
     * A heading with its number.
     *
     * @param id of the section
     * @param level from 1
     */
    record Heading(String id, int level, String words) implements Piece {}

    /**
     * A paragraph.
     *
     * @param id of the provision that it begins, else null
     * @param centred as a document number stands
     */
    record Paragraph(@Nullable String id, boolean centred, String words) implements Piece {}

    /**
     * A table.
     *
     * @param head words over the columns; empty where the source has none
     * @param rows a cell for each column
     */
    record Grid(String id, @Nullable String caption, List<String> head, List<List<Cell>> rows)
            implements Piece {}

    /** A cell; {@code continued} where the one above reaches into it. */
    record Cell(String words, boolean continued) {
        Cell {
            words = words.strip();
        }
    }

    static List<Piece> of(Document document) {
        Manuscript manuscript = new Manuscript(document);
        List<Placed> placed = new ArrayList<>();
        for (Document.Chrome chrome : document.chrome()) {
            if (!DROPPED.contains(chrome.reason())) {
                placed.add(new Placed(chrome.span().start(), () -> manuscript.chrome(chrome)));
            }
        }
        for (Block block : document.blocks()) {
            placed.add(new Placed(block.span().start(), () -> manuscript.block(block, 1)));
        }
        placed.stream()
                .sorted(Comparator.comparingInt(Placed::start))
                .forEach(p -> p.adding().run());
        return manuscript.pieces;
    }

    private record Placed(int start, Runnable adding) {}

    private void chrome(Document.Chrome chrome) {
        if (chrome.reason().equals("history")) {
            history(String.join(" ", lines(chrome.span())));
            return;
        }
        for (String line : lines(chrome.span())) {
            pieces.add(
                    switch (chrome.reason()) {
                        case "title" -> new Title(line);
                        case "documentNumber", "issuer mark" -> new Paragraph(null, true, line);
                        default -> new Paragraph(null, false, line);
                    });
        }
    }

    // As laws are printed: when it was passed and changed, in one pair of brackets under the title.
    private void history(String words) {
        boolean bracketed = words.startsWith("（") || words.startsWith("(");
        if (!bracketed
                && !pieces.isEmpty()
                && pieces.getLast() instanceof Paragraph(_, var centred, var before)
                && centred
                && before.startsWith("（")) {
            String open = before.substring(0, before.length() - 1);
            pieces.set(pieces.size() - 1, new Paragraph(null, true, open + " " + words + "）"));
            return;
        }
        pieces.add(new Paragraph(null, true, bracketed ? words : "（" + words + "）"));
    }

    private void block(Block block, int level) {
        switch (block) {
            case Section s -> {
                String words = heading(s);
                if (!words.isEmpty()) {
                    pieces.add(new Heading(s.address().toString(), Math.min(level, 4), words));
                }
                s.children().forEach(child -> block(child, level + 1));
            }
            case Provision p -> {
                String id = p.address().toString();
                for (String line : lines(p.span())) {
                    pieces.add(new Paragraph(id, false, line));
                    id = null;
                }
            }
            case Table t -> table(t);
        }
    }

    private String heading(Section section) {
        Span heading = section.heading();
        if (heading != null && heading.end() > section.span().start()) {
            return String.join(" ", lines(new Span(section.span().start(), heading.end())));
        }
        return section.label() == null ? "" : section.label().printed();
    }

    private void table(Table table) {
        List<String> head = new ArrayList<>();
        for (Table.Column column : table.columns()) {
            Span header = column.header();
            head.add(header == null ? "" : document.text(header).strip());
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            rows.add(row(table, row));
        }
        Span caption = table.caption();
        pieces.add(
                new Grid(
                        table.address().toString(),
                        caption == null ? null : document.text(caption),
                        head.stream().allMatch(String::isEmpty) ? List.of() : head,
                        rows));
    }

    private List<Cell> row(Table table, Row row) {
        List<StringBuilder> words = new ArrayList<>();
        boolean[] continued = new boolean[table.columns().size()];
        for (int i = 0; i < continued.length; i++) {
            words.add(new StringBuilder());
        }
        for (Row.Cell cell : row.cells()) {
            StringBuilder there = words.get(cell.column());
            there.append(there.isEmpty() ? "" : "\n").append(document.text(cell.span()));
            continued[cell.column()] = cell.shared();
        }
        Span subtitle = row.subtitle();
        int content = table.column(Table.Meaning.CONTENT);
        if (subtitle != null && content >= 0) {
            words.get(content).insert(0, document.text(subtitle) + "\n");
        }
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < continued.length; i++) {
            cells.add(new Cell(words.get(i).toString(), continued[i]));
        }
        return cells;
    }

    /** The lines of a span, without what was dropped and without blank ones. */
    private List<String> lines(Span span) {
        StringBuilder kept = new StringBuilder();
        int at = span.start();
        for (Span drop : dropped) {
            if (drop.end() > at && drop.start() < span.end()) {
                kept.append(document.text(), at, Math.max(at, drop.start()));
                at = Math.max(at, drop.end());
            }
        }
        if (at < span.end()) {
            kept.append(document.text(), at, span.end());
        }
        return kept.toString().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }
}
