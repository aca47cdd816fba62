package org.zhize.indexer.query;

import org.zhize.corpus.pattern.TsvTable;
import org.zhize.corpus.segment.Segmenter;
import org.zhize.corpus.segment.Token;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of law for words of the public: 酒驾 is 饮酒后驾驶 there ({@code lay-words.tsv}). */
public final class LayWords {

    private static final Map<String, List<String>> LEGAL = new HashMap<>();
    private static final List<String> OTHERS = new ArrayList<>();
    private static final int LONGEST;

    static {
        int longest = 0;
        for (TsvTable.Line line : table().lines()) {
            if (line.list("legal").isEmpty()) {
                OTHERS.add(line.text("word"));
                continue;
            }
            LEGAL.put(line.text("word"), line.list("legal"));
            longest = Math.max(longest, line.text("word").length());
        }
        LONGEST = longest;
    }

    private LayWords() {}

    static TsvTable table() {
        return TsvTable.load(
                LayWords.class,
                "lay-words.tsv",
                "word",
                "legal",
                "source",
                "example",
                "counterexample");
    }

    /** Whether the table has that word. */
    public static boolean isWord(String word) {
        return LEGAL.containsKey(word);
    }

    /** What law calls the words of this text, in order, without what the text says itself. */
    public static List<String> legal(String text) {
        Set<Integer> borders = new HashSet<>();
        for (Token token : Segmenter.standard().tokens(text)) {
            borders.add(token.span().start());
            borders.add(token.span().end());
        }
        Set<String> legal = new LinkedHashSet<>();
        List<Span> others = others(text);
        for (int start = 0; start < text.length(); start++) {
            int end = borders.contains(start) ? end(text, start, borders) : start;
            Span word = new Span(start, end);
            if (end > start
                    && others.stream().noneMatch(o -> word.overlaps(o) && !word.contains(o))) {
                legal.addAll(LEGAL.getOrDefault(word.of(text), List.of()));
            }
        }
        legal.removeIf(text::contains);
        return List.copyOf(legal);
    }

    /**
     * Where the longest word of the table that begins there ends; the beginning where none does.
     */
    private static int end(String text, int start, Set<Integer> borders) {
        for (int end = Math.min(text.length(), start + LONGEST); end > start; end--) {
            if (borders.contains(end) && LEGAL.containsKey(text.substring(start, end))) {
                return end;
            }
        }
        return start;
    }

    // 仲裁员 is no 裁员, though the segmenter, which knows that word, cuts 仲|裁员.
    private static List<Span> others(String text) {
        List<Span> others = new ArrayList<>();
        for (String word : OTHERS) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                others.add(new Span(at, at + word.length()));
            }
        }
        return others;
    }
}
