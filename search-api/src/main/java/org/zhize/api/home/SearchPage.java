package org.zhize.api.home;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhize.api.answer.Answer;
import org.zhize.api.answer.Answerer;
import org.zhize.api.answer.Intent;
import org.zhize.api.search.FilterQuery;
import org.zhize.api.search.SearchAnswer;
import org.zhize.api.search.SearchController;
import org.zhize.api.web.PageLink;
import org.zhize.api.web.Paging;
import org.zhize.api.workspace.Workspace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The home page, and what was found: the same records as the JSON. */
@Controller
class SearchPage {

    // Names of the facets for people, in the order of the page.
    private static final Map<String, String> FACETS = new LinkedHashMap<>();

    static {
        FACETS.put("rank", "效力级别");
        FACETS.put("status", "时效性");
        FACETS.put("role", "角色");
        FACETS.put("dutyKind", "职责类别");
        FACETS.put("region", "地域");
        FACETS.put("issuer", "发文机关");
        FACETS.put("kind", "文种");
        FACETS.put("function", "职能");
        FACETS.put("year", "年份");
    }

    private final SearchController search;
    private final Answerer answerer;
    private final Workspace workspace;

    SearchPage(SearchController search, Answerer answerer, Workspace workspace) {
        this.search = search;
        this.answerer = answerer;
        this.workspace = workspace;
    }

    @GetMapping(path = "/", produces = "text/html")
    String page(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "provision") String scope,
            @RequestParam(defaultValue = "hybrid") String mode,
            @RequestParam(defaultValue = "relevance") String sort,
            @RequestParam(defaultValue = "") List<String> within,
            @RequestParam(defaultValue = "") Set<String> undo,
            FilterQuery filters,
            Paging paging,
            @ModelAttribute("link") PageLink here,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("scope", scope);
        model.addAttribute("facetNames", FACETS);
        if (q.isBlank() && here.parameters().isEmpty()) {
            model.addAttribute("counts", workspace.index().counts());
            return "home";
        }
        SearchAnswer found = search.search(q, scope, mode, sort, within, undo, filters, paging);
        model.addAttribute("found", found);
        model.addAttribute(
                "pages", Math.max(1, (int) ((found.total() + paging.size() - 1) / paging.size())));
        if (paging.page() == 0 && scope.equals("provision") && !q.isBlank() && q.length() <= 200) {
            Answer answer = answerer.answer(q);
            if (answer.intent() != Intent.SEARCH || !answer.answers().isEmpty()) {
                model.addAttribute("answer", answer);
            }
        }
        return "search";
    }

    @GetMapping(path = "/advanced", produces = "text/html")
    String advanced() {
        return "advanced";
    }

    @GetMapping(path = "/help", produces = "text/html")
    String help() {
        return "help";
    }

    @GetMapping(path = "/login", produces = "text/html")
    String login() {
        return "login";
    }
}
