package org.zhize.corpus.structure;

/** What a region is made of before and after its outline is known. */
sealed interface Piece permits Piece.Words, DraftTable, Node {

    /** A line of words. */
    record Words(Line line) implements Piece {}
}
