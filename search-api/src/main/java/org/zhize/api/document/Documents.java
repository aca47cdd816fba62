package org.zhize.api.document;

import org.springframework.stereotype.Component;
import org.zhize.api.ledger.DocumentFacts;
import org.zhize.api.ledger.Entry;
import org.zhize.api.ledger.Ledger;
import org.zhize.api.web.Missing;
import org.zhize.api.workspace.Workspace;
import org.zhize.corpus.document.DocumentId;
import org.zhize.graph.duty.Extraction;
import org.zhize.graph.extract.Ledgers;
import org.zhize.indexer.entry.StoredDocument;

import java.util.Comparator;
import java.util.List;

/** Opens documents by the id that stands in a URL. */
@Component
public class Documents {

    private final Workspace workspace;
    private final Links links;

    Documents(Workspace workspace, Links links) {
        this.workspace = workspace;
        this.links = links;
    }

    /** Throws {@link Missing} where there is no such document. */
    public Extraction open(String id) {
        Extraction extraction = workspace.extraction(id(id));
        if (extraction == null) {
            throw missing(id);
        }
        return extraction;
    }

    /** What the index says of a document, with the status that its other versions give it. */
    public DocumentFacts facts(String id) {
        StoredDocument d = stored(id);
        return DocumentFacts.of(d.id().value(), d.fileName(), d.header());
    }

    /** Its duties, with what they cite linked to what the library holds. */
    public Ledger ledger(String id) {
        StoredDocument stored = stored(id);
        return new Ledger(
                facts(id),
                Ledgers.of(open(id)).stream()
                        .map(duty -> links.link(Entry.of(duty), stored))
                        .toList());
    }

    /** An entry of a document, linked in the same way. */
    public Entry link(Entry entry, String documentId) {
        return links.link(entry, stored(documentId));
    }

    /** All of them; those without a date last. */
    public List<StoredDocument> newestFirst() {
        Comparator<StoredDocument> byDate =
                Comparator.comparing(
                        d -> d.header().versionDate(),
                        Comparator.nullsFirst(Comparator.naturalOrder()));
        return workspace.index().documents().stream()
                .sorted(byDate.reversed().thenComparing(d -> d.id().value()))
                .toList();
    }

    private StoredDocument stored(String id) {
        return workspace.index().document(id(id)).orElseThrow(() -> missing(id));
    }

    static DocumentId id(String id) {
        try {
            return new DocumentId(id);
        } catch (IllegalArgumentException e) {
            throw missing(id);
        }
    }

    private static Missing missing(String id) {
        return new Missing("没有编号为“%s”的文件；可在文库里查找".formatted(id));
    }
}
