package org.zhize.api.home;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhize.api.answer.Answer;
import org.zhize.api.answer.Answerer;
import org.zhize.api.document.Documents;
import org.zhize.api.ledger.DocumentFacts;
import org.zhize.api.search.FilterQuery;
import org.zhize.api.search.SearchAnswer;
import org.zhize.api.search.SearchController;
import org.zhize.api.web.Missing;
import org.zhize.api.web.PageLink;
import org.zhize.api.web.Paging;
import org.zhize.api.workspace.Workspace;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The home page, and what was found: the same records as the JSON. */
@Controller
class SearchPage {

    // A longer text is looked for, not answered.
    private static final int LONGEST_QUESTION = 200;

    private final SearchController search;
    private final Answerer answerer;
    private final Documents documents;
    private final Workspace workspace;
    private final List<Filter> filters = Filter.all();

    SearchPage(
            SearchController search, Answerer answerer, Documents documents, Workspace workspace) {
        this.search = search;
        this.answerer = answerer;
        this.documents = documents;
        this.workspace = workspace;
    }

    @GetMapping(path = "/", produces = "text/html")
    String page(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "provision") String scope,
            @RequestParam(defaultValue = "hybrid") String mode,
            @RequestParam(defaultValue = "relevance") String sort,
            @RequestParam(defaultValue = "") List<String> within,
            @RequestParam(defaultValue = "") List<String> without,
            @RequestParam(defaultValue = "") Set<String> undo,
            FilterQuery query,
            Paging paging,
            @ModelAttribute("link") PageLink here,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("scope", scope);
        if (q.isBlank() && here.parameters().isEmpty()) {
            model.addAttribute("counts", workspace.index().counts());
            return "home";
        }
        boolean asked =
                paging.page() == 0
                        && scope.equals("provision")
                        && !q.isBlank()
                        && q.length() <= LONGEST_QUESTION;
        // Both ask the index: at the same time the page takes as long as the slower of them.
        CompletableFuture<@Nullable Answer> card =
                asked
                        ? CompletableFuture.supplyAsync(
                                () -> answerer.card(q), Thread::startVirtualThread)
                        : CompletableFuture.completedFuture(null);
        SearchAnswer found =
                search.search(q, scope, mode, sort, within, without, undo, query, paging);
        model.addAttribute("found", found);
        model.addAttribute("hits", listed(found, scope));
        model.addAttribute("narrowing", Narrowing.of(filters, found, here));
        model.addAttribute("pages", paging.pages(found.total()));
        model.addAttribute("answer", said(card));
        return "search";
    }

    private static @Nullable Answer said(CompletableFuture<@Nullable Answer> card) {
        try {
            return card.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw e;
        }
    }

    private List<Listed> listed(SearchAnswer found, String scope) {
        Map<String, @Nullable DocumentFacts> known = new HashMap<>();
        return found.items().stream()
                .map(
                        item ->
                                new Listed(
                                        item,
                                        known.computeIfAbsent(item.documentId(), this::facts),
                                        href(item, scope)))
                .toList();
    }

    private @Nullable DocumentFacts facts(String document) {
        try {
            return documents.facts(document);
        } catch (Missing deletedSince) {
            return null;
        }
    }

    private static String href(SearchAnswer.Item item, String scope) {
        return switch (scope.toLowerCase(Locale.ROOT)) {
            case "duty" -> "/duties/" + item.id();
            case "document" -> "/documents/" + item.documentId();
            default -> "/documents/" + item.documentId() + "?at=" + item.id();
        };
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
