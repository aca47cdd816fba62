package org.zhize.indexer.query;

import org.zhize.corpus.pattern.PatternRow;

import java.util.List;

/** A wording of {@code intents.json} and what it asks for. */
record IntentRow(
        String id,
        Intent intent,
        String pattern,
        String source,
        List<String> examples,
        List<String> counterexamples)
        implements PatternRow {

    IntentRow {
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
    }
}
