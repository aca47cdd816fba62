package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Block;
import org.zhize.corpus.document.Label;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Section;
import org.zhize.corpus.document.Table;
import org.zhize.corpus.structure.Piece.Words;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the tree of a region into blocks with paths, headings and addresses. */
final class Blocks {

    private final Addresses addresses;
    private final Headings headings;
    private final Map<String, Integer> tablesAt = new HashMap<>();
    private Place region = Place.BODY;

    Blocks(Addresses addresses, Headings headings) {
        this.addresses = addresses;
        this.headings = headings;
    }

    /** Where a region stands: its steps so far, and the name of its unnumbered text. */
    record Place(List<String> path, String local, List<String> textPath, String textLocal) {
        static final Place BODY = new Place(List.of(), "", List.of("前言"), "pre");
    }

    List<Block> read(Node root, Place place) {
        region = place;
        splitHeadings(root);
        List<Block> blocks =
                children(root, place.path(), place.local(), place.textPath(), place.textLocal());
        List<Line> closing = new ArrayList<>();
        for (Piece piece : root.closing) {
            if (piece instanceof Words(Line line)) {
                closing.add(line);
            }
        }
        flush(closing, List.of("结语"), "end", blocks);
        return blocks;
    }

    // Siblings all over the region are looked at together: they were written in one habit.
    private void splitHeadings(Node root) {
        Map<String, List<Node>> byStyle = new LinkedHashMap<>();
        collect(root, byStyle);
        byStyle.values().forEach(headings::split);
    }

    private static void collect(Node node, Map<String, List<Node>> byStyle) {
        List<Node> queue = new ArrayList<>(List.of(node));
        for (int i = 0; i < queue.size(); i++) {
            for (Node child : queue.get(i).children()) {
                String style = child.marker == null ? "" : child.marker.style().id();
                byStyle.computeIfAbsent(style, _ -> new ArrayList<>()).add(child);
                queue.add(child);
            }
        }
    }

    private List<Block> children(
            Node node, List<String> path, String local, List<String> textPath, String textLocal) {
        List<Block> blocks = new ArrayList<>();
        List<Line> text = new ArrayList<>();
        for (Piece piece : node.pieces) {
            switch (piece) {
                case Words(Line line) -> text.add(line);
                case DraftTable table -> {
                    flush(text, textPath, textLocal, blocks);
                    blocks.add(table(table, path, local));
                }
                case Node child -> {
                    flush(text, textPath, textLocal, blocks);
                    block(child, path, local, blocks);
                }
            }
        }
        flush(text, textPath, textLocal, blocks);
        return blocks;
    }

    private Table table(DraftTable table, List<String> path, String local) {
        int count = tablesAt.merge(local, 1, Integer::sum);
        return TableRows.of(table, path, local, count, addresses);
    }

    private void flush(List<Line> text, List<String> path, String local, List<Block> blocks) {
        if (text.isEmpty()) {
            return;
        }
        Address address = addresses.of(local);
        Span span = text.getFirst().span().to(text.getLast().span());
        blocks.add(
                new Provision(
                        address,
                        path,
                        null,
                        null,
                        span,
                        span,
                        Parts.paragraphs(address, path, text)));
        text.clear();
    }

    private void block(Node node, List<String> above, String local, List<Block> blocks) {
        Line line = node.line;
        if (line == null) {
            return;
        }
        Marker marker = node.marker;
        Label label = marker == null ? null : marker.label(node.counted);
        Span heading = node.split.heading();
        String step =
                marker == null
                        ? heading == null ? "" : Lines.bare(addresses.words(heading))
                        : marker.pathStep(node.counted);
        List<String> path = new ArrayList<>(above);
        path.add(step);
        String own = local(local, marker, node.counted);
        if (marker != null && marker.style().isArticle()) {
            article(node, path, marker, label, blocks);
            return;
        }
        if (node.isLeaf()
                && !(marker == null && node.pieces.isEmpty())
                && !(marker != null && OutlineTree.isStrong(marker) && node.pieces.isEmpty())) {
            blocks.add(leaf(node, path, own, label, heading));
            return;
        }
        Address address = addresses.of(own);
        List<Block> children = new ArrayList<>();
        List<Line> rest = new ArrayList<>();
        if (node.split.text() < line.end()) {
            Span words = new Span(node.split.text(), line.end());
            rest.add(line.tail(words));
        }
        Node inner = new Node(marker, line);
        rest.forEach(first -> inner.pieces.add(new Words(first)));
        inner.pieces.addAll(node.pieces);
        children.addAll(children(inner, path, own, path, own + ".0"));
        Span span = line.span();
        for (Block child : children) {
            span = span.to(child.span());
        }
        blocks.add(new Section(address, path, label, heading, span, children));
    }

    private static String local(String above, @Nullable Marker marker, int counted) {
        String step = marker == null ? "u" + counted : marker.addressStep(counted);
        if (above.isEmpty()) {
            return Character.isDigit(step.charAt(0)) ? "s" + step : step;
        }
        if (above.matches("x[0-9]+(~[0-9]+)?") && Character.isDigit(step.charAt(0))) {
            return above + ".s" + step;
        }
        return above + "." + step;
    }

    private Provision leaf(
            Node node,
            List<String> path,
            String local,
            @Nullable Label label,
            @Nullable Span heading) {
        Line line = node.line;
        if (line == null) {
            throw new IllegalStateException("a leaf has a line");
        }
        Address address = addresses.of(local);
        List<Line> text = new ArrayList<>();
        Span span = line.span();
        if (node.split.text() < line.end()) {
            text.add(line.tail(new Span(node.split.text(), line.end())));
        }
        for (Piece piece : node.pieces) {
            if (piece instanceof Words(Line more)) {
                text.add(more);
                span = span.to(more.span());
            }
        }
        Span body =
                text.isEmpty()
                        ? new Span(span.end(), span.end())
                        : text.getFirst().span().to(text.getLast().span());
        return new Provision(
                address, path, label, heading, span, body, Parts.paragraphs(address, path, text));
    }

    private void article(
            Node node,
            List<String> path,
            Marker marker,
            @Nullable Label label,
            List<Block> blocks) {
        Line line = node.line;
        if (line == null) {
            return;
        }
        String annex = region.local().isEmpty() ? "" : region.local() + ".";
        Address address = addresses.of(annex + marker.addressStep(0));
        List<Line> text = new ArrayList<>();
        Span span = line.span();
        if (node.wordsStart() < line.end()) {
            Span words = new Span(node.wordsStart(), line.end());
            text.add(line.tail(words));
        }
        List<Block> tables = new ArrayList<>();
        for (Piece piece : node.pieces) {
            switch (piece) {
                case Words(Line more) -> {
                    if (tables.isEmpty()) {
                        text.add(more);
                        span = span.to(more.span());
                    } else {
                        flush(new ArrayList<>(List.of(more)), path, address.local() + ".0", tables);
                    }
                }
                case DraftTable table -> tables.add(table(table, path, address.local()));
                case Node child -> block(child, path, address.local(), tables);
            }
        }
        Span body =
                text.isEmpty()
                        ? new Span(span.end(), span.end())
                        : text.getFirst().span().to(text.getLast().span());
        blocks.add(
                new Provision(
                        address,
                        path,
                        label,
                        null,
                        span,
                        body,
                        Parts.article(address, path, text)));
        blocks.addAll(tables);
    }
}
