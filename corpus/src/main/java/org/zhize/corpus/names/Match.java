package org.zhize.corpus.names;

import org.zhize.corpus.text.Span;

import java.util.List;

/**
 * Names found at a place.
 *
 * @param span with the level or region before it: 县应急局, 山西省应急管理厅
 * @param core without
 * @param names all that the core can mean, those of today first; at least one
 */
public record Match(Span span, Span core, List<Name> names) {

    public Match {
        names = List.copyOf(names);
    }

    /** The first reading. */
    public Name name() {
        return names.getFirst();
    }

    /** Whether every reading is a common word too. */
    public boolean isShort() {
        return names.stream().allMatch(name -> name.form() == Form.SHORT);
    }

    Match startingAt(int start) {
        return new Match(new Span(start, span.end()), core, names);
    }
}
