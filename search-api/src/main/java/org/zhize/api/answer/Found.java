package org.zhize.api.answer;

import org.jspecify.annotations.Nullable;

import java.util.List;

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

    static Found nothing(String reason) {
        return new Found(List.of(), reason, List.of());
    }

    Found withNotChecked(List<String> more) {
        return new Found(items, reason, more);
    }
}
