package org.zhize.indexer.query;

import org.zhize.corpus.text.Span;

import java.util.List;

/** A query as a tree. Spans are places in the typed text. */
public sealed interface Node {

    /**
     * Words in any order.
     *
     * @param all true where every word must occur ({@code +}, AND, OR)
     */
    record Words(String text, Span span, boolean all) implements Node {}

    /** Words that stand together just so. */
    record Phrase(String text, Span span) implements Node {}

    /** Words that stand in the title of the document. */
    record Title(String text, Span span) implements Node {}

    record And(List<Node> nodes) implements Node {
        public And {
            nodes = List.copyOf(nodes);
        }
    }

    record Or(List<Node> nodes) implements Node {
        public Or {
            nodes = List.copyOf(nodes);
        }
    }

    record Not(Node node) implements Node {}

    /** The words to rank by: all but the excluded, parted by blanks. */
    default String positive() {
        return switch (this) {
            case Words(var text, _, _) -> text;
            case Phrase(var text, _) -> text;
            case Title(var text, _) -> text;
            case And(var nodes) -> joined(nodes);
            case Or(var nodes) -> joined(nodes);
            case Not _ -> "";
        };
    }

    private static String joined(List<Node> nodes) {
        StringBuilder text = new StringBuilder();
        for (Node node : nodes) {
            String words = node.positive();
            if (!words.isBlank()) {
                text.append(text.isEmpty() ? "" : " ").append(words);
            }
        }
        return text.toString();
    }
}
