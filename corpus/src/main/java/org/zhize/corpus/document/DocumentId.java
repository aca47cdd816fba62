package org.zhize.corpus.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names one policy document, or one version of one law; the same after every reload. Letters and
 * digits only, so it can stand in a URL. Derived from what identifies the document (its number and
 * title; for laws title and date), never from its bytes: a corrected copy of a document replaces
 * the document.
 */
public record DocumentId(String value) {

    public DocumentId {
        if (!value.matches("[0-9a-z]{1,40}")) {
            throw new IllegalArgumentException("bad document id: " + value);
        }
    }

    /** Twelve hex digits of the SHA-256 of the identifying words. */
    public static DocumentId of(String identity) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(identity.getBytes(StandardCharsets.UTF_8));
            return new DocumentId(HexFormat.of().formatHex(hash, 0, 6));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
