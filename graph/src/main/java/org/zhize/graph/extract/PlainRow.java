package org.zhize.graph.extract;

import java.util.List;

/**
 * A wording that is either there or not.
 *
 * @param triggers characters of which every text that matches holds at least one
 */
record PlainRow(
        String id,
        String triggers,
        String pattern,
        String source,
        List<String> examples,
        List<String> counterexamples)
        implements Triggers.Row {

    PlainRow {
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
    }
}
