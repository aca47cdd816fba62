package org.zhize.graph.extract;

import java.util.List;
import java.util.Map;

/**
 * A wording of a value to be reached. Group {@code v} holds the value and {@code u} its unit, or
 * {@code pc} a Chinese numeral after 百分之; {@code more} further values of a list that shares the
 * verb; {@code object} what is counted where it stands inside the wording, {@code noun} where it
 * stands behind the value. Without these two the metric is what stands before the wording.
 *
 * @param reads the code of a direction; {@code zero 起} for an explicit zero with its unit; {@code
 *     none} for numbers of scope, fines, facts
 * @param triggers characters of which every text that matches holds at least one
 * @param proof an example and what is read from it: {@code decrease 10 % | 死亡人数}, {@code none}
 */
record TargetRow(
        String id,
        String reads,
        String triggers,
        String pattern,
        String source,
        Map<String, String> proof,
        List<String> counterexamples)
        implements Triggers.Proven {}
