package org.zhize.api.answer;

import org.zhize.corpus.pattern.PatternRow;

import java.util.List;

/**
 * A kind of quantity.
 *
 * @param asked how a question asks for it
 * @param pattern how a clause says it
 */
record MeasureRow(
        String id,
        String asked,
        String pattern,
        String source,
        List<String> examples,
        List<String> counterexamples)
        implements PatternRow {}
