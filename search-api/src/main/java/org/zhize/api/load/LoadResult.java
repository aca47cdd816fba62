package org.zhize.api.load;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What became of one document on its way in: an item of the answer to a load.
 *
 * @param file its name
 * @param id of the document, null where it was rejected
 * @param warnings what a person should look at, in Chinese
 * @param problem why it was rejected, else null
 */
public record LoadResult(
        String file,
        @Nullable String id,
        @Nullable String title,
        Status status,
        int provisions,
        int duties,
        List<String> warnings,
        @Nullable String problem) {

    public LoadResult {
        warnings = List.copyOf(warnings);
    }

    /** The words of the API contract. */
    public enum Status {
        ADDED,
        REPLACED,
        UNCHANGED,
        REJECTED
    }

    static LoadResult rejected(String file, String problem) {
        return new LoadResult(file, null, null, Status.REJECTED, 0, 0, List.of(), problem);
    }
}
