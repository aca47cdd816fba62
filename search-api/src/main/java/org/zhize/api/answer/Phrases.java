package org.zhize.api.answer;

import org.zhize.corpus.pattern.PatternTable;

import java.util.regex.Pattern;

/** Words by which questions and provisions are told apart ({@code phrases.json}), by their ids. */
final class Phrases {

    private static final PatternTable<ChargeRow> ROWS =
            PatternTable.load(Phrases.class, "phrases.json", ChargeRow.class);

    private Phrases() {}

    static PatternTable<ChargeRow> rows() {
        return ROWS;
    }

    /** The pattern of the row with that id, which there must be. */
    static Pattern of(String id) {
        return ROWS.entries().stream()
                .filter(entry -> entry.row().id().equals(id))
                .findFirst()
                .map(PatternTable.Entry::pattern)
                .orElseThrow(() -> new IllegalArgumentException("no such row: " + id));
    }
}
