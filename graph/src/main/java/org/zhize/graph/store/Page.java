package org.zhize.graph.store;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total length of the whole list
 * @param page from 0
 */
public record Page<T>(long total, int page, int size, List<T> items) {
    /** Longer pages are cut to this. */
    public static final int MOST = 1000;

    public Page {
        items = List.copyOf(items);
    }
}
