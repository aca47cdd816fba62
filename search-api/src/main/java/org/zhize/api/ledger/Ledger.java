package org.zhize.api.ledger;

import org.zhize.graph.duty.Extraction;

import java.util.List;

/** The duties of one document. */
public record Ledger(DocumentFacts document, List<Entry> entries) {

    public static Ledger of(Extraction extraction) {
        return new Ledger(
                DocumentFacts.of(extraction.document()),
                extraction.duties().stream().map(Entry::of).toList());
    }
}
