package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Block;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Header;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Row;
import org.zhize.corpus.document.Section;
import org.zhize.corpus.document.Table;
import org.zhize.corpus.text.Span;

import java.nio.file.Path;
import java.util.List;

/** Prints what was understood of a document, for golden files and for people. */
final class Printer {

    private final Document document;
    private final StringBuilder out = new StringBuilder();

    private Printer(Document document) {
        this.document = document;
    }

    static String print(Document document) {
        return new Printer(document).all();
    }

    public static void main(String[] args) {
        for (String arg : args) {
            System.out.println(print(Sources.parse(Path.of(arg))));
        }
    }

    private String all() {
        Header h = document.header();
        field("title", h.title());
        field("carrier", h.carrierTitle());
        field("part", h.part());
        field("number", h.documentNumber());
        field("issuers", h.issuers());
        field("rank", h.rank());
        field("kind", h.kind());
        field("region", h.region().path());
        field("issued", h.issued());
        field("promulgated", h.promulgated());
        field("amended", h.amended());
        field("effective", h.effective());
        field("repealed", h.repealed());
        field("published", h.published());
        field("addressees", h.addressees());
        field("period", h.period());
        field("replaces", h.replaces());
        field("amends", h.amends());
        field("inferred", h.inferred().stream().sorted().toList());
        document.blocks().forEach(block -> block(block, ""));
        document.chrome().forEach(c -> line("", "~ " + c.reason() + ": " + shown(c.span())));
        document.repairs()
                .forEach(
                        r ->
                                line(
                                        "",
                                        "! "
                                                + shown(r.span())
                                                + " -> "
                                                + r.read()
                                                + ": "
                                                + r.reason()));
        document.problems().forEach(p -> line("", "? " + shown(p.span()) + ": " + p.message()));
        return out.toString();
    }

    private void field(String name, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            line("", name + ": " + value);
        }
    }

    private void block(Block block, String indent) {
        switch (block) {
            case Section section -> {
                line(
                        indent,
                        "§ " + head(section.path(), section.heading(), section.address().local()));
                section.children().forEach(child -> block(child, indent + "  "));
            }
            case Provision provision -> provision(provision, indent);
            case Table table -> {
                StringBuilder columns = new StringBuilder();
                table.columns()
                        .forEach(
                                c ->
                                        columns.append(' ')
                                                .append(c.meaning())
                                                .append('=')
                                                .append(
                                                        c.header() == null
                                                                ? "-"
                                                                : shown(c.header())));
                line(
                        indent,
                        "▦ "
                                + table.path()
                                + " "
                                + table.address().local()
                                + (table.caption() == null
                                        ? ""
                                        : " “" + shown(table.caption()) + "”")
                                + columns);
                table.rows().forEach(row -> row(row, indent + "  "));
            }
        }
    }

    private void row(Row row, String indent) {
        Provision p = row.provision();
        StringBuilder cells = new StringBuilder();
        row.cells()
                .forEach(
                        c ->
                                cells.append(" | ")
                                        .append(c.column())
                                        .append(c.shared() ? "^" : ":")
                                        .append(shown(c.span())));
        line(
                indent,
                head(p.path(), p.heading(), p.address().local())
                        + (row.subtitle() == null ? "" : " (" + shown(row.subtitle()) + ")")
                        + cells);
    }

    private void provision(Provision p, String indent) {
        line(indent, head(p.path(), p.heading(), p.address().local()) + ": " + shown(p.body()));
        p.parts()
                .forEach(
                        part ->
                                line(
                                        indent + "    ",
                                        part.path().subList(p.path().size(), part.path().size())
                                                + " "
                                                + shown(part.span())));
    }

    private String head(List<String> path, @Nullable Span heading, String local) {
        return String.join("/", path)
                + " #"
                + local
                + (heading == null ? "" : " 【" + document.text(heading) + "】");
    }

    private String shown(Span span) {
        String words = document.text(span).replace('\n', '⏎');
        return words.length() <= 28
                ? words
                : words.substring(0, 16) + "…" + words.substring(words.length() - 10);
    }

    private void line(String indent, String words) {
        out.append(indent).append(words).append('\n');
    }
}
