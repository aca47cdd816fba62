package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.pattern.PatternRow;
import org.zhize.graph.duty.Role;

import java.util.List;
import java.util.Map;

/**
 * A wording of responsibility.
 *
 * @param place where the pattern is tried
 * @param role in which the bodies hold the duty; null where the wording ends a list of holders
 *     (完成时限：) or gives none of its own
 * @param partner the role of those named right after the wording (会同B), else null
 * @param needsMore true where the wording alone gives no duty: a clause must follow
 * @param proof an example and the holders expected of it, as {@code mention=ROLE}
 */
record ResponsibilityRow(
        String id,
        Place place,
        String pattern,
        @Nullable Role role,
        @Nullable Role partner,
        boolean needsMore,
        String source,
        Map<String, List<String>> proof,
        List<String> counterexamples)
        implements PatternRow {

    ResponsibilityRow {
        counterexamples = List.copyOf(counterexamples);
    }

    /** Where a pattern is tried. */
    enum Place {
        /** At the start of a group in an owner cell or note: 牵头单位：. */
        LABEL,
        /** As a LABEL, but of persons, of whom only the posts are read: 责任人：张三（县水利局局长）. */
        PERSON,
        /** At the start of a group, skipped: 由, 其中. */
        FRONT,
        /** At the end of a group: 牵头, 按职责分工负责. */
        TAIL,
        /** At the start of what a doer in running text does: 牵头开展, 配合做好. */
        ACT,
        /** After 由X: what makes X no doer, 由X担任, 由X组成. */
        IDLE,
        /** A whole clause in which a body is told to act without being its subject. */
        CLAUSE,
        /** In a preamble: the place in a list tells the role. */
        RULE
    }

    @Override
    public List<String> examples() {
        return List.copyOf(proof.keySet());
    }
}
