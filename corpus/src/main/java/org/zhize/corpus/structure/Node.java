package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in an outline while it is being built: what stands under one number, in reading order.
 */
final class Node implements Piece {

    final @Nullable Marker marker;
    final @Nullable Line line;
    final List<Piece> pieces = new ArrayList<>();
    final List<Piece> closing = new ArrayList<>();
    int counted;

    /** How the first line parts into heading and text. */
    Headings.Split split = Headings.Split.NONE;

    Node(@Nullable Marker marker, @Nullable Line line) {
        this.marker = marker;
        this.line = line;
    }

    List<Node> children() {
        List<Node> children = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Node node) {
                children.add(node);
            }
        }
        return children;
    }

    boolean isLeaf() {
        return pieces.stream().allMatch(Piece.Words.class::isInstance);
    }

    /** The first character of the words after the number. */
    int wordsStart() {
        if (line == null) {
            throw new IllegalStateException("the root has no words");
        }
        return line.start() + (marker == null ? 0 : marker.length());
    }
}
