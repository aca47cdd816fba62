package org.zhize.graph.store;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.citation.Citation;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.DocumentId;

import java.util.List;

/**
 * A provision that cites.
 *
 * @param provision where the words stand
 * @param article of the cited document, as written; null where it is cited as a whole
 */
public record CitedBy(
        DocumentId document,
        String documentTitle,
        Address provision,
        List<String> path,
        @Nullable String heading,
        String mention,
        @Nullable String article,
        Citation.Form form) {

    public CitedBy {
        path = List.copyOf(path);
    }
}
