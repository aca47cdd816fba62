package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.pattern.PatternRow;
import org.zhize.graph.duty.Target.Direction;

import java.util.List;
import java.util.Map;

/**
 * A wording of a value to be reached. Group {@code v} holds the value, {@code u} its unit, {@code
 * object} what is counted where it stands inside the wording.
 *
 * @param direction null for what looks like a target and is none
 * @param zero the unit of an explicit zero (零死亡, 不发生), else null
 * @param proof an example and what is read from it: {@code decrease 10 % | metric}, {@code none}
 */
record TargetRow(
        String id,
        @Nullable Direction direction,
        @Nullable String zero,
        String pattern,
        String source,
        Map<String, String> proof,
        List<String> counterexamples)
        implements PatternRow {

    @Override
    public List<String> examples() {
        return List.copyOf(proof.keySet());
    }
}
