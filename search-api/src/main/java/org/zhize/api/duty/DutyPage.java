package org.zhize.api.duty;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhize.api.web.PageLink;
import org.zhize.graph.store.Chain;
import org.zhize.graph.store.EdgeKind;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One duty with its evidence and its chain. */
@Controller
class DutyPage {

    // A reader sees the document, the holders and what is tied to the task; more is one choice
    // away.
    private static final int STEPS = 2;

    private final DutyController calls;
    private final Duties duties;

    DutyPage(DutyController calls, Duties duties) {
        this.calls = calls;
        this.duties = duties;
    }

    /**
     * A kind of edge that can be followed.
     *
     * @param all edges of it at the nodes that are shown, drawn or not
     */
    record Kind(EdgeKind edge, long shown, long all, boolean on) {}

    @GetMapping(path = "/duties/{id}", produces = "text/html")
    String open(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer hops,
            @RequestParam(required = false) @Nullable List<String> edges,
            @RequestParam(required = false) @Nullable Integer most,
            @ModelAttribute("link") PageLink link,
            Model model) {
        int steps = hops == null ? STEPS : hops;
        ChainView chain = calls.chain(id, steps, edges, most);
        model.addAttribute("duty", duties.open(id));
        model.addAttribute("context", duties.context(id));
        model.addAttribute("sanctions", duties.sanctions(id));
        model.addAttribute("chain", chain);
        model.addAttribute(
                "drawn",
                new PageLink("/api/duties/" + id + "/chain", link.parameters())
                        .with("hops", steps));
        model.addAttribute("hops", steps);
        model.addAttribute("most", most == null ? Chain.Reach.USUAL.most() : most);
        model.addAttribute("kinds", kinds(chain, edges));
        model.addAttribute(
                "names",
                chain.nodes().stream()
                        .collect(Collectors.toMap(ChainView.Node::id, n -> n, (a, _) -> a)));
        return "duty";
    }

    private static List<Kind> kinds(ChainView chain, @Nullable List<String> edges) {
        return Arrays.stream(EdgeKind.values())
                .map(
                        kind ->
                                new Kind(
                                        kind,
                                        chain.edges().stream()
                                                .filter(e -> e.kind().equals(kind.name()))
                                                .count(),
                                        chain.nodes().stream()
                                                .mapToLong(
                                                        n -> n.all().getOrDefault(kind.name(), 0L))
                                                .sum(),
                                        edges == null
                                                ? Chain.Reach.USUAL.edges().contains(kind)
                                                : edges.contains(kind.name())))
                .toList();
    }
}
