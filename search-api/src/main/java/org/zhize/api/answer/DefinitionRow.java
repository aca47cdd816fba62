package org.zhize.api.answer;

import org.zhize.corpus.pattern.PatternRow;

import java.util.List;

/** How a sentence says what something is; its pattern has a group {@code defined}. */
record DefinitionRow(
        String id,
        String pattern,
        String source,
        List<String> examples,
        List<String> counterexamples)
        implements PatternRow {}
