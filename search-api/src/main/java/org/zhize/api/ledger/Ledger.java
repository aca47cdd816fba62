package org.zhize.api.ledger;

import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Header;
import org.zhize.graph.duty.Duty;
import org.zhize.graph.duty.Extraction;
import org.zhize.graph.extract.Ledgers;

import java.util.List;

/** The duties of one document. */
public record Ledger(DocumentFacts document, List<Entry> entries) {

    /**
     * @param header with the status that other documents give it
     */
    public static Ledger of(Extraction extraction, Header header) {
        Document document = extraction.document();
        return new Ledger(
                DocumentFacts.of(document.id().value(), document.fileName(), header),
                Ledgers.of(extraction).stream().map(Entry::of).toList());
    }

    /**
     * With the numbered item as the path of each entry: paragraphs and items of an article are told
     * by the provision of the evidence.
     */
    public Ledger byItem() {
        return new Ledger(
                document, entries.stream().map(e -> e.withPath(Duty.item(e.path()))).toList());
    }
}
