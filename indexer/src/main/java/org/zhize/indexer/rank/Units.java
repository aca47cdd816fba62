package org.zhize.indexer.rank;

import org.zhize.corpus.pattern.TsvTable;
import org.zhize.corpus.segment.Segmenter;
import org.zhize.corpus.segment.Token;
import org.zhize.indexer.analysis.Folding;
import org.zhize.indexer.analysis.Symbols;
import org.zhize.indexer.query.QueryReader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of a query that a hit should hold, and that are marked in it. */
public final class Units {

    private static final Set<String> QUESTION_WORDS =
            TsvTable.load(QueryReader.class, "question-words.tsv", "word", "source")
                    .lines()
                    .stream()
                    .map(line -> line.text("word"))
                    .collect(Collectors.toUnmodifiableSet());

    private Units() {}

    /**
     * Words in order, none twice.
     *
     * @param exact whatever stands between blanks and punctuation is one word
     */
    public static List<String> of(String text, boolean exact) {
        Set<String> units = new LinkedHashSet<>();
        if (exact) {
            for (String chunk : text.strip().split("\\s+")) {
                if (Symbols.of(chunk).count() > 0) {
                    units.add(chunk);
                }
            }
            return List.copyOf(units);
        }
        StringBuilder singles = new StringBuilder();
        int end = -1;
        List<String> rest = new ArrayList<>();
        for (Token token : Segmenter.standard().tokens(Folding.fold(text))) {
            boolean single = token.word().length() == 1 && token.word().charAt(0) >= 0x2e80;
            boolean asks = QUESTION_WORDS.contains(token.word());
            boolean goesOn = single && !asks && token.span().start() == end;
            if (!goesOn) {
                flush(singles, units, rest);
            }
            end = token.span().end();
            if (single && !asks && Symbols.of(token.word()).count() > 0) {
                singles.append(token.word());
            } else if (!asks && Symbols.of(token.word()).count() > 0) {
                add(token.word(), units);
            } else {
                rest.add(token.word());
            }
        }
        flush(singles, units, rest);
        if (units.isEmpty()) {
            rest.stream().filter(word -> Symbols.of(word).count() > 0).forEach(units::add);
        }
        return List.copyOf(units);
    }

    // 50 万元 is the number 500000 and its unit: one word.
    private static void add(String word, Set<String> units) {
        String last = units.isEmpty() ? "" : List.copyOf(units).getLast();
        boolean number = !last.isEmpty() && last.chars().allMatch(c -> c >= '0' && c <= '9');
        if (number && word.startsWith("万")) {
            units.remove(last);
            units.add(last + word);
        } else {
            units.add(word);
        }
    }

    // 养 狗 is searched as 养狗; one character alone counts only where there is nothing else.
    private static void flush(StringBuilder singles, Set<String> units, List<String> rest) {
        if (singles.length() > 1) {
            units.add(singles.toString());
        } else if (singles.length() == 1) {
            rest.add(singles.toString());
        }
        singles.setLength(0);
    }
}
