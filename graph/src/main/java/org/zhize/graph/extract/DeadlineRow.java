package org.zhize.graph.extract;

import java.util.List;
import java.util.Map;

/**
 * A wording of time. Named groups say what it holds: {@code y m d q h} (year, month, day, quarter,
 * half), the same with 2 for the end of a range, {@code part} (上旬, 中旬), {@code plan} (the 四 of
 * 十四五), {@code event} and {@code n u} (number and unit) for relative ones.
 *
 * @param triggers characters of which every text that matches holds at least one
 * @param proof an example and the value read from it: a date, {@code from..date}, {@code from..},
 *     {@code ~relative}, {@code vague}, {@code none}
 */
record DeadlineRow(
        String id,
        Reads reads,
        String triggers,
        String pattern,
        String source,
        Map<String, String> proof,
        List<String> counterexamples)
        implements Triggers.Proven {

    /** What kind of time the wording is. */
    enum Reads {
        DATE,
        RANGE,
        START,
        RELATIVE,
        VAGUE,
        /** Looks like a deadline and is none: a comparison, a look-back, a name. */
        NONE
    }
}
