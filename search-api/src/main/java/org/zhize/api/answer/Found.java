package org.zhize.api.answer;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Status;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one kind of question came to.
 *
 * @param reason why there is no answer, in Chinese; null where there is one
 */
record Found(List<Answer.Item> items, @Nullable String reason, List<String> notChecked) {

    Found {
        items = List.copyOf(items);
        notChecked = List.copyOf(notChecked);
    }

    static Found of(List<Answer.Item> items) {
        return new Found(items, null, List.of());
    }

    /** The same with the answers of one region together, regions in the order of their best. */
    Found grouped() {
        Map<String, List<Answer.Item>> groups = new LinkedHashMap<>();
        for (Answer.Item item : items) {
            groups.computeIfAbsent(String.valueOf(item.where()), _ -> new ArrayList<>()).add(item);
        }
        return new Found(
                groups.values().stream().flatMap(List::stream).toList(), reason, notChecked);
    }

    /** The same without texts that newer ones took the place of, where one in force answers too. */
    Found inForce() {
        boolean any = items.stream().anyMatch(Found::isInForce);
        return any
                ? new Found(items.stream().filter(i -> !isOld(i)).toList(), reason, notChecked)
                : this;
    }

    private static boolean isInForce(Answer.Item item) {
        return item.document() != null && item.document().status().equals(Status.IN_FORCE.name());
    }

    private static boolean isOld(Answer.Item item) {
        return item.document() != null
                && (item.document().status().equals(Status.AMENDED.name())
                        || item.document().status().equals(Status.REPEALED.name()));
    }

    static Found nothing(String reason) {
        return new Found(List.of(), reason, List.of());
    }

    Found withNotChecked(List<String> more) {
        return new Found(items, reason, more);
    }
}
