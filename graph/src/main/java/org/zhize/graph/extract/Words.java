package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.pattern.TsvTable;
import org.zhize.graph.duty.PartyKind;

import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/** The words of {@code words.tsv} by which doers and their actions are told in running text. */
final class Words {

    private static final class Standard {
        static final Words WORDS = new Words();
    }

    /** What a word can be; one word may be several. */
    enum WordClass {
        /** Ends the name of a class of doers. */
        HEAD,
        /** 要, 应: stands after a doer, wherever he stands. */
        MODAL,
        VERB,
        ADVERB,
        PREPOSITION,
        /** 督促, 推动: whoever comes after it acts. */
        CAUSE,
        /** 鼓励, 支持: whoever comes after it gets no duty. */
        NOCAUSE,
        OPENER,
        /** 对, 向, 由: governs what comes after it. */
        CASE,
        RELATIVE,
        /** Only looks like one of the others. */
        BLOCK,
        LISTWORD,
        MODIFIER
    }

    /**
     * A word.
     *
     * @param kind of the party that a HEAD ends, else null
     * @param supervises for a CAUSE: the body before it only watches
     */
    record Word(
            String text, EnumSet<WordClass> classes, @Nullable PartyKind kind, boolean supervises) {

        boolean is(WordClass c) {
            return classes.contains(c);
        }

        boolean acts() {
            return is(WordClass.MODAL)
                    || is(WordClass.VERB)
                    || is(WordClass.ADVERB)
                    || is(WordClass.PREPOSITION)
                    || is(WordClass.CAUSE);
        }
    }

    private final Map<String, Word> words = new HashMap<>();
    // First and last characters of the words: most places of a text begin or end none.
    private final BitSet firsts = new BitSet();
    private final BitSet lasts = new BitSet();
    private final BitSet headLasts = new BitSet();
    private int longest;

    private Words() {
        for (TsvTable.Line line :
                TsvTable.load(Words.class, "words.tsv", "word", "class", "detail", "source")
                        .lines()) {
            String text = line.text("word");
            WordClass c = WordClass.valueOf(line.text("class"));
            PartyKind kind = c == WordClass.HEAD ? PartyKind.valueOf(line.text("detail")) : null;
            boolean supervises = c == WordClass.CAUSE && line.optional("detail") != null;
            Word before = words.get(text);
            if (before == null) {
                words.put(text, new Word(text, EnumSet.of(c), kind, supervises));
            } else if (before.is(c)) {
                throw line.problem("this word stands twice as " + c);
            } else {
                EnumSet<WordClass> classes = EnumSet.copyOf(before.classes());
                classes.add(c);
                words.put(
                        text,
                        new Word(
                                text,
                                classes,
                                kind == null ? before.kind() : kind,
                                supervises || before.supervises()));
            }
            firsts.set(text.charAt(0));
            lasts.set(text.charAt(text.length() - 1));
            if (c == WordClass.HEAD) {
                headLasts.set(text.charAt(text.length() - 1));
            }
            longest = Math.max(longest, text.length());
        }
    }

    static Words standard() {
        return Standard.WORDS;
    }

    /** The longest word that begins there and ends before the limit, else null. */
    @Nullable Word at(String text, int start, int limit) {
        if (start >= limit || !firsts.get(text.charAt(start))) {
            return null;
        }
        for (int end = Math.min(limit, start + longest); end > start; end--) {
            Word word = words.get(text.substring(start, end));
            if (word != null) {
                return word;
            }
        }
        return null;
    }

    /** The longest HEAD that ends there and does not begin before the floor, else null. */
    @Nullable Word headEnding(String text, int end, int floor) {
        if (end <= floor || !headLasts.get(text.charAt(end - 1))) {
            return null;
        }
        return ending(text, end, floor, EnumSet.of(WordClass.HEAD));
    }

    /** The longest word of one of the classes that ends there, else null. */
    @Nullable Word ending(String text, int end, int floor, EnumSet<WordClass> classes) {
        if (end <= floor || !lasts.get(text.charAt(end - 1))) {
            return null;
        }
        for (int start = Math.max(floor, end - longest); start < end; start++) {
            Word word =
                    firsts.get(text.charAt(start)) ? words.get(text.substring(start, end)) : null;
            if (word != null && !Collections.disjoint(word.classes(), classes)) {
                return word;
            }
        }
        return null;
    }

    /** The word that the whole text is, else null. */
    @Nullable Word word(String text) {
        return words.get(text);
    }
}
