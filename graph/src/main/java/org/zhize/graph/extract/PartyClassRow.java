package org.zhize.graph.extract;

import org.zhize.corpus.pattern.PatternRow;
import org.zhize.graph.duty.PartyKind;

import java.util.List;

/**
 * A class of parties that is written in several ways: 负有安全监管职责的部门.
 *
 * @param name the one name under which all ways of writing it are kept; with {@code $1} for what
 *     the pattern holds
 */
record PartyClassRow(
        String id,
        String pattern,
        String name,
        PartyKind kind,
        String source,
        List<String> examples,
        List<String> counterexamples)
        implements PatternRow {

    PartyClassRow {
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
    }
}
