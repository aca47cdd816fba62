package org.zhize.graph.extract;

import java.util.List;

/**
 * A wording by which a sentence of a plan is told to set no duty, or to set one after all.
 *
 * @param triggers characters of which every text that matches holds at least one
 */
record ReportRow(
        String id,
        Tells tells,
        String triggers,
        String pattern,
        String source,
        List<String> examples,
        List<String> counterexamples)
        implements Triggers.Row {

    ReportRow {
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
    }

    /** What a wording says of its sentence. */
    enum Tells {
        /** It reports what was done or found. */
        PAST,
        /** It asks for something, whatever else it reports. */
        ASK,
        /** It orders, so that it asks even where a paper reports. */
        ORDER,
        /** It opens or closes the paper. */
        CLOSING
    }
}
