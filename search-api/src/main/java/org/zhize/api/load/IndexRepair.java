package org.zhize.api.load;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhize.api.workspace.Workspace;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.library.Library;
import org.zhize.graph.duty.Extraction;
import org.zhize.indexer.entry.IndexedDocument;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares index and library, and gives the index what it lacks. */
final class IndexRepair {

    private static final Logger LOG = LoggerFactory.getLogger(IndexRepair.class);
    private static final int DOCUMENTS_A_COMMIT = 100;

    private final Workspace workspace;

    IndexRepair(Workspace workspace) {
        this.workspace = workspace;
    }

    void run() {
        Map<DocumentId, Library.Entry> wanted = workspace.library().documents();
        Map<DocumentId, String> has = workspace.index().contents();
        Set<DocumentId> gone = new LinkedHashSet<>(has.keySet());
        gone.removeAll(wanted.keySet());
        gone.forEach(workspace.index()::delete);
        List<IndexedDocument> batch = new ArrayList<>();
        int repaired = 0;
        for (Library.Entry entry : wanted.values()) {
            if (workspace.stamp(entry).equals(has.get(entry.id()))) {
                continue;
            }
            Extraction extraction = workspace.extraction(entry.id());
            if (extraction == null) {
                LOG.warn(
                        "{} is no longer read as document {}: run reindex",
                        entry.fileName(),
                        entry.id());
                continue;
            }
            batch.add(Indexing.document(workspace.stamp(entry), extraction));
            repaired++;
            if (batch.size() == DOCUMENTS_A_COMMIT) {
                flush(batch);
            }
        }
        if (!batch.isEmpty() || !gone.isEmpty()) {
            flush(batch);
        }
        if (repaired + gone.size() > 0) {
            LOG.info(
                    "The index was brought in step: {} documents added, {} taken out",
                    repaired,
                    gone.size());
        }
    }

    private void flush(List<IndexedDocument> batch) {
        workspace.index().replace(batch);
        workspace.index().commit();
        batch.clear();
    }
}
