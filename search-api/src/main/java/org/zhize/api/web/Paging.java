package org.zhize.api.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which page of a list.
 *
 * @param page from 0
 * @param size 1 to 100, 20 where nothing is said
 * @param jump the page from 1, as people count; it goes before {@code page}
 */
public record Paging(
        @BindParam("page") Integer page,
        @BindParam("size") Integer size,
        @BindParam("jump") @Nullable Integer jump) {

    private static final int USUAL = 20;
    private static final int MOST = 100;
    // Deeper pages cost memory for every hit before them; nobody turns them by hand.
    private static final int DEEPEST = 10_000;

    public Paging {
        page = jump != null ? Math.max(0, jump - 1) : page == null ? 0 : page;
        size = size == null ? USUAL : size;
        if (page < 0 || page > DEEPEST) {
            throw new BadRequest("page 须在 0 到 %d 之间，收到 %d".formatted(DEEPEST, page));
        }
        if (size < 1 || size > MOST) {
            throw new BadRequest("size 须在 1 到 %d 之间，收到 %d".formatted(MOST, size));
        }
    }

    public Paging(int page, int size) {
        this(page, size, null);
    }

    /** How many pages of this size there are, at least one. */
    public int pages(long total) {
        return Math.max(1, (int) ((total + size - 1) / size));
    }
}
