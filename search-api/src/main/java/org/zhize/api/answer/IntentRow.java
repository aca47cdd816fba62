package org.zhize.api.answer;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.pattern.PatternRow;
import org.zhize.graph.duty.Role;

import java.util.List;

/**
 * A wording of a question. Its pattern has a group {@code topic} or {@code party}; a topic may go
 * on in {@code act} and {@code topic2}.
 *
 * @param role that is asked for, null for any
 * @param aspect what of it is asked for, null where the intent says it
 */
record IntentRow(
        String id,
        Intent intent,
        @Nullable Role role,
        @Nullable Aspect aspect,
        String pattern,
        String source,
        List<String> examples,
        List<String> counterexamples)
        implements PatternRow {}
