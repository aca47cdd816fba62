package org.zhize.api.duty;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhize.graph.store.EdgeKind;

import java.util.List;
import java.util.stream.Collectors;

/** One duty with its evidence and its chain. */
@Controller
class DutyPage {

    private final DutyController duties;

    DutyPage(DutyController duties) {
        this.duties = duties;
    }

    @GetMapping(path = "/duties/{id}", produces = "text/html")
    String open(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer hops,
            @RequestParam(required = false) @Nullable List<String> edges,
            @RequestParam(required = false) @Nullable Integer most,
            Model model) {
        ChainView chain = duties.chain(id, hops, edges, most);
        model.addAttribute("duty", duties.open(id));
        model.addAttribute("chain", chain);
        model.addAttribute("kinds", EdgeKind.values());
        model.addAttribute(
                "names",
                chain.nodes().stream()
                        .collect(Collectors.toMap(ChainView.Node::id, n -> n, (a, _) -> a)));
        return "duty";
    }
}
