package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.structure.Piece.Words;
import org.zhize.corpus.structure.Wording.Use;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the unnumbered closing that follows the last item or table: it speaks of the whole document
 * (本意见, 各地各部门要) and belongs to no item.
 */
final class Closing {

    private Closing() {}

    /** Moves closing lines from the last item to the root's closing. */
    static void cut(Node root, String folded) {
        Node last = last(root);
        if (last == root) {
            belowTable(root);
        }
        if (last == root || last.marker == null || last.marker.style().isLaw()) {
            return;
        }
        int from = last.pieces.size();
        while (from > 0
                && last.pieces.get(from - 1) instanceof Words(Line line)
                && isCue(line.text())) {
            from--;
        }
        if (from == last.pieces.size() || (from == 0 && !hasText(last, folded))) {
            return;
        }
        List<Piece> tail = new ArrayList<>(last.pieces.subList(from, last.pieces.size()));
        last.pieces.subList(from, last.pieces.size()).clear();
        root.closing.addAll(tail);
    }

    // A document that is a table: the lines below it are its closing, not its preamble.
    private static void belowTable(Node root) {
        int from = root.pieces.size();
        while (from > 0 && root.pieces.get(from - 1) instanceof Words) {
            from--;
        }
        if (from > 0 && root.pieces.get(from - 1) instanceof DraftTable) {
            List<Piece> tail = root.pieces.subList(from, root.pieces.size());
            root.closing.addAll(tail);
            tail.clear();
        }
    }

    private static boolean isCue(String line) {
        return Use.CLOSING.in(line);
    }

    // Words of its own besides a heading: else the next paragraph is its text.
    private static boolean hasText(Node node, String folded) {
        Line line = node.line;
        return line != null
                && line.end() - 1 > node.wordsStart()
                && folded.substring(node.wordsStart(), line.end() - 1).indexOf('。') >= 0;
    }

    private static Node last(Node root) {
        Node last = root;
        Node child = lastChild(root);
        while (child != null) {
            last = child;
            child = lastChild(last);
        }
        return last;
    }

    private static @Nullable Node lastChild(Node node) {
        return node.pieces.isEmpty() || !(node.pieces.getLast() instanceof Node child)
                ? null
                : child;
    }
}
