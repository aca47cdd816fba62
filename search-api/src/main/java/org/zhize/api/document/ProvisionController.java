package org.zhize.api.document;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.zhize.api.ledger.DocumentFacts;
import org.zhize.api.ledger.Entry;
import org.zhize.api.web.Missing;
import org.zhize.api.web.PageOf;
import org.zhize.api.web.Paging;
import org.zhize.api.workspace.GraphDown;
import org.zhize.api.workspace.GraphLink;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Provision;
import org.zhize.graph.duty.Extraction;
import org.zhize.graph.store.CitedBy;
import org.zhize.graph.store.Page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A provision by itself, and who cites it. */
@RestController
class ProvisionController {

    private final Documents documents;
    private final GraphLink link;

    ProvisionController(Documents documents, GraphLink link) {
        this.documents = documents;
        this.link = link;
    }

    /** A provision with its document and its duties. */
    record ProvisionView(
            String id,
            List<String> path,
            @Nullable String heading,
            String text,
            int start,
            int end,
            DocumentFacts document,
            List<Entry> duties) {}

    @GetMapping(path = "/api/provisions/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ProvisionView open(@PathVariable String id) {
        Address address = address(id);
        Extraction extraction = documents.open(address.document().value());
        Document document = extraction.document();
        Provision provision = document.holder(address).orElseThrow(() -> missing(id));
        return new ProvisionView(
                provision.address().toString(),
                provision.path(),
                provision.heading() == null ? null : document.text(provision.heading()),
                document.text(provision.span()),
                provision.span().start(),
                provision.span().end(),
                documents.facts(address.document().value()),
                extraction.duties().stream()
                        .filter(d -> provision.span().contains(d.evidence().span()))
                        .map(Entry::of)
                        .toList());
    }

    /** Of a provision, or of a document where the id is one. */
    @GetMapping(path = "/api/provisions/{id}/cited-by", produces = MediaType.APPLICATION_JSON_VALUE)
    PageOf<CitedView> citedBy(@PathVariable String id, Paging paging) throws GraphDown {
        Page<CitedBy> page;
        if (id.indexOf('.') < 0) {
            DocumentId document = Documents.id(id);
            page = link.ask(store -> store.citedBy(document, paging.page(), paging.size()));
        } else {
            Address address = address(id);
            page = link.ask(store -> store.citedBy(address, paging.page(), paging.size()));
        }
        return new PageOf<>(
                page.total(),
                page.page(),
                page.size(),
                page.items().stream().map(CitedView::of).toList());
    }

    /** How often each provision of a document is cited by itself; those never cited are missing. */
    @GetMapping(
            path = "/api/documents/{id}/cited-counts",
            produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Long> citedCounts(@PathVariable String id) throws GraphDown {
        DocumentId document = documents.open(id).document().id();
        Map<String, Long> counts = new TreeMap<>();
        link.ask(store -> store.citedCounts(document))
                .forEach((address, n) -> counts.put(address.toString(), n));
        return counts;
    }

    /** A provision that cites. */
    record CitedView(
            String documentId,
            String documentTitle,
            String provisionId,
            List<String> path,
            @Nullable String heading,
            String mention,
            @Nullable String article,
            String form) {
        static CitedView of(CitedBy c) {
            return new CitedView(
                    c.document().value(),
                    c.documentTitle(),
                    c.provision().toString(),
                    c.path(),
                    c.heading(),
                    c.mention(),
                    c.article(),
                    c.form().name());
        }
    }

    private static Address address(String id) {
        try {
            return Address.parse(id);
        } catch (IllegalArgumentException e) {
            throw missing(id);
        }
    }

    private static Missing missing(String id) {
        return new Missing("没有编号为“%s”的条文；可用检索查找".formatted(id));
    }
}
