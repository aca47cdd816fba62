package org.zhize.graph.extract;

import org.zhize.corpus.pattern.PatternRow;

import java.util.List;
import java.util.Map;

/**
 * A wording that says who is meant by a collective: named group {@code name} holds the collective,
 * {@code members} the list.
 *
 * @param proof an example and the definitions expected, as {@code collective: member, member}
 */
record DefinitionRow(
        String id,
        String pattern,
        String source,
        Map<String, List<String>> proof,
        List<String> counterexamples)
        implements PatternRow {

    @Override
    public List<String> examples() {
        return List.copyOf(proof.keySet());
    }
}
