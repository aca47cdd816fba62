package org.zhize.api.search;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhize.api.web.BadRequest;
import org.zhize.api.web.Paging;
import org.zhize.api.workspace.Workspace;
import org.zhize.indexer.Results;
import org.zhize.indexer.Suggestion;
import org.zhize.indexer.query.Mode;
import org.zhize.indexer.query.Scope;
import org.zhize.indexer.query.SearchRequest;
import org.zhize.indexer.query.Sort;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Search and its suggestions. */
@RestController
public class SearchController {

    private static final int SUGGESTIONS = 10;
    // A pasted paragraph is a query; a pasted book is a mistake.
    private static final int LONGEST_QUERY = 1000;

    private final Workspace workspace;

    SearchController(Workspace workspace) {
        this.workspace = workspace;
    }

    @GetMapping(path = "/api/search", produces = MediaType.APPLICATION_JSON_VALUE)
    public SearchAnswer search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "provision") String scope,
            @RequestParam(defaultValue = "hybrid") String mode,
            @RequestParam(defaultValue = "relevance") String sort,
            @RequestParam(defaultValue = "") List<String> within,
            @RequestParam(defaultValue = "") List<String> without,
            @RequestParam(defaultValue = "") Set<String> undo,
            FilterQuery filters,
            Paging paging) {
        long start = System.nanoTime();
        SearchRequest request =
                new SearchRequest(
                        query(q),
                        constant("scope", scope, Scope.values()),
                        filters.filters(),
                        Stream.concat(
                                        words(within).map(SearchController::query),
                                        words(without).map(SearchController::not))
                                .toList(),
                        constant("mode", mode, Mode.values()),
                        constant("sort", sort, Sort.values()),
                        undo,
                        paging.page(),
                        paging.size());
        Results results = workspace.index().search(request);
        return SearchAnswer.of(results, (System.nanoTime() - start) / 1_000_000);
    }

    @GetMapping(path = "/api/suggest", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Suggestion> suggest(@RequestParam(defaultValue = "") String q) {
        return workspace.index().suggest(query(q), SUGGESTIONS);
    }

    private static String query(String q) {
        if (q.length() > LONGEST_QUERY) {
            throw new BadRequest("查询最长 %d 字，收到 %d 字".formatted(LONGEST_QUERY, q.length()));
        }
        return q;
    }

    private static Stream<String> words(List<String> typed) {
        return typed.stream().filter(text -> !text.isBlank());
    }

    // What is typed to be taken out is words: no operator in it is one.
    private static String not(String words) {
        return "NOT \"" + query(words).replace('"', ' ') + '"';
    }

    private static <E extends Enum<E>> E constant(
            String parameter, @Nullable String value, E[] all) {
        return Arrays.stream(all)
                .filter(e -> e.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BadRequest(
                                        "参数 %s 的值“%s”不对；可用 %s"
                                                .formatted(
                                                        parameter,
                                                        value,
                                                        Arrays.toString(all)
                                                                .toLowerCase(Locale.ROOT))));
    }
}
