package org.zhize.api.reader;

import org.jspecify.annotations.Nullable;
import org.zhize.api.document.Links;
import org.zhize.api.reader.Piece.Cell;
import org.zhize.api.reader.Piece.Column;
import org.zhize.api.reader.Piece.Grid;
import org.zhize.api.reader.Piece.Heading;
import org.zhize.api.reader.Piece.Paragraph;
import org.zhize.api.reader.Piece.Words;
import org.zhize.api.reader.Sheets.Sheet;
import org.zhize.corpus.citation.Citation;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Block;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Label;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Row;
import org.zhize.corpus.document.Section;
import org.zhize.corpus.document.Table;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Duty;
import org.zhize.graph.duty.Extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pieces of one sheet: only what it shows is made. */
final class SheetView {

    private final Extraction extraction;
    private final Document document;
    private final Sheet sheet;
    private final Links links;
    private final Marks marks;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> above = new ArrayList<>();
    private final Map<Address, List<Duty>> duties = new HashMap<>();
    private final Map<Address, Integer> cites = new HashMap<>();
    private final Map<Address, String> names = new HashMap<>();
    private int provision;

    /**
     * What the page shows.
     *
     * @param above the sections that began on an earlier sheet, outermost first
     */
    record Shown(List<String> above, List<Piece> pieces) {}

    private SheetView(Extraction extraction, Sheet sheet, Links links) {
        this.extraction = extraction;
        this.document = extraction.document();
        this.sheet = sheet;
        this.links = links;
        this.marks = new Marks(document);
    }

    static Shown of(Extraction extraction, Sheet sheet, Links links) {
        SheetView view = new SheetView(extraction, sheet, links);
        view.gather();
        view.document.blocks().forEach(block -> view.add(block, 2));
        return new Shown(view.above, view.pieces);
    }

    private void gather() {
        Map<Address, Boolean> here = new HashMap<>();
        int[] at = {0};
        document.provisions()
                .forEach(
                        p -> {
                            names.put(p.address(), name(p.label(), p.path()));
                            here.put(p.address(), sheet.holds(at[0]++));
                        });
        for (Duty duty : extraction.duties()) {
            Address address = duty.evidence().provision();
            if (here.getOrDefault(address, false)) {
                duties.computeIfAbsent(address, _ -> new ArrayList<>()).add(duty);
            }
        }
        for (Extraction.Cited cited : extraction.citations()) {
            if (here.getOrDefault(cited.provision(), false)) {
                cites.merge(cited.provision(), 1, Integer::sum);
                link(links.resolve(cited.citation(), document));
            }
        }
        marks.sort();
    }

    private void link(Citation citation) {
        Address target = citation.target();
        var cited = citation.targetDocument();
        if (cited == null || (target == null && cited.equals(document.id()))) {
            return;
        }
        marks.link(
                citation.span(),
                target == null ? "/documents/" + cited : Places.href(target),
                "《"
                        + citation.title()
                        + "》"
                        + (citation.article() == null ? "" : citation.article()));
    }

    private void add(Block block, int level) {
        switch (block) {
            case Section s -> section(s, level);
            case Table t -> table(t);
            case Provision p -> {
                if (sheet.holds(provision)) {
                    pieces.add(words(p));
                }
                provision++;
            }
        }
    }

    private void section(Section s, int level) {
        int first = provision;
        int count = (int) s.provisions().count();
        if (sheet.holds(first) || (count == 0 && first == sheet.to())) {
            pieces.add(
                    new Heading(
                            s.address().toString(),
                            Math.min(level, 4),
                            s.label() == null ? null : s.label().printed(),
                            words(s.heading())));
        } else if (first < sheet.from() && first + count > sheet.from()) {
            above.add(
                    (s.label() == null ? "" : s.label().printed() + " ")
                            + (s.heading() == null ? "" : document.text(s.heading())));
        } else {
            provision += count;
            return;
        }
        s.children().forEach(child -> add(child, level + 1));
    }

    private Words words(Provision p) {
        List<Paragraph> paragraphs =
                p.parts().isEmpty()
                        ? List.of(new Paragraph(null, marks.runs(p.body())))
                        : p.parts().stream()
                                .map(
                                        part ->
                                                new Paragraph(
                                                        part.address().toString(),
                                                        marks.runs(part.span())))
                                .toList();
        return new Words(
                p.address().toString(),
                anchor(p.label()),
                name(p.label(), p.path()),
                words(p.heading()),
                String.join(" ", p.path()),
                paragraphs,
                marked(p.address()),
                cites.getOrDefault(p.address(), 0));
    }

    private void table(Table t) {
        int first = provision;
        List<Piece.Row> rows = new ArrayList<>();
        for (Row row : t.rows()) {
            if (sheet.holds(provision)) {
                rows.add(row(t, row));
            }
            provision++;
        }
        if (!rows.isEmpty() || (t.rows().isEmpty() && sheet.holds(first))) {
            pieces.add(
                    new Grid(
                            t.address().toString(),
                            words(t.caption()),
                            first < sheet.from(),
                            t.columns().stream()
                                    .map(
                                            c ->
                                                    new Column(
                                                            words(c.header()),
                                                            c.meaning() == Table.Meaning.TASK))
                                    .toList(),
                            rows));
        }
    }

    private Piece.Row row(Table table, Row row) {
        List<List<Cell>> cells = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            cells.add(new ArrayList<>());
        }
        for (Row.Cell cell : row.cells()) {
            cells.get(cell.column()).add(new Cell(marks.runs(cell.span()), cell.shared()));
        }
        return new Piece.Row(
                row.provision().address().toString(),
                words(row.subtitle()),
                cells,
                marked(row.provision().address()));
    }

    private List<DutyMark> marked(Address address) {
        return duties.getOrDefault(address, List.of()).stream()
                .map(duty -> DutyMark.of(duty, a -> names.getOrDefault(a, "相关条文")))
                .toList();
    }

    // 第三十六条 is one place in a law; （一） is many.
    private static @Nullable String anchor(@Nullable Label label) {
        return label != null && label.style().equals("article") ? label.printed() : null;
    }

    private static String name(@Nullable Label label, List<String> path) {
        if (label != null) {
            return label.printed();
        }
        return path.isEmpty() ? "正文" : path.getLast();
    }

    private @Nullable String words(@Nullable Span span) {
        return span == null ? null : document.text(span);
    }
}
