package org.zhize.api.check;

import org.zhize.corpus.pattern.DataException;
import org.zhize.corpus.pattern.PatternTable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Something an enterprise can be: a row of {@code traits.json}.
 *
 * @param subjects words of a doer that mean such an enterprise; empty for an activity
 * @param words what its duties speak of, to search by
 */
record Trait(String id, String label, List<String> subjects, String words, String source) {

    static List<Trait> all() {
        List<Trait> traits = PatternTable.rows(Trait.class, "traits.json", Trait.class);
        Set<String> ids = new HashSet<>();
        for (Trait trait : traits) {
            if (!ids.add(trait.id())) {
                throw new DataException("traits.json", trait.id(), "this id stands twice");
            }
            if (trait.words().isBlank() || trait.source().isBlank()) {
                throw new DataException("traits.json", trait.id(), "needs words and a source");
            }
        }
        return List.copyOf(traits);
    }

    boolean fits(String subject) {
        return subjects.isEmpty() || subjects.stream().anyMatch(subject::contains);
    }
}
