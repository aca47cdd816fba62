package org.zhize.api.load;

import org.jspecify.annotations.Nullable;
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
    private final Claims claims;
    private final List<ContentHash> finished = new ArrayList<>();
    private final Map<DocumentId, Read> reads = new LinkedHashMap<>();
    private final Map<DocumentId, IndexedDocument> documents = new LinkedHashMap<>();
    private int entries;

    Batch(Workspace workspace, Claims claims) {
        this.workspace = workspace;
        this.claims = claims;
    }

    int entries() {
        return entries;
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
        DocumentId own = extraction.document().id();
        if (!claims.isContested(own)) {
            return take(file, fileName, extraction, status(own, file.hash()), null);
        }
        Namesakes.Decision decision =
                new Namesakes(workspace, documents, reads)
                        .decide(file.hash(), fileName, extraction.document());
        if (!decision.taken()) {
            return result(fileName, extraction, decision.id(), Status.UNCHANGED, decision.remark());
        }
        Extraction named =
                decision.id().equals(own)
                        ? extraction
                        : again(file, fileName, decision.id(), extraction);
        workspace.readings().put(file.hash(), named);
        Status status = status(decision.id(), file.hash());
        return take(file, fileName, named, status, decision.remark());
    }

    // Addresses hold the id of their document, so another id is another reading.
    private Extraction again(Waiting file, String fileName, DocumentId id, Extraction before) {
        byte[] content = workspace.library().original(file.hash());
        return workspace.understanding().understand(file.fileName(), content, id).stream()
                .filter(o -> o.fileName().equals(fileName))
                .filter(Understood.class::isInstance)
                .map(o -> ((Understood) o).extraction())
                .filter(e -> e.document().id().equals(id))
                .findFirst()
                .orElse(before);
    }

    private LoadResult take(
            Waiting file,
            String fileName,
            Extraction extraction,
            Status status,
            @Nullable String remark) {
        ContentHash hash = file.hash();
        DocumentId id = extraction.document().id();
        IndexedDocument document = Indexing.document(workspace.readings().stamp(hash), extraction);
        reads.put(id, new Read(hash, file.fileName(), fileName, id));
        documents.put(id, document);
        LoadResult result = result(fileName, extraction, id, status, remark);
        entries += result.provisions() + result.duties();
        return result;
    }

    private static LoadResult result(
            String fileName,
            Extraction extraction,
            DocumentId id,
            Status status,
            @Nullable String remark) {
        List<String> warnings = new ArrayList<>();
        if (remark != null) {
            warnings.add(remark);
        }
        warnings.addAll(warnings(extraction));
        return new LoadResult(
                fileName,
                id.value(),
                extraction.document().header().title(),
                status,
                (int) extraction.document().provisions().count(),
                extraction.duties().size(),
                warnings,
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
        entries = 0;
    }
}
