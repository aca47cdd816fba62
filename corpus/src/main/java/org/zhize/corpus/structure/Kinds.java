package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 文种: what kind of document a title names at its end ({@code kinds.tsv}). */
final class Kinds {

    private static final List<String> KINDS = load();
    private static final Pattern AFTER =
            Pattern.compile("(?:\\s*[(（][^()（）]{1,30}[)）])+$|[》〉\"”]+$");

    private Kinds() {}

    private static List<String> load() {
        try (InputStream in = Kinds.class.getResourceAsStream("kinds.tsv")) {
            if (in == null) {
                throw new IllegalStateException("no resource kinds.tsv");
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1)[0])
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
