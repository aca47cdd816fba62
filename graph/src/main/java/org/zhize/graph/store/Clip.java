package org.zhize.graph.store;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Cuts long words: whole texts live in the library and the index. */
final class Clip {
    static final int STATEMENT = 300;
    static final int TITLE = 200;
    static final int MENTION = 100;
    private static final int STEP = 40;
    private static final int STEPS = 10;

    private Clip() {}

    /** At most that many UTF-16 units, never half a character. */
    static String to(int most, String words) {
        if (words.length() <= most) {
            return words;
        }
        return words.substring(
                0, Character.isHighSurrogate(words.charAt(most - 1)) ? most - 1 : most);
    }

    static @Nullable String orNull(int most, @Nullable String words) {
        return words == null ? null : to(most, words);
    }

    static List<String> path(List<String> path) {
        return path.stream().limit(STEPS).map(step -> to(STEP, step)).toList();
    }
}
