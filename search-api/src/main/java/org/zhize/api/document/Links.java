package org.zhize.api.document;

import org.springframework.stereotype.Component;
import org.zhize.api.ledger.Entry;
import org.zhize.api.workspace.Workspace;
import org.zhize.corpus.citation.Citation;
import org.zhize.corpus.citation.CitationResolver;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Header;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.names.TitleKey;
import org.zhize.corpus.text.Span;
import org.zhize.indexer.entry.StoredDocument;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Resolves citations to what the library holds now: a document that came later than the one that
 * cites it is linked without reading anything again.
 */
@Component
public class Links {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Document NO_DOCUMENT =
            document(new DocumentId("0"), Header.of("", Rank.POLICY_DOCUMENT).build());

    private final Workspace workspace;

    Links(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The entry with the ids of what it cites. */
    public Entry link(Entry entry, StoredDocument citing) {
        if (entry.citations().isEmpty()) {
            return entry;
        }
        Document document = document(citing.id(), citing.header());
        CitationResolver resolver = workspace.editions().resolver();
        LocalDate today = LocalDate.now(CHINA);
        return entry.withCitations(
                entry.citations().stream()
                        .map(
                                c ->
                                        Entry.cited(
                                                resolver.resolve(
                                                        citation(c, document), document, today)))
                        .toList());
    }

    /** A citation that stands in a document. */
    public Citation resolve(Citation citation, Document citing) {
        return workspace.editions().resolver().resolve(citation, citing, LocalDate.now(CHINA));
    }

    /** A citation of a question, which is asked today. */
    public Citation resolve(Citation citation) {
        return workspace.editions().resolver().resolve(citation, NO_DOCUMENT, LocalDate.now(CHINA));
    }

    private static Citation citation(Entry.Cited cited, Document citing) {
        boolean own = TitleKey.of(cited.title()).equals(TitleKey.of(citing.header().title()));
        return new Citation(
                cited.mention(),
                new Span(0, 0),
                cited.title(),
                cited.documentNumber(),
                cited.article(),
                null,
                null,
                null,
                own ? Citation.Form.RELATIVE : Citation.Form.BRACKETED,
                Citation.Relation.CITES,
                null,
                null);
    }

    private static Document document(DocumentId id, Header header) {
        return new Document(id, "", "", header, List.of(), List.of(), List.of(), List.of());
    }
}
