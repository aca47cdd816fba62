package org.zhize.api.duty;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhize.api.ledger.DutyItem;
import org.zhize.api.ledger.LedgerTable;
import org.zhize.api.ledger.LedgerView;
import org.zhize.api.search.FilterQuery;
import org.zhize.api.web.PageLink;
import org.zhize.api.web.PageOf;
import org.zhize.api.web.Paging;

import java.util.List;

/** The ledger of a body, a region or a search: duties of many documents in one table. */
@Controller
class LedgerPage {

    // A table is read further down than a list of hits.
    private static final int ROWS = 100;

    private final Duties duties;

    LedgerPage(Duties duties) {
        this.duties = duties;
    }

    @GetMapping(path = "/ledger", produces = "text/html")
    String open(
            @RequestParam(defaultValue = "") String q,
            FilterQuery filters,
            Paging paging,
            @ModelAttribute("link") PageLink link,
            Model model) {
        Paging rows = link.has("size") ? paging : new Paging(paging.page(), ROWS);
        PageOf<DutyItem> found = duties.find(q, filters.filters(), rows);
        List<LedgerTable.Line> lines =
                found.items().stream()
                        .map(item -> new LedgerTable.Line(item.document(), item.entry()))
                        .toList();
        model.addAttribute("q", q);
        model.addAttribute("view", LedgerView.of(title(q, filters, found), lines, found.total()));
        model.addAttribute("found", found);
        model.addAttribute("pages", rows.pages(found.total()));
        return "ledger";
    }

    /** What the rows have in common, in words. */
    private static String title(String q, FilterQuery filters, PageOf<DutyItem> found) {
        StringBuilder title = new StringBuilder();
        if (filters.region() != null) {
            title.append(filters.region().replace("/", "")).append(' ');
        }
        List<String> party = filters.party();
        if (party != null && !party.isEmpty()) {
            found.items().stream()
                    .flatMap(item -> item.entry().holders().stream())
                    .map(h -> h.party())
                    .filter(p -> p.id().equals(party.getFirst()))
                    .findFirst()
                    .ifPresent(p -> title.append(p.name()).append(' '));
        }
        return title.append(q).toString().strip();
    }
}
