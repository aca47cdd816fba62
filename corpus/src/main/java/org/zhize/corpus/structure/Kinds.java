package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.pattern.TsvTable;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 文种: what kind of document a title names at its end ({@code kinds.tsv}). */
final class Kinds {

    private static final List<String> KINDS =
            TsvTable.load(Kinds.class, "kinds.tsv", "kind", "class", "source").lines().stream()
                    .map(line -> line.text("kind"))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
    private static final Pattern AFTER = Pattern.compile("(?:[(（][^()（）]{1,30}[)）])+$|[》〉\"”]+$");

    private Kinds() {}

    /** The kind that ends this title, 试行 and years in brackets aside; null where none does. */
    static @Nullable String of(String title) {
        String words = Lines.bare(title);
        Matcher after = AFTER.matcher(words);
        while (after.find() && after.start() > 0) {
            words = words.substring(0, after.start());
            after = AFTER.matcher(words);
        }
        for (String kind : KINDS) {
            if (words.endsWith(kind)) {
                return kind;
            }
        }
        return null;
    }
}
