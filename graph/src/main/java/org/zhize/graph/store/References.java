package org.zhize.graph.store;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.citation.Citation;
import org.zhize.corpus.document.Header;
import org.zhize.graph.duty.Extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every reference that a document makes, each once. */
final class References {

    private References() {}

    static List<Reference> of(Rows rows) {
        Extraction extraction = rows.extraction();
        Header header = extraction.document().header();
        String documentRef = Refs.title(header.title());
        Set<List<Object>> seen = new HashSet<>();
        List<Reference> references = new ArrayList<>();
        for (Extraction.Cited cited : extraction.citations()) {
            Citation citation = cited.citation();
            String provision = rows.provisionOf(cited.provision());
            if (provision != null) {
                add(Reference.of(citation, rows.id(), provision, documentRef), seen, references);
            }
            EdgeKind kind = between(citation.relation());
            if (kind != null) {
                add(
                        Reference.between(
                                kind,
                                rows.id(),
                                citation.title(),
                                citation.documentNumber(),
                                citation.targetDocument() == null
                                        ? null
                                        : citation.targetDocument().value(),
                                Map.of("mention", Clip.to(Clip.MENTION, citation.mention()))),
                        seen,
                        references);
            }
        }
        Map<String, Object> on = new HashMap<>();
        Rows.put(on, "on", header.effective() != null ? header.effective() : header.versionDate());
        for (String title : header.replaces()) {
            add(
                    Reference.between(EdgeKind.REPLACES, rows.id(), title, null, null, on),
                    seen,
                    references);
        }
        for (String title : header.amends()) {
            add(
                    Reference.between(EdgeKind.AMENDS, rows.id(), title, null, null, on),
                    seen,
                    references);
        }
        return references;
    }

    private static @Nullable EdgeKind between(Citation.Relation relation) {
        return switch (relation) {
            case CITES -> null;
            case IMPLEMENTS -> EdgeKind.IMPLEMENTS;
            case AMENDS -> EdgeKind.AMENDS;
            case REPLACES -> EdgeKind.REPLACES;
        };
    }

    private static void add(
            @Nullable Reference reference, Set<List<Object>> seen, List<Reference> references) {
        if (reference != null && seen.add(reference.sameness())) {
            references.add(reference);
        }
    }
}
