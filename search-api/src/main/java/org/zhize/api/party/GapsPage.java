package org.zhize.api.party;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.zhize.api.web.PageOf;
import org.zhize.api.web.Paging;
import org.zhize.api.workspace.GraphDown;
import org.zhize.api.workspace.GraphLink;
import org.zhize.graph.duty.PartyKind;
import org.zhize.graph.store.DutyFilter;
import org.zhize.graph.store.DutyStore;
import org.zhize.graph.store.Gap;
import org.zhize.graph.store.PartyFilter;
import org.zhize.graph.store.PartyLine;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** 责任缺口: tasks without an owner, without a lead, with several; collectives without members. */
@Controller
class GapsPage {

    private static final int MOST_COLLECTIVES = 20;

    private final GraphLink link;

    GapsPage(GraphLink link) {
        this.link = link;
    }

    /** A task whose holders are missing or in doubt. */
    record Line(
            String id,
            @Nullable String title,
            String statement,
            List<String> path,
            String documentId,
            String documentTitle,
            String provisionId) {}

    @GetMapping(path = "/api/gaps", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    PageOf<Line> list(
            @RequestParam(defaultValue = "NO_HOLDER") Gap.Kind kind,
            @RequestParam(required = false) @Nullable String region,
            Paging paging)
            throws GraphDown {
        var found =
                link.ask(
                        store ->
                                store.gaps(
                                        kind,
                                        DutyFilter.ALL.within(path(region)),
                                        paging.page(),
                                        paging.size()));
        return new PageOf<>(
                found.total(),
                found.page(),
                found.size(),
                found.items().stream().map(GapsPage::line).toList());
    }

    @GetMapping(path = "/gaps", produces = "text/html")
    String page(
            @RequestParam(defaultValue = "NO_HOLDER") Gap.Kind kind,
            @RequestParam(required = false) @Nullable String region,
            Paging paging,
            Model model)
            throws GraphDown {
        PageOf<Line> found = list(kind, region, paging);
        model.addAttribute("kinds", Gap.Kind.values());
        model.addAttribute("kind", kind);
        model.addAttribute("found", found);
        model.addAttribute("pages", paging.pages(found.total()));
        model.addAttribute("collectives", link.ask(store -> alone(store, region)));
        return "gaps";
    }

    private static List<PartyLine> alone(DutyStore store, @Nullable String region) {
        PartyFilter filter =
                PartyFilter.ALL.ofKind(Set.of(PartyKind.COLLECTIVE)).within(path(region));
        return store.parties(filter, 0, MOST_COLLECTIVES).items().stream()
                .filter(
                        line ->
                                store.party(line.party().id())
                                        .map(view -> view.members().isEmpty())
                                        .orElse(false))
                .toList();
    }

    private static Line line(Gap gap) {
        var duty = gap.duty();
        return new Line(
                duty.id(),
                duty.title(),
                duty.statement(),
                duty.path(),
                duty.document().value(),
                duty.documentTitle(),
                duty.provision().toString());
    }

    private static List<String> path(@Nullable String region) {
        return region == null || region.isBlank()
                ? List.of()
                : Arrays.stream(region.split("/")).map(String::strip).toList();
    }
}
