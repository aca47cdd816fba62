package org.zhize.graph.store;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.Widths;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Keys under which a citation and the document it names meet. Hashes, since an index of the server
 * takes no long strings and titles can be of any length.
 */
final class Refs {
    private static final String NATION = "中华人民共和国";

    private Refs() {}

    /** Without brackets, blanks and 中华人民共和国; null where nothing is left. */
    static @Nullable String title(@Nullable String title) {
        return title == null ? null : ref("title", plain(title).replace(NATION, ""));
    }

    static @Nullable String number(@Nullable String documentNumber) {
        return documentNumber == null ? null : ref("number", plain(documentNumber));
    }

    private static @Nullable String ref(String space, String words) {
        return words.isEmpty() ? null : hash(space, words);
    }

    private static String plain(String words) {
        String folded = Widths.fold(words);
        StringBuilder kept = new StringBuilder(folded.length());
        folded.codePoints()
                .filter(c -> "《》〈〉<>「」『』“”\"'〔〕[]【】﹝﹞()".indexOf(c) < 0)
                .filter(c -> !Character.isWhitespace(c))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Sixteen hex digits. */
    static String hash(String space, String words) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(space.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            return HexFormat.of()
                    .formatHex(sha.digest(words.getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
