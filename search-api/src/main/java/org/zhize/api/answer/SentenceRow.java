package org.zhize.api.answer;

import org.zhize.corpus.pattern.PatternRow;

import java.util.List;

/** What a sentence must hold to answer a kind of question. */
record SentenceRow(
        String id,
        Intent intent,
        Reach scope,
        String pattern,
        String source,
        List<String> examples,
        List<String> counterexamples)
        implements PatternRow {

    /** What must speak of the thing asked about. */
    enum Reach {
        SENTENCE,
        PROVISION
    }
}
