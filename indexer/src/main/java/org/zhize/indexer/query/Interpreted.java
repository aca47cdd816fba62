package org.zhize.indexer.query;

import org.zhize.corpus.text.Span;

import java.util.List;

/**
 * What was understood of a query, shown above the hits.
 *
 * @param words what is searched as words after all else was taken out
 * @param parts in the order of the text; each can be taken back by its key ({@link
 *     SearchRequest#undone})
 */
public record Interpreted(String words, Intent intent, List<Part> parts) {

    public Interpreted {
        parts = List.copyOf(parts);
    }

    /**
     * A piece of the query that was read as more than words.
     *
     * @param key names it in {@link SearchRequest#undone}
     * @param text as typed
     * @param span where it stands in the typed text
     * @param meaning for people: 中华人民共和国安全生产法 for 安法
     */
    public record Part(String key, PartKind kind, String text, Span span, String meaning) {}

    /** What a piece of a query can be. */
    public enum PartKind {
        DOCUMENT_NUMBER,
        LAW,
        ARTICLE,
        PARTY,
        REGION,
        YEAR,
        /** The first day of a time that lasts until today: 近三年. */
        SINCE,
        RANK,
        STATUS,
        INTENT,
        PHRASE,
        TITLE,
        EXCLUDED,
        /** A typing error put right. */
        CORRECTION,
        PINYIN
    }
}
