package org.zhize.api.answer;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.pattern.PatternRow;

import java.util.List;

/**
 * What a sentence must hold to answer a kind of question.
 *
 * @param search words by which such provisions are found besides
 * @param aspect of the questions that it answers, null for any
 * @param own the least share of what is asked that stands in it, the title of its document apart
 * @param here the same of the sentence alone
 */
record SentenceRow(
        String id,
        Intent intent,
        @Nullable Aspect aspect,
        Reach scope,
        double own,
        double here,
        String search,
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
