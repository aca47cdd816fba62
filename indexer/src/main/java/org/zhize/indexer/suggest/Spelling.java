package org.zhize.indexer.suggest;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Words typed in one go in pinyin: gongshangbaoxian is 工伤保险 and not 工商保险, since only the first
 * stands in provisions.
 */
final class Spelling {

    private static final int SHORTEST = 8; // two words of two syllables
    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 3;
    private static final int SHORTEST_WORD = 3;

    private final Lexicon lexicon;
    private final ToIntFunction<String> frequency;
    private @Nullable String best;
    private int most;

    /**
     * @param frequency of a pair of characters in provisions
     */
    Spelling(Lexicon lexicon, ToIntFunction<String> frequency) {
        this.lexicon = lexicon;
        this.frequency = frequency;
    }

    /** The words, those that meet most often of all that sound so; fewer words before more. */
    Optional<String> read(String letters) {
        if (letters.length() < SHORTEST || letters.length() > LONGEST) {
            return Optional.empty();
        }
        for (int words = 2; words <= MOST_WORDS && best == null; words++) {
            read(letters, words, "", Integer.MAX_VALUE);
        }
        return Optional.ofNullable(best);
    }

    private void read(String letters, int words, String before, int seldom) {
        if (words == 1) {
            add(letters, before, seldom);
            return;
        }
        int last = letters.length() - SHORTEST_WORD * (words - 1);
        for (int cut = SHORTEST_WORD; cut <= last; cut++) {
            for (Lexicon.Word word : lexicon.allSounding(letters.substring(0, cut))) {
                int meets = Math.min(seldom, meets(before, word.text()));
                if (meets > most) {
                    read(letters.substring(cut), words - 1, before + word.text(), meets);
                }
            }
        }
    }

    private void add(String letters, String before, int seldom) {
        for (Lexicon.Word word : lexicon.allSounding(letters)) {
            int meets = Math.min(seldom, meets(before, word.text()));
            if (meets > most) {
                most = meets;
                best = before + word.text();
            }
        }
    }

    private int meets(String before, String word) {
        return before.isEmpty()
                ? Integer.MAX_VALUE
                : frequency.applyAsInt(before.substring(before.length() - 1) + word.charAt(0));
    }
}
