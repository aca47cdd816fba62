package org.zhize.api.document;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhize.api.ledger.LedgerFilter;
import org.zhize.api.ledger.LedgerView;
import org.zhize.api.search.FilterQuery;
import org.zhize.api.web.PageOf;
import org.zhize.api.web.Paging;

/** The list of documents, and the ledger of one. */
@Controller
class DocumentPage {

    private final DocumentController documents;
    private final Documents stored;

    DocumentPage(DocumentController documents, Documents stored) {
        this.documents = documents;
        this.stored = stored;
    }

    @GetMapping(path = "/documents", produces = "text/html")
    String list(
            @RequestParam(defaultValue = "") String q,
            FilterQuery filters,
            Paging paging,
            Model model) {
        PageOf<?> found = documents.list(q, filters, paging);
        model.addAttribute("q", q);
        model.addAttribute("found", found);
        model.addAttribute(
                "pages", Math.max(1, (int) ((found.total() + paging.size() - 1) / paging.size())));
        return "documents";
    }

    @GetMapping(path = "/documents/{id}/ledger", produces = "text/html")
    String ledger(@PathVariable String id, LedgerFilter filter, Model model) {
        model.addAttribute("view", LedgerView.of(stored.ledger(id), filter));
        return "ledger";
    }
}
