package org.zhize.graph.extract;

import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.List;

/** Cuts the words of a norm into sentences, at 。 and ; outside brackets, without the full stop. */
final class Sentences {

    private static final String ENDS = "。;!?\n";

    private Sentences() {}

    static List<Span> of(String folded, Span within) {
        List<Span> sentences = new ArrayList<>();
        int start = within.start();
        int depth = 0;
        for (int at = within.start(); at <= within.end(); at++) {
            char c = at == within.end() ? '\n' : folded.charAt(at);
            depth =
                    c == '\n' || c == '。'
                            ? 0
                            : c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
            if (ENDS.indexOf(c) >= 0 && depth == 0) {
                Span trimmed = trimmed(folded, start, at);
                if (!trimmed.isEmpty()) {
                    sentences.add(trimmed);
                }
                start = at + 1;
            }
        }
        return sentences;
    }

    private static Span trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
