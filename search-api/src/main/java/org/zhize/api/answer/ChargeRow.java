package org.zhize.api.answer;

import org.zhize.corpus.pattern.PatternRow;

import java.util.List;

/** A statement by which a norm puts a body in charge of something. */
record ChargeRow(
        String id,
        String pattern,
        String source,
        List<String> examples,
        List<String> counterexamples)
        implements PatternRow {}
