package org.zhize.api.ledger;

import org.zhize.graph.duty.Extraction;
import org.zhize.graph.extract.Ledgers;

import java.util.List;

/** The duties of one document. */
public record Ledger(DocumentFacts document, List<Entry> entries) {

    public static Ledger of(Extraction extraction) {
        return new Ledger(
                DocumentFacts.of(extraction.document()),
                Ledgers.of(extraction).stream().map(Entry::of).toList());
    }
}
