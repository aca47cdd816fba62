package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.graph.duty.DutyKind;

import java.util.List;

/**
 * A modal wording. A group {@code subject} holds a doer that stands inside the wording (由X负责).
 *
 * @param kind null for what looks like a modal and is none (依法应当…的, 负责人)
 * @param triggers characters of which every text that matches holds at least one
 */
record ModalRow(
        String id,
        @Nullable DutyKind kind,
        String triggers,
        String pattern,
        String source,
        List<String> examples,
        List<String> counterexamples)
        implements Triggers.Row {

    ModalRow {
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
    }
}
