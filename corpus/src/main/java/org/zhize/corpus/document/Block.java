package org.zhize.corpus.document;

import org.zhize.corpus.text.Span;

import java.util.List;
import java.util.stream.Stream;

/**
 * A piece of a document: a section with blocks below it, a provision, or a table whose rows are
 * provisions.
 */
public sealed interface Block permits Section, Provision, Table {

    Address address();

    /**
     * Numbering as read, brackets half-width: {@code ["三", "(十二)"]}, {@code ["第三章", "第三十六条"]},
     * {@code ["附件", "12", "2"]}.
     */
    List<String> path();

    /** All characters of the block, number and heading included. */
    Span span();

    /** The provisions in and below this block, in reading order. */
    default Stream<Provision> provisions() {
        return switch (this) {
            case Section section -> section.children().stream().flatMap(Block::provisions);
            case Table table -> table.rows().stream().map(Row::provision);
            case Provision provision -> Stream.of(provision);
        };
    }
}
