package org.zhize.indexer.query;

import java.util.List;
import java.util.Set;

/**
 * A search as the user made it.
 *
 * @param text as typed; may be empty if a filter is set
 * @param within further queries that every hit must match too (在结果中检索)
 * @param undone keys of {@link Interpreted.Part}s the user took back: these words are then searched
 *     as plain words
 * @param page from 0
 * @param size 1 to 100
 */
public record SearchRequest(
        String text,
        Scope scope,
        Filters filters,
        List<String> within,
        Mode mode,
        Sort sort,
        Set<String> undone,
        int page,
        int size) {

    /** More hits than this in one page are refused. */
    public static final int LARGEST_PAGE = 100;

    public SearchRequest {
        within = List.copyOf(within);
        undone = Set.copyOf(undone);
        if (page < 0) {
            throw new QueryException("页码不能小于 0。");
        }
        if (size < 1 || size > LARGEST_PAGE) {
            throw new QueryException("每页条数须在 1 到 " + LARGEST_PAGE + " 之间。");
        }
    }

    /** The first twenty provisions for these words. */
    public static SearchRequest of(String text) {
        return new SearchRequest(
                text,
                Scope.PROVISION,
                Filters.NONE,
                List.of(),
                Mode.HYBRID,
                Sort.RELEVANCE,
                Set.of(),
                0,
                20);
    }

    public SearchRequest in(Scope value) {
        return new SearchRequest(text, value, filters, within, mode, sort, undone, page, size);
    }

    public SearchRequest where(Filters value) {
        return new SearchRequest(text, scope, value, within, mode, sort, undone, page, size);
    }

    public SearchRequest within(List<String> value) {
        return new SearchRequest(text, scope, filters, value, mode, sort, undone, page, size);
    }

    public SearchRequest mode(Mode value) {
        return new SearchRequest(text, scope, filters, within, value, sort, undone, page, size);
    }

    public SearchRequest sortedBy(Sort value) {
        return new SearchRequest(text, scope, filters, within, mode, value, undone, page, size);
    }

    public SearchRequest without(Set<String> value) {
        return new SearchRequest(text, scope, filters, within, mode, sort, value, page, size);
    }

    public SearchRequest page(int number, int hits) {
        return new SearchRequest(text, scope, filters, within, mode, sort, undone, number, hits);
    }
}
