package org.zhize.api.party;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhize.api.ledger.DutyItem;
import org.zhize.api.party.Overview.Counts;
import org.zhize.api.search.FilterQuery;
import org.zhize.api.web.PageOf;
import org.zhize.api.web.Paging;
import org.zhize.api.workspace.GraphDown;

import java.util.List;

/** Bodies: the list, and one of them with what it holds. */
@Controller
class PartyPage {

    private final PartyController parties;
    private final Overview overview;

    PartyPage(PartyController parties, Overview overview) {
        this.parties = parties;
        this.overview = overview;
    }

    @GetMapping(path = "/parties", produces = "text/html")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String function,
            @RequestParam(required = false) @Nullable String region,
            Paging paging,
            Model model) {
        PageOf<PartyAnswer> found;
        try {
            found = parties.find(q, function, region, paging);
        } catch (GraphDown away) {
            // The form stays usable: by name bodies are found without the graph.
            found = new PageOf<>(0, 0, paging.size(), List.of());
            model.addAttribute("notChecked", away.sentence());
        }
        model.addAttribute("q", q);
        model.addAttribute("found", found);
        model.addAttribute("pages", paging.pages(found.total()));
        return "parties";
    }

    @GetMapping(path = "/parties/{id}", produces = "text/html")
    String open(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "cards") String view,
            FilterQuery filters,
            Paging paging,
            Model model) {
        PageOf<DutyItem> held = parties.ledger(id, q, filters, paging);
        model.addAttribute("q", q);
        model.addAttribute("table", view.equals("table"));
        model.addAttribute("body", parties.open(id));
        model.addAttribute("counts", counts(id));
        model.addAttribute("found", held);
        model.addAttribute("pages", paging.pages(held.total()));
        return "party";
    }

    private @Nullable Counts counts(String id) {
        try {
            return overview.of(id);
        } catch (GraphDown saidAbove) {
            return null;
        }
    }
}
