package org.zhize.api.reader;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhize.api.document.Documents;
import org.zhize.api.document.Links;
import org.zhize.api.ledger.Entry;
import org.zhize.api.web.Missing;
import org.zhize.api.web.Paging;
import org.zhize.api.workspace.GraphDown;
import org.zhize.api.workspace.GraphLink;
import org.zhize.api.workspace.Workspace;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Provision;
import org.zhize.graph.duty.Extraction;
import org.zhize.graph.store.CitedBy;
import org.zhize.graph.store.Page;

import java.util.List;

/** All that is known of one provision: a page of its own, and what the reader opens beside it. */
@Controller
class ProvisionPage {

    private static final int SIMILAR = 6;

    private final Documents documents;
    private final Links links;
    private final GraphLink graph;
    private final Workspace workspace;

    ProvisionPage(Documents documents, Links links, GraphLink graph, Workspace workspace) {
        this.documents = documents;
        this.links = links;
        this.graph = graph;
        this.workspace = workspace;
    }

    @GetMapping(path = "/provisions/{id}", produces = "text/html")
    String page(@PathVariable String id, Paging paging, Model model) {
        Address address = address(id);
        Extraction extraction = documents.open(address.document().value());
        Document document = extraction.document();
        Provision provision =
                document.holder(address).orElseThrow(() -> missing(address.toString()));
        String documentId = document.id().value();
        model.addAttribute("facts", documents.facts(documentId));
        model.addAttribute("at", Places.href(provision.address()));
        model.addAttribute("path", String.join(" ", provision.path()));
        model.addAttribute("words", document.text(provision.span()));
        model.addAttribute("entries", entries(extraction, provision, documentId));
        model.addAttribute(
                "cites",
                extraction.citations().stream()
                        .filter(cited -> cited.provision().equals(provision.address()))
                        .map(cited -> Cites.of(links.resolve(cited.citation(), document)))
                        .distinct()
                        .toList());
        try {
            Page<CitedBy> citing =
                    graph.ask(
                            store ->
                                    store.citedBy(
                                            provision.address(), paging.page(), paging.size()));
            model.addAttribute("citing", citing.items().stream().map(Citing::of).toList());
            model.addAttribute("total", citing.total());
            model.addAttribute(
                    "pages", Math.max(1, (citing.total() + paging.size() - 1) / paging.size()));
        } catch (GraphDown e) {
            model.addAttribute("unasked", e.sentence());
        }
        model.addAttribute("paging", paging);
        model.addAttribute(
                "similar", workspace.index().similar(provision.address().toString(), SIMILAR));
        return "provision";
    }

    /** What the provision cites; {@code href} is empty where the library lacks it. */
    record Cites(String words, String href) {
        static Cites of(org.zhize.corpus.citation.Citation citation) {
            String words =
                    "《"
                            + citation.title()
                            + "》"
                            + (citation.article() == null ? "" : citation.article());
            if (citation.target() != null) {
                return new Cites(words, Places.href(citation.target()));
            }
            return new Cites(
                    words,
                    citation.targetDocument() == null
                            ? ""
                            : "/documents/" + citation.targetDocument());
        }
    }

    /** A provision that cites this one. */
    record Citing(String title, String path, String mention, String href) {
        static Citing of(CitedBy cited) {
            return new Citing(
                    cited.documentTitle(),
                    String.join(" ", cited.path()),
                    cited.mention(),
                    Places.href(cited.provision()));
        }
    }

    private List<Entry> entries(Extraction extraction, Provision provision, String documentId) {
        return extraction.duties().stream()
                .filter(duty -> duty.evidence().provision().equals(provision.address()))
                .map(duty -> documents.link(Entry.of(duty), documentId))
                .toList();
    }

    private static Address address(String id) {
        try {
            return Address.parse(id);
        } catch (IllegalArgumentException e) {
            throw missing(id);
        }
    }

    private static Missing missing(String id) {
        return new Missing("没有编号为“%s”的条文；可从首页查找".formatted(id));
    }
}
