package org.zhize.indexer;

import org.jspecify.annotations.Nullable;
import org.zhize.indexer.suggest.Suggester;

/**
 * An ending for what is being typed.
 *
 * @param id of the document or provision where it is one, else null
 * @param hint what helps to choose: the first words of an article, other names of a body; or null
 */
public record Suggestion(String text, Kind kind, @Nullable String id, @Nullable String hint) {

    static Suggestion of(Suggester.Found found) {
        Kind kind =
                switch (found.kind()) {
                    case TITLE -> Kind.DOCUMENT;
                    case NUMBER -> Kind.DOCUMENT_NUMBER;
                    case ARTICLE -> Kind.PROVISION;
                    case BODY -> Kind.PARTY;
                    case WORD -> Kind.TERM;
                };
        String hint = found.hint().isEmpty() ? null : found.hint();
        return new Suggestion(found.text(), kind, found.id(), hint);
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
