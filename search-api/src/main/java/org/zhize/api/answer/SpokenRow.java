package org.zhize.api.answer;

import org.zhize.corpus.pattern.PatternRow;

import java.util.List;

/**
 * A spoken turn of a question.
 *
 * @param to what the wordings of {@code intents.json} have for it; {@code $1} is a group
 */
record SpokenRow(
        String id,
        String pattern,
        String to,
        String source,
        List<String> examples,
        List<String> counterexamples)
        implements PatternRow {}
