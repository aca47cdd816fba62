package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.names.Match;
import org.zhize.corpus.names.Names;
import org.zhize.corpus.text.Span;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A piece of text, folded and without blanks, with the names of bodies that stand in it. */
final class Passage {

    // A bracket that is not closed within this many characters is taken as a stray one.
    private static final int LONGEST_BRACKET = 400;

    final String text;
    private final Map<Integer, Match> clearByStart = new HashMap<>();
    private final Map<Integer, Match> clearByEnd = new HashMap<>();
    private final Map<Integer, Match> allByStart = new HashMap<>();
    private final Map<Integer, Match> allByEnd = new HashMap<>();
    private final BitSet inside = new BitSet();
    private final int[] close;

    Passage(String text, Names names) {
        this.text = text;
        index(names.find(text), clearByStart, clearByEnd);
        index(names.findWithShort(text), allByStart, allByEnd);
        this.close = brackets(text);
    }

    private void index(
            List<Match> matches, Map<Integer, Match> byStart, Map<Integer, Match> byEnd) {
        for (Match found : matches) {
            Match match = withoutJointly(found);
            byStart.put(match.span().start(), match);
            byStart.putIfAbsent(match.core().start(), match);
            byEnd.put(match.span().end(), match);
            inside.set(
                    match.span().start() + 1,
                    Math.max(match.span().start() + 1, match.span().end()));
        }
    }

    /** 会同县应急局 is "together with", not a body of the county 会同. */
    private Match withoutJointly(Match match) {
        Span span = match.span();
        return text.startsWith("会同县", span.start()) && span.start() + 2 <= match.core().start()
                ? new Match(new Span(span.start() + 2, span.end()), match.core(), match.names())
                : match;
    }

    private static int[] brackets(String text) {
        int[] close = new int[text.length()];
        int[] stack = new int[text.length()];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            close[i] = -1;
            if (c == '(' || c == '[') {
                stack[depth++] = i;
            } else if ((c == ')' || c == ']') && depth > 0) {
                int open = stack[--depth];
                if (i - open <= LONGEST_BRACKET) {
                    close[open] = i;
                }
            } else if (c == '\n') {
                depth = 0;
            }
        }
        return close;
    }

    /** Where the bracket that opens here closes, or -1. */
    int close(int open) {
        return close[open];
    }

    char at(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : '\n';
    }

    int length() {
        return text.length();
    }

    String sub(int start, int end) {
        return text.substring(start, end);
    }

    /** A name that is clear anywhere and begins there (with or without its level word). */
    @Nullable Match clearStarting(int start) {
        return clearByStart.get(start);
    }

    /** Whether the span is just such a name. */
    boolean isClearName(Span span) {
        Match match = clearStarting(span.start());
        return match != null && match.span().end() == span.end();
    }

    @Nullable Match clearEnding(int end) {
        return clearByEnd.get(end);
    }

    /** A name that begins there, short forms included. */
    @Nullable Match starting(int start) {
        return allByStart.get(start);
    }

    @Nullable Match ending(int end) {
        return allByEnd.get(end);
    }

    /** Whether the character stands inside a name, so that 和 of 发展和改革局 joins nothing. */
    boolean insideName(int at) {
        return inside.get(at);
    }
}
