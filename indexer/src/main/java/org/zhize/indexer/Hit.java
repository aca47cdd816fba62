package org.zhize.indexer;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.text.Span;

import java.util.List;
import java.util.Map;

/**
 * A provision, duty or document that was found.
 *
 * @param id address, duty id or document id
 * @param documentTitle short title as people cite it
 * @param heading without number, else null
 * @param text the words of the hit, verbatim
 * @param span where they stand in the source text of the document
 * @param highlight a passage of the text, HTML-escaped, with {@code <mark>} around what matched; it
 *     begins or ends with … where words are left out
 * @param titleHighlight the title of the document in the same way
 * @param matches what matched, in the source text of the document
 * @param part address of the paragraph or item that the query named (第三十六条第二款), else null
 * @param payload of a duty, as it was given; else null
 * @param why scores that led to its place, by name
 */
public record Hit(
        String id,
        DocumentId documentId,
        String documentTitle,
        List<String> path,
        @Nullable String heading,
        String text,
        Span span,
        String highlight,
        String titleHighlight,
        List<Span> matches,
        @Nullable String part,
        @Nullable String payload,
        double score,
        Map<String, Double> why) {

    public Hit {
        path = List.copyOf(path);
        matches = List.copyOf(matches);
        why = Map.copyOf(why);
    }
}
