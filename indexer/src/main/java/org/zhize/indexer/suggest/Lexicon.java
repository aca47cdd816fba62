package org.zhize.indexer.suggest;

import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.zhize.corpus.segment.Segmenter;
import org.zhize.indexer.store.Fields;
import org.zhize.indexer.store.View;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of all provisions with their frequencies and their sound. Built from a view and kept
 * while the index grows a little: a word more or less does not matter.
 */
public final class Lexicon {

    // A word that stands in fewer provisions is too rare to be meant by a typing error.
    private static final int RAREST = 3;
    private static final int LONGEST = 8;
    private static final int ALIKE = 12;

    private final List<Word> words = new ArrayList<>();
    private final Map<String, Word> byText = new HashMap<>();
    private final Map<String, Word> bySound = new HashMap<>();
    private final Map<String, List<Word>> allBySound = new HashMap<>();
    private final Map<String, Word> byInitials = new HashMap<>();
    private final Map<String, List<Word>> allByInitials = new HashMap<>();
    private final Map<Character, List<Word>> byFirst = new HashMap<>();

    /** A word, in how many provisions it stands, and how it sounds. */
    record Word(String text, int count, String sound, String initials) {}

    public Lexicon(View view) throws IOException {
        Terms terms =
                MultiTerms.getTerms(
                        view.searcher().getIndexReader(), Fields.Type.PROVISION.words());
        if (terms == null) {
            return;
        }
        TermsEnum cursor = terms.iterator();
        for (BytesRef term = cursor.next(); term != null; term = cursor.next()) {
            int count = cursor.docFreq();
            String text = count < RAREST ? "" : term.utf8ToString();
            if (text.length() >= 2 && text.length() <= LONGEST && isHan(text)) {
                List<String> syllables = Segmenter.pinyin(text);
                words.add(new Word(text, count, String.join("", syllables), initials(syllables)));
            }
        }
        words.sort(Comparator.comparingInt(Word::count).reversed());
        for (Word word : words) {
            byText.putIfAbsent(word.text(), word);
            bySound.putIfAbsent(word.sound(), word);
            List<Word> sounding = allBySound.computeIfAbsent(word.sound(), _ -> new ArrayList<>());
            if (sounding.size() < ALIKE) {
                sounding.add(word);
            }
            byInitials.putIfAbsent(word.initials(), word);
            List<Word> alike =
                    allByInitials.computeIfAbsent(word.initials(), _ -> new ArrayList<>());
            if (alike.size() < ALIKE) {
                alike.add(word);
            }
            byFirst.computeIfAbsent(word.text().charAt(0), _ -> new ArrayList<>()).add(word);
        }
    }

    static String initials(List<String> syllables) {
        StringBuilder initials = new StringBuilder();
        for (String syllable : syllables) {
            if (!syllable.isEmpty()) {
                initials.append(syllable.charAt(0));
            }
        }
        return initials.toString();
    }

    static boolean isHan(String text) {
        return text.chars().allMatch(c -> c >= 0x4e00 && c <= 0x9fff);
    }

    /** Most frequent first. */
    List<Word> words() {
        return words;
    }

    /** Words that begin so and are longer, most frequent first. */
    List<Word> beginning(String text) {
        return byFirst.getOrDefault(text.charAt(0), List.of()).stream()
                .filter(w -> w.text().length() > text.length() && w.text().startsWith(text))
                .toList();
    }

    /** Words with these initials, the most frequent dozen. */
    List<Word> withInitials(String letters) {
        return allByInitials.getOrDefault(letters, List.of());
    }

    /** Words of that sound, the most frequent dozen. */
    List<Word> allSounding(String pinyin) {
        return allBySound.getOrDefault(pinyin, List.of());
    }

    Optional<Word> word(String text) {
        return Optional.ofNullable(byText.get(text));
    }

    Optional<Word> sounding(String pinyin) {
        Word whole = bySound.get(pinyin);
        return Optional.ofNullable(whole == null ? byInitials.get(pinyin) : whole);
    }

    /** A known word of the same sound, or with one character changed, most frequent first. */
    Optional<Word> like(String text) {
        if (text.length() < 2 || text.length() > LONGEST || !isHan(text)) {
            return Optional.empty();
        }
        Word same = bySound.get(String.join("", Segmenter.pinyin(text)));
        if (same != null && same.text().length() == text.length()) {
            return Optional.of(same);
        }
        return text.length() < 4 ? Optional.empty() : Optional.ofNullable(oneOff(text));
    }

    private @Nullable Word oneOff(String text) {
        for (Word word : words) {
            if (word.text().length() == text.length() && differences(word.text(), text) == 1) {
                return word;
            }
        }
        return null;
    }

    /** How many characters differ in two words of one length, 3 at most. */
    static int differences(String a, String b) {
        int differences = 0;
        for (int i = 0; i < a.length() && differences < 3; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                differences++;
            }
        }
        return differences;
    }
}
