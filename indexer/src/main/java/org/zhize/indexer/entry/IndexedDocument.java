package org.zhize.indexer.entry;

import org.zhize.corpus.citation.Citation;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.DocumentId;

import java.util.List;

/**
 * What the index holds of one document: its provisions, its duties, and what it cites.
 *
 * @param contentHash of the original file, so that index and library can be compared after a crash
 * @param duties of this document, made by whoever reads duties; may be empty
 * @param citations found in this document, with their titles and articles; they count as votes for
 *     what they cite, whether or not the corpus has it yet
 */
public record IndexedDocument(
        Document document, String contentHash, List<DutyEntry> duties, List<Citation> citations) {

    public IndexedDocument {
        duties = List.copyOf(duties);
        citations = List.copyOf(citations);
    }

    public DocumentId id() {
        return document.id();
    }
}
