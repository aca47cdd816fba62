package org.zhize.graph.extract;

import org.zhize.corpus.text.Span;
import org.zhize.corpus.text.Widths;

import java.util.Arrays;

/**
 * A piece of a document as the rows of terms read it: width-folded, without blanks, broken lines
 * and the {@code **} of Markdown's bold, titles in 《》 and document numbers hidden (a year in a
 * title is no deadline). Every character knows where it stands in the source.
 */
final class Plain {

    /** Stands for each character of a hidden title. */
    static final char HIDDEN = '※';

    private static final int LONGEST_TITLE = 120;
    private static final int WRAPPED_LINE = 15;
    private static final int LONGEST_LABEL = 8;
    private static final String SENTENCE_ENDS = "。;:!?";

    private final String text;
    private final int[] places;

    private Plain(String text, int[] places) {
        this.text = text;
        this.places = places;
    }

    static Plain of(String source, Span within) {
        char[] chars = new char[within.length()];
        int[] places = new int[within.length() + 1];
        int length = 0;
        int hiddenUntil = -1;
        int lineStart = within.start();
        int fieldEnd = -1;
        for (int at = within.start(); at < within.end(); at++) {
            char c = source.charAt(at);
            if (at > hiddenUntil && (c == '《' || (c == '〔' && isDigit(source, at + 1)))) {
                hiddenUntil = Math.max(hiddenUntil, close(source, at, within.end()));
            }
            char folded = Widths.fold(c);
            if (folded == '\n') {
                boolean wrapped = wraps(source, lineStart, at, within.end());
                lineStart = at + 1;
                if (wrapped) {
                    continue;
                }
            } else if (folded == ' ' || folded == '\t' || folded == '\r') {
                continue;
            } else if (folded == '*' && isBold(source, at)) {
                continue;
            } else if (c == '【' && at == lineStart && fieldEnd(source, at, within.end()) > 0) {
                fieldEnd = fieldEnd(source, at, within.end());
                continue; // 【牵头科室】 is 牵头科室:
            } else if (at == fieldEnd) {
                folded = ':';
            } else if (c == '〔' || c == '〕') {
                folded = c == '〔' ? '[' : ']';
            }
            chars[length] = at <= hiddenUntil ? HIDDEN : folded;
            places[length++] = at;
        }
        places[length] = within.end();
        return new Plain(new String(chars, 0, length), Arrays.copyOf(places, length + 1));
    }

    private static boolean isBold(String source, int at) {
        return source.startsWith("**", at) || (at > 0 && source.startsWith("**", at - 1));
    }

    private static int close(String source, int open, int end) {
        char opening = source.charAt(open);
        char closing = opening == '《' ? '》' : '〕';
        int depth = 0;
        int last = Math.min(end, open + LONGEST_TITLE);
        for (int at = open; at < last; at++) {
            char c = source.charAt(at);
            depth += c == opening ? 1 : c == closing ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    /**
     * A line of running text that goes on in the next one, not a heading or the end of a sentence.
     */
    private static boolean wraps(String source, int lineStart, int newline, int end) {
        int first = lineStart;
        while (first < newline && Character.isWhitespace(source.charAt(first))) {
            first++;
        }
        if (newline - first < WRAPPED_LINE || newline + 1 >= end) {
            return false;
        }
        char before = Widths.fold(source.charAt(newline - 1));
        char after = source.charAt(newline + 1);
        return !Character.isWhitespace(after)
                && !labelled(source, newline + 1, end)
                && (Character.isLetterOrDigit(before) || before == ',' || before == '、')
                && SENTENCE_ENDS.indexOf(before) < 0;
    }

    /** 责任单位：…: a field of its own, not the rest of the line before. */
    private static boolean labelled(String source, int start, int end) {
        for (int at = start; at < end && at - start <= LONGEST_LABEL; at++) {
            char c = Widths.fold(source.charAt(at));
            if (c == ':') {
                return at - start > 1;
            }
            if (!Character.isLetter(c) && c != '*') {
                return false;
            }
        }
        return false;
    }

    /** Where a short name in 【】 closes, or -1. */
    private static int fieldEnd(String source, int open, int end) {
        for (int at = open + 1; at < end && at - open <= LONGEST_LABEL + 1; at++) {
            if (source.charAt(at) == '】') {
                return at - open > 2 ? at : -1;
            }
            if (!Character.isLetter(source.charAt(at))) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isDigit(String source, int at) {
        return at < source.length() && Character.isDigit(source.charAt(at));
    }

    String text() {
        return text;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The source span of the characters from start to end of {@link #text()}. */
    Span span(int start, int end) {
        return start == end
                ? new Span(places[start], places[start])
                : new Span(places[start], places[end - 1] + 1);
    }
}
