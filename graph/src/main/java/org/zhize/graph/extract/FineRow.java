package org.zhize.graph.extract;

import java.util.List;
import java.util.Map;

/**
 * A wording of a fine. Groups {@code least most amount} hold the bounds, with {@code Figure} where
 * a percentage is written in digits, {@code base} what it is a multiple or share of.
 *
 * @param reads {@code fixed times percent percent-times daily open}
 * @param triggers characters of which every text that matches holds at least one
 * @param proof an example and the bounds read from it
 */
record FineRow(
        String id,
        String reads,
        String triggers,
        String pattern,
        String source,
        Map<String, String> proof,
        List<String> counterexamples)
        implements Triggers.Proven {}
