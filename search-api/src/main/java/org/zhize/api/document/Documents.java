package org.zhize.api.document;

import org.springframework.stereotype.Component;
import org.zhize.api.ledger.DocumentFacts;
import org.zhize.api.web.Missing;
import org.zhize.api.workspace.Workspace;
import org.zhize.corpus.document.DocumentId;
import org.zhize.graph.duty.Extraction;

/** Opens documents by the id that stands in a URL. */
@Component
public class Documents {

    private final Workspace workspace;

    Documents(Workspace workspace) {
        this.workspace = workspace;
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
        return workspace
                .index()
                .document(id(id))
                .map(d -> DocumentFacts.of(d.id().value(), d.fileName(), d.header()))
                .orElseThrow(() -> missing(id));
    }

    static DocumentId id(String id) {
        try {
            return new DocumentId(id);
        } catch (IllegalArgumentException e) {
            throw missing(id);
        }
    }

    private static Missing missing(String id) {
        return new Missing("没有编号为“%s”的文件；文件列表见 /api/documents".formatted(id));
    }
}
