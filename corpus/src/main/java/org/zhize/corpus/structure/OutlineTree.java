package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.structure.NumberingStyle.Strength;
import org.zhize.corpus.structure.Piece.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds the tree of numbers over the lines and tables of one region (body or annex). */
final class OutlineTree {

    private static final int LONGEST_HEADING = 60;
    private static final int PLAIN = 6; // the level of a heading that no format marks

    private final List<Piece> pieces;
    private final boolean articles;

    private OutlineTree(List<Piece> pieces) {
        this.pieces = pieces;
        this.articles = hasArticles(pieces);
    }

    /** The root of the region; its own pieces are what stands before the first number. */
    static Node of(List<Piece> pieces) {
        return new OutlineTree(pieces).build();
    }

    /** A region in articles: 第一条, 第二条 … in this order. */
    static boolean hasArticles(List<Piece> pieces) {
        int last = 0;
        int found = 0;
        for (Piece piece : pieces) {
            if (piece instanceof Words(Line line)) {
                Marker marker = line.marker();
                if (marker != null && marker.style().isArticle()) {
                    if (marker.ordinal() == last + 1) {
                        found++;
                    }
                    last = marker.ordinal();
                }
            }
        }
        return found >= 2;
    }

    private Node build() {
        List<Marker> markers = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Marker marker = marker(i);
            if (marker != null) {
                markers.add(marker);
                places.add(i);
            }
        }
        int[] depths = DepthSolver.solve(markers);
        Map<Integer, Integer> depthAt = new LinkedHashMap<>();
        Map<Integer, Marker> markerAt = new LinkedHashMap<>();
        for (int k = 0; k < depths.length; k++) {
            if (depths[k] != DepthSolver.NONE) {
                depthAt.put(places.get(k), depths[k]);
                markerAt.put(places.get(k), markers.get(k));
            }
        }
        return grow(depthAt, markerAt);
    }

    private @Nullable Marker marker(int i) {
        if (!(pieces.get(i) instanceof Words(Line line))) {
            return null;
        }
        Marker marker = line.marker();
        if (marker == null || !articles || marker.style().isLaw()) {
            return marker;
        }
        // 一、管辖 above articles is a heading; （一） below one is an item of it
        boolean outer =
                "outline1".equals(marker.style().id()) || "roman".equals(marker.style().id());
        return outer && (line.heading() > 0 || isAboveArticle(i, line)) ? marker : null;
    }

    private boolean isAboveArticle(int i, Line line) {
        if (line.text().length() > LONGEST_HEADING
                || line.text().endsWith("。")
                || line.text().endsWith(";")) {
            return false;
        }
        for (int k = i + 1; k < Math.min(i + 3, pieces.size()); k++) {
            if (pieces.get(k) instanceof Words(Line next)) {
                Marker marker = next.marker();
                if (marker == null) {
                    return false;
                }
                if (marker.style().isArticle()) {
                    return true;
                }
            }
        }
        return false;
    }

    private Node grow(Map<Integer, Integer> depthAt, Map<Integer, Marker> markerAt) {
        Set<Integer> titles = PlainTitles.in(pieces, markerAt);
        Node root = new Node(null, null);
        List<Node> open = new ArrayList<>(List.of(root));
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            Integer depth = depthAt.get(i);
            if (depth != null && piece instanceof Words(Line line)) {
                int base = closeUnnumbered(open, line.heading());
                push(open, base + depth, new Node(markerAt.get(i), line));
            } else if (titles.contains(i) && piece instanceof Words(Line line)) {
                int base = closeUnnumbered(open, PLAIN);
                push(open, base, new Node(null, line));
            } else if (piece instanceof Words(Line line) && line.heading() > 0 && isTitle(line)) {
                int base = closeUnnumbered(open, line.heading());
                push(open, base, new Node(null, line));
            } else {
                open.getLast().pieces.add(piece);
            }
        }
        return root;
    }

    private static boolean isTitle(Line line) {
        return line.text().length() <= LONGEST_HEADING && !line.text().endsWith("。");
    }

    // Leaves open the unnumbered headings that a heading of this level stands under.
    private static int closeUnnumbered(List<Node> open, int level) {
        int base = 1;
        while (base < open.size()) {
            Node node = open.get(base);
            boolean unnumbered = node.marker == null && node.line != null;
            int own = node.line == null || node.line.heading() == 0 ? PLAIN : node.line.heading();
            if (!unnumbered || (level > 0 && own >= level)) {
                break;
            }
            base++;
        }
        return base;
    }

    private static void push(List<Node> open, int at, Node node) {
        while (open.size() > at) {
            open.removeLast();
        }
        Node parent = open.getLast();
        if (node.marker == null || node.marker.style().isUnnumbered()) {
            node.counted = count(parent, node);
        }
        parent.pieces.add(node);
        open.add(node);
    }

    private static int count(Node parent, Node node) {
        int count = 1;
        for (int i = parent.pieces.size() - 1; i >= 0; i--) {
            if (parent.pieces.get(i) instanceof Node before
                    && (before.marker == null) == (node.marker == null)
                    && (before.marker == null || before.marker.style().isUnnumbered())) {
                count = before.counted + 1;
                break;
            }
        }
        return count;
    }

    static boolean isStrong(Marker marker) {
        return marker.style().strength() == Strength.STRONG;
    }
}
