package org.zhize.graph.store;

import org.zhize.corpus.document.DocumentId;
import org.zhize.graph.duty.Extraction;

/**
 * What the graph holds of one document.
 *
 * @param contentHash of the original it was read from, given back by {@link DutyStore#contents()}
 */
public record GraphDocument(Extraction extraction, String contentHash) {

    public DocumentId id() {
        return extraction.document().id();
    }
}
