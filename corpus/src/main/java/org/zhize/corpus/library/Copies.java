package org.zhize.corpus.library;

import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.text.Widths;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether two files that give the same title and date hold the same document, and which of the two
 * is the better copy. Judged by the words of their provisions alone.
 */
public enum Copies {
    /** The same characters, blanks and widths aside. */
    SAME_WORDS,
    /** One document; the file that came is as full as the one held, or fuller. */
    CAME_IS_AS_FULL,
    /** One document; the file that came lacks a part of what is held. */
    HELD_IS_FULLER,
    /** Two documents that share title and date. */
    APART;

    private static final Pattern BLANKS = Pattern.compile("[\\s　*#]+");
    private static final int GRAM = 4;
    // Copies and corrected copies share nearly all; laws of two cities some tenth to a third.
    private static final double SAME_DOCUMENT = 0.5;
    // A correction takes away about as much as it adds; a torn copy only takes away.
    private static final double TORN = 0.01;
    private static final int TAKES_MORE = 3;

    public static Copies of(Document held, Document came) {
        if (plain(held.text()).equals(plain(came.text()))) {
            return SAME_WORDS;
        }
        Set<String> had = grams(held);
        Set<String> has = grams(came);
        if (had.isEmpty() || has.isEmpty()) {
            return has.size() >= had.size() ? CAME_IS_AS_FULL : HELD_IS_FULLER;
        }
        int shared = (int) had.stream().filter(has::contains).count();
        if (shared < SAME_DOCUMENT * Math.min(had.size(), has.size())) {
            return APART;
        }
        int missing = had.size() - shared;
        int added = has.size() - shared;
        boolean torn = missing > TORN * had.size() && missing > TAKES_MORE * added;
        return torn ? HELD_IS_FULLER : CAME_IS_AS_FULL;
    }

    private static String plain(String words) {
        return BLANKS.matcher(Widths.fold(words)).replaceAll("");
    }

    private static Set<String> grams(Document document) {
        StringBuilder words = new StringBuilder();
        document.provisions().map(Provision::body).map(document::text).forEach(words::append);
        String plain = plain(words.toString());
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + GRAM <= plain.length(); i++) {
            grams.add(plain.substring(i, i + GRAM));
        }
        return grams;
    }
}
