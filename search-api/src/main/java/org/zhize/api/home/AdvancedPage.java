package org.zhize.api.home;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zhize.api.web.PageLink;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.document.Status;
import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.duty.Role;

/** 高级检索: a form with a field for each thing, sent on as one search that can be shared. */
@Controller
class AdvancedPage {

    @GetMapping(path = "/advanced", produces = "text/html")
    String form(Model model) {
        model.addAttribute("ranks", Rank.values());
        model.addAttribute("statuses", Status.values());
        model.addAttribute("roles", Role.values());
        model.addAttribute("kinds", DutyKind.values());
        return "advanced";
    }

    /**
     * Composes the fields into the one line of the search box, so that its reader can go on typing.
     */
    @GetMapping(path = "/advanced/find", produces = "text/html")
    String find(Composed composed, @ModelAttribute("link") PageLink here) {
        return "redirect:" + composed.onto(here);
    }
}
