package org.zhize.indexer.query;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.Span;
import org.zhize.indexer.query.Interpreted.Part;
import org.zhize.indexer.query.Interpreted.PartKind;

import java.util.List;
import java.util.Set;

/**
 * Words as typed, from which is taken out what is understood of them; each such part is noted,
 * unless the user took it back.
 */
final class TypedText {

    private final int offset;
    private final Set<String> undone;
    private final List<Part> parts;
    private StringBuilder text;
    private @Nullable Span replaced;

    /**
     * @param offset where the words begin in the query
     * @param parts to note in
     */
    TypedText(String text, int offset, Set<String> undone, List<Part> parts) {
        this.text = new StringBuilder(text);
        this.offset = offset;
        this.undone = undone;
        this.parts = parts;
    }

    /** What is left, with blanks where something was taken out. */
    String text() {
        return text.toString();
    }

    /**
     * Goes on with another text in place of all; what is found in it stands for all of the words.
     */
    void replace(String other) {
        if (replaced == null) {
            replaced = new Span(offset, offset + text.length());
        }
        text = new StringBuilder(other);
    }

    /** Puts other words in that place, which is all there is. */
    void substitute(Span span, String words) {
        if (!span.of(text()).strip().equals(words)) {
            replace(text.substring(0, span.start()) + words + text.substring(span.end()));
        }
    }

    /** True where the text is not as it was typed. */
    boolean isReplaced() {
        return replaced != null;
    }

    boolean add(PartKind kind, Span span, String meaning) {
        return add(kind, span, text(), meaning);
    }

    /** Notes a part of the source; false where the user took it back. */
    boolean add(PartKind kind, Span span, String source, String meaning) {
        return note(kind, span.of(source).strip(), shifted(span), meaning);
    }

    /** Notes a part with its place in the whole query. */
    boolean note(PartKind kind, String words, Span span, String meaning) {
        String key = kind + ":" + words;
        if (undone.contains(key)) {
            return false;
        }
        parts.add(new Part(key, kind, words, span, meaning));
        return true;
    }

    /** Whether the user took that reading of the words, or of a part of them, back. */
    boolean tookBack(PartKind kind, String words) {
        String prefix = kind + ":";
        return undone.stream()
                .filter(key -> key.startsWith(prefix) && key.length() > prefix.length())
                .anyMatch(key -> words.contains(key.substring(prefix.length())));
    }

    /** The place in the whole query. */
    Span shifted(Span span) {
        return replaced == null ? span.shifted(offset) : replaced;
    }

    void blank(Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            text.setCharAt(i, ' ');
        }
    }

    /** What would be left without that. */
    String without(Span span) {
        return text.substring(0, span.start()) + text.substring(span.end());
    }
}
