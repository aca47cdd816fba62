package org.zhize.corpus.document;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * 行政区划 as its path from the province down, with its GB/T 2260 code where known. An empty path is
 * the whole country (or unknown: then the header lists {@code region} as inferred).
 */
public record Region(@Nullable String code, List<String> path) {

    public static final Region NATION = new Region(null, List.of());

    public Region {
        path = List.copyOf(path);
    }

    /** The last name of the path, or 全国. */
    public String name() {
        return path.isEmpty() ? "全国" : path.getLast();
    }
}
