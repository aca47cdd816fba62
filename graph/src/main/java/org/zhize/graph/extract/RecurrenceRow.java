package org.zhize.graph.extract;

import java.util.List;
import java.util.Map;

/**
 * A wording of an interval. Group {@code t} holds the number of times (1 without it); {@code n u}
 * number and unit where the period is not fixed by the row.
 *
 * @param reads the code of the period, {@code unit} where the groups n and u tell it, {@code none}
 *     for what looks like an interval and is none
 * @param triggers characters of which every text that matches holds at least one
 * @param proof an example and the value read from it: {@code month x1}, {@code none}
 */
record RecurrenceRow(
        String id,
        String reads,
        String triggers,
        String pattern,
        String source,
        Map<String, String> proof,
        List<String> counterexamples)
        implements Triggers.Proven {}
