package org.zhize.indexer;

import org.jspecify.annotations.Nullable;

/**
 * An ending for what is being typed.
 *
 * @param id of the document, provision or party where it is one, else null
 */
public record Suggestion(String text, Kind kind, @Nullable String id) {

    /** What it would lead to. */
    public enum Kind {
        DOCUMENT,
        DOCUMENT_NUMBER,
        PROVISION,
        PARTY,
        TERM
    }
}
