package org.zhize.api.web;

import java.util.List;
import java.util.function.Function;

/** A page of a list, as every list of the API answers. */
public record PageOf<T>(long total, int page, int size, List<T> items) {

    /** The wanted part of a list that is wholly in memory. */
    public static <T> PageOf<T> cut(List<T> all, Paging paging) {
        int from = (int) Math.min(all.size(), (long) paging.page() * paging.size());
        int to = Math.min(all.size(), from + paging.size());
        return new PageOf<>(all.size(), paging.page(), paging.size(), all.subList(from, to));
    }

    public <R> PageOf<R> map(Function<T, R> change) {
        return new PageOf<>(total, page, size, items.stream().map(change).toList());
    }
}
