package org.zhize.corpus.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the sentences and items of a provision, in text as it is printed or width-folded. A stop
 * inside brackets ends nothing; blanks around a sentence and its stop are no part of it.
 */
public final class SentenceFinder {

    private static final String FULL_STOPS = "。!?！？\n";
    private static final String STOPS = FULL_STOPS + ";；";
    // GB/T 9704 and 立法技术规范: （一） for items, below it 1.
    private static final Pattern ITEM =
            Pattern.compile("\\s*[(（](?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[)）]");

    private SentenceFinder() {}

    /** Cut at full stops and at semicolons, as the parts of a norm are. */
    public static List<Span> sentences(String text, Span within) {
        return cut(text, within, STOPS);
    }

    /** Cut at full stops alone, so that semicolons join. */
    public static List<Span> wholeSentences(String text, Span within) {
        return cut(text, within, FULL_STOPS);
    }

    /** Where the words of the item begin whose number stands at the start, -1 where none stands. */
    public static int afterItemNumber(String text, Span within) {
        Matcher number = ITEM.matcher(text).region(within.start(), within.end());
        return number.lookingAt() ? number.end() : -1;
    }

    private static List<Span> cut(String text, Span within, String stops) {
        List<Span> sentences = new ArrayList<>();
        int start = within.start();
        int depth = 0;
        for (int at = within.start(); at <= within.end(); at++) {
            char c = at == within.end() ? '\n' : text.charAt(at);
            depth = depth(c, depth);
            if (stops.indexOf(c) >= 0 && depth == 0) {
                Span trimmed = trimmed(text, start, at);
                if (!trimmed.isEmpty()) {
                    sentences.add(trimmed);
                }
                start = at + 1;
            }
        }
        return sentences;
    }

    // A bracket that never closes ends with its line or sentence.
    private static int depth(char c, int depth) {
        return switch (c) {
            case '\n', '。' -> 0;
            case '(', '（' -> depth + 1;
            case ')', '）' -> Math.max(0, depth - 1);
            default -> depth;
        };
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
