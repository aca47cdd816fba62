package org.zhize.indexer;

import org.jspecify.annotations.Nullable;
import org.zhize.indexer.suggest.Suggester;

/**
 * An ending for what is being typed.
 *
 * @param id of the document, provision or party where it is one, else null
 */
public record Suggestion(String text, Kind kind, @Nullable String id) {

    static Suggestion of(Suggester.Found found) {
        Kind kind =
                switch (found.kind()) {
                    case TITLE -> Kind.DOCUMENT;
                    case NUMBER -> Kind.DOCUMENT_NUMBER;
                    case WORD -> Kind.TERM;
                };
        return new Suggestion(found.text(), kind, found.id());
    }

    /** What it would lead to. */
    public enum Kind {
        DOCUMENT,
        DOCUMENT_NUMBER,
        PROVISION,
        PARTY,
        TERM
    }
}
