package org.zhize.api.party;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhize.api.ledger.DutyItem;
import org.zhize.api.search.FilterQuery;
import org.zhize.api.web.PageOf;
import org.zhize.api.web.Paging;
import org.zhize.api.workspace.GraphDown;

/** Bodies: the list, and one of them with what it holds. */
@Controller
class PartyPage {

    private final PartyController parties;

    PartyPage(PartyController parties) {
        this.parties = parties;
    }

    @GetMapping(path = "/parties", produces = "text/html")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String function,
            @RequestParam(required = false) @Nullable String region,
            Paging paging,
            Model model)
            throws GraphDown {
        PageOf<PartyAnswer> found = parties.find(q, function, region, paging);
        model.addAttribute("q", q);
        model.addAttribute("found", found);
        model.addAttribute("pages", pages(found, paging));
        return "parties";
    }

    @GetMapping(path = "/parties/{id}", produces = "text/html")
    String open(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            FilterQuery filters,
            Paging paging,
            Model model)
            throws GraphDown {
        PageOf<DutyItem> held = parties.ledger(id, q, filters, paging);
        model.addAttribute("q", q);
        model.addAttribute("body", parties.open(id));
        model.addAttribute("found", held);
        model.addAttribute("pages", pages(held, paging));
        return "party";
    }

    private static int pages(PageOf<?> found, Paging paging) {
        return Math.max(1, (int) ((found.total() + paging.size() - 1) / paging.size()));
    }
}
