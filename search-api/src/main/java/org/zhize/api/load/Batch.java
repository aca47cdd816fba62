package org.zhize.api.load;

import org.zhize.api.load.LoadResult.Status;
import org.zhize.api.reading.Understanding.Outcome;
import org.zhize.api.reading.Understanding.Outcome.NotRead;
import org.zhize.api.reading.Understanding.Outcome.Understood;
import org.zhize.api.workspace.Workspace;
import org.zhize.corpus.document.Document.Problem;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.library.ContentHash;
import org.zhize.corpus.library.Library.Entry;
import org.zhize.corpus.library.Library.Read;
import org.zhize.corpus.library.Library.Waiting;
import org.zhize.graph.duty.Extraction;
import org.zhize.indexer.entry.IndexedDocument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents that take effect together: first in the index, then in the journal. A crash between the
 * two leaves them pending, and they are indexed once more, in place.
 */
final class Batch {

    private final Workspace workspace;
    private final List<ContentHash> finished = new ArrayList<>();
    private final Map<DocumentId, Read> reads = new LinkedHashMap<>();
    private final Map<DocumentId, IndexedDocument> documents = new LinkedHashMap<>();
    private int provisions;

    Batch(Workspace workspace) {
        this.workspace = workspace;
    }

    int provisions() {
        return provisions;
    }

    List<LoadResult> add(Waiting file, List<Outcome> outcomes) {
        finished.add(file.hash());
        return outcomes.stream()
                .map(
                        outcome ->
                                switch (outcome) {
                                    case NotRead(var name, var sentence) ->
                                            LoadResult.rejected(name, sentence);
                                    case Understood(var name, var extraction) ->
                                            add(file, name, extraction);
                                })
                .toList();
    }

    private LoadResult add(Waiting file, String fileName, Extraction extraction) {
        ContentHash hash = file.hash();
        DocumentId id = extraction.document().id();
        Status status = status(id, hash);
        IndexedDocument document = Indexing.document(workspace.readings().stamp(hash), extraction);
        reads.put(id, new Read(hash, file.fileName(), fileName, id));
        documents.put(id, document);
        int count = (int) extraction.document().provisions().count();
        provisions += count + extraction.duties().size();
        return new LoadResult(
                fileName,
                id.value(),
                extraction.document().header().title(),
                status,
                count,
                extraction.duties().size(),
                warnings(extraction),
                null);
    }

    private Status status(DocumentId id, ContentHash hash) {
        if (reads.containsKey(id)) {
            return Status.REPLACED;
        }
        Entry before = workspace.library().document(id);
        if (before == null) {
            return Status.ADDED;
        }
        return before.hash().equals(hash) ? Status.UNCHANGED : Status.REPLACED;
    }

    private static List<String> warnings(Extraction extraction) {
        List<String> warnings = new ArrayList<>();
        extraction.document().problems().stream().map(Problem::message).forEach(warnings::add);
        extraction.problems().stream().map(Problem::message).forEach(warnings::add);
        return warnings.stream().distinct().toList();
    }

    void commit() {
        if (finished.isEmpty()) {
            return;
        }
        if (!documents.isEmpty()) {
            workspace.index().replace(documents.values());
            workspace.index().commit();
        }
        workspace.library().finished(finished, List.copyOf(reads.values()));
        finished.clear();
        reads.clear();
        documents.clear();
        provisions = 0;
    }
}
