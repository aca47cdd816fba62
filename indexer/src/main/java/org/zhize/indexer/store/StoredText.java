package org.zhize.indexer.store;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a hit on a provision or duty shows.
 *
 * @param start where the text starts in the source of the document
 * @param parts addresses of paragraphs and items with their places in the text
 */
public record StoredText(
        List<String> path,
        @Nullable String heading,
        String text,
        int start,
        List<Part> parts,
        @Nullable String payload) {

    /** Reads the {@link Fields#STORED} of a provision or duty. */
    public static StoredText read(String json) {
        return Entries.readText(json);
    }

    /** A paragraph or item; start and end within the text of the hit. */
    public record Part(String id, int start, int end) {}
}
