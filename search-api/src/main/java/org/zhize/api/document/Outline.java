package org.zhize.api.document;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Block;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Section;
import org.zhize.corpus.document.Table;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.List;

/** The tree of a document, and its tables, as words. */
public record Outline(List<Node> outline, List<TableView> tables) {

    /**
     * A heading, a provision, or a part of one.
     *
     * @param text own words without number and heading; empty for a heading
     * @param start of all its characters in the source, numbering included
     */
    public record Node(
            String id,
            Type type,
            List<String> path,
            @Nullable String label,
            @Nullable String heading,
            String text,
            int start,
            int end,
            List<Node> children) {}

    /** What a node is. */
    public enum Type {
        SECTION,
        PROVISION,
        PART,
        TABLE
    }

    /** A table with its records. */
    public record TableView(
            String id,
            List<String> path,
            @Nullable String caption,
            List<ColumnView> columns,
            List<RowView> rows) {}

    /** A column: its header words, and what they mean. */
    public record ColumnView(@Nullable String header, Table.Meaning meaning) {}

    /** A record; {@code id} is that of its provision. */
    public record RowView(
            String id,
            List<String> path,
            @Nullable String title,
            @Nullable String subtitle,
            List<CellView> cells) {}

    /** A cell; {@code shared} where it reaches in from an earlier row. */
    public record CellView(int column, String text, boolean shared) {}

    static Outline of(Document document) {
        List<TableView> tables = new ArrayList<>();
        List<Node> nodes =
                document.blocks().stream().map(block -> node(document, block, tables)).toList();
        return new Outline(nodes, tables);
    }

    private static Node node(Document document, Block block, List<TableView> tables) {
        return switch (block) {
            case Section s ->
                    new Node(
                            s.address().toString(),
                            Type.SECTION,
                            s.path(),
                            s.label() == null ? null : s.label().printed(),
                            words(document, s.heading()),
                            "",
                            s.span().start(),
                            s.span().end(),
                            s.children().stream().map(c -> node(document, c, tables)).toList());
            case Provision p -> provision(document, p);
            case Table t -> {
                tables.add(table(document, t));
                yield new Node(
                        t.address().toString(),
                        Type.TABLE,
                        t.path(),
                        null,
                        words(document, t.caption()),
                        "",
                        t.span().start(),
                        t.span().end(),
                        List.of());
            }
        };
    }

    private static Node provision(Document document, Provision p) {
        return new Node(
                p.address().toString(),
                Type.PROVISION,
                p.path(),
                p.label() == null ? null : p.label().printed(),
                words(document, p.heading()),
                document.text(p.body()),
                p.span().start(),
                p.span().end(),
                p.parts().stream()
                        .map(
                                part ->
                                        new Node(
                                                part.address().toString(),
                                                Type.PART,
                                                part.path(),
                                                part.label() == null
                                                        ? null
                                                        : part.label().printed(),
                                                null,
                                                document.text(part.span()),
                                                part.span().start(),
                                                part.span().end(),
                                                List.of()))
                        .toList());
    }

    private static TableView table(Document document, Table t) {
        return new TableView(
                t.address().toString(),
                t.path(),
                words(document, t.caption()),
                t.columns().stream()
                        .map(c -> new ColumnView(words(document, c.header()), c.meaning()))
                        .toList(),
                t.rows().stream()
                        .map(
                                r ->
                                        new RowView(
                                                r.provision().address().toString(),
                                                r.provision().path(),
                                                words(document, r.provision().heading()),
                                                words(document, r.subtitle()),
                                                r.cells().stream()
                                                        .map(
                                                                c ->
                                                                        new CellView(
                                                                                c.column(),
                                                                                document.text(
                                                                                        c.span()),
                                                                                c.shared()))
                                                        .toList()))
                        .toList());
    }

    private static @Nullable String words(Document document, @Nullable Span span) {
        return span == null ? null : document.text(span);
    }
}
