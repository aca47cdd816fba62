package org.zhize.indexer.suggest;

import org.zhize.corpus.names.Names;
import org.zhize.corpus.names.Regions;
import org.zhize.corpus.segment.Segmenter;
import org.zhize.corpus.segment.Token;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Puts a mistyped word right, and only that: a word of the language stays as it was typed, whether
 * or not it stands in a provision (骑手 is no 旗手), and so does the name of a region.
 */
final class TypingErrors {

    private static final int LONGEST = 5;
    // Up to here one character may be wrong, in longer words two of the same sound.
    private static final int SHORT_WORD = 3;
    private static final int FEWEST = 3;
    // A word that is meant stands in one of so many provisions: rarer ones are hit by chance.
    private static final int ONE_IN = 2000;

    private final Lexicon lexicon;
    private final int fewest;

    /**
     * @param provisions how many there are
     */
    TypingErrors(Lexicon lexicon, int provisions) {
        this.lexicon = lexicon;
        this.fewest = Math.max(FEWEST, provisions / ONE_IN);
    }

    /**
     * Whether a text may be that title with typing errors: its words and regions are those of the
     * title, or a character got lost, or one too many came in, or they changed places.
     */
    static boolean mayBe(String typed, String title) {
        if (Arrays.equals(sorted(typed), sorted(title))) {
            return true;
        }
        if (!regions(typed).stream().allMatch(title::contains)) {
            return false;
        }
        boolean known = words(typed).stream().allMatch(title::contains);
        boolean hasOdd =
                Segmenter.standard().tokens(typed).stream().anyMatch(t -> t.word().length() == 1);
        return known ? hasOdd : isWithin(typed, title) || isWithin(title, typed);
    }

    /** Whether the characters of one stand in the other in their order. */
    private static boolean isWithin(String few, String many) {
        int at = 0;
        for (int i = 0; i < many.length() && at < few.length(); i++) {
            if (few.charAt(at) == many.charAt(i)) {
                at++;
            }
        }
        return at == few.length();
    }

    private static char[] sorted(String text) {
        char[] all = text.toCharArray();
        Arrays.sort(all);
        return all;
    }

    /**
     * The text with the word around each unknown pair put right.
     *
     * @param unknown whether a pair of characters stands in no provision
     */
    Optional<String> corrected(String typed, Predicate<String> unknown) {
        StringBuilder text = new StringBuilder(typed);
        for (int i = 0; i + 2 <= text.length(); i++) {
            // A pair may have been put right with the one before it.
            if (unknown.test(text.substring(i, i + 2))) {
                correct(text, i);
            }
        }
        String result = text.toString();
        return result.equals(typed) ? Optional.empty() : Optional.of(result);
    }

    /** Replaces the words around that pair by one that is known, the longest first. */
    private void correct(StringBuilder text, int pair) {
        Set<Integer> borders = borders(text.toString());
        for (int length = LONGEST; length >= 2; length--) {
            for (int start = Math.max(0, pair + 2 - length); start <= pair; start++) {
                int end = start + length;
                if (borders.contains(start) && borders.contains(end)) {
                    String wrong = text.substring(start, end);
                    Optional<Lexicon.Word> meant =
                            lexicon.like(wrong).filter(word -> isMeant(wrong, word));
                    if (meant.isPresent()) {
                        text.replace(start, end, meant.get().text());
                        return;
                    }
                }
            }
        }
    }

    private boolean isMeant(String wrong, Lexicon.Word word) {
        int most = wrong.length() <= SHORT_WORD ? 1 : 2;
        return word.count() >= fewest
                && Lexicon.differences(wrong, word.text()) <= most
                && words(wrong).stream().allMatch(word.text()::contains);
    }

    private static Set<Integer> borders(String text) {
        Set<Integer> borders = new HashSet<>(Set.of(0));
        for (Token token : Segmenter.standard().tokens(text)) {
            borders.add(token.span().end());
        }
        return borders;
    }

    private static Set<String> words(String text) {
        Set<String> words = regions(text);
        List<Token> tokens = Segmenter.standard().tokens(text);
        tokens.stream().map(Token::word).filter(word -> word.length() > 1).forEach(words::add);
        return words;
    }

    /** Full names, and a short one that begins the text: 山西 in 山西煤矿. */
    private static Set<String> regions(String text) {
        Set<String> names = new HashSet<>();
        Regions regions = Names.standard().regions();
        regions.find(text).forEach(found -> names.add(found.span().of(text)));
        if (text.length() >= 2 && !regions.called(text.substring(0, 2)).isEmpty()) {
            names.add(text.substring(0, 2));
        }
        return names;
    }
}
