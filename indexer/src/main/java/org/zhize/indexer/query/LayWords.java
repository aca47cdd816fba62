package org.zhize.indexer.query;

import org.zhize.corpus.pattern.TsvTable;
import org.zhize.corpus.segment.Segmenter;
import org.zhize.corpus.segment.Token;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of law for words of the public: 酒驾 is 饮酒后驾驶 there ({@code lay-words.tsv}). */
public final class LayWords {

    private static final Map<String, List<String>> LEGAL = new HashMap<>();
    private static final int LONGEST;

    static {
        int longest = 0;
        for (TsvTable.Line line : table().lines()) {
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

    /** What law calls the words of this text, in order, without what the text says itself. */
    public static List<String> legal(String text) {
        Set<Integer> borders = new HashSet<>();
        for (Token token : Segmenter.standard().tokens(text)) {
            borders.add(token.span().start());
            borders.add(token.span().end());
        }
        Set<String> legal = new LinkedHashSet<>();
        for (int start = 0; start < text.length(); start++) {
            if (!borders.contains(start)) {
                continue;
            }
            for (int end = Math.min(text.length(), start + LONGEST); end > start; end--) {
                List<String> words = LEGAL.get(text.substring(start, end));
                if (words != null && borders.contains(end)) {
                    legal.addAll(words);
                    break;
                }
            }
        }
        legal.removeIf(text::contains);
        return List.copyOf(legal);
    }
}
