package org.zhize.graph.extract;

import org.zhize.corpus.pattern.TsvTable;

import java.util.HashSet;
import java.util.Set;

/** Tells the name of a person by its surname and length, where a name is all that stands there. */
final class Persons {

    private static final int LONGEST_GIVEN_NAME = 2;

    private final Set<String> surnames = new HashSet<>();

    Persons() {
        for (TsvTable.Line line :
                TsvTable.load(Persons.class, "surnames.tsv", "surname", "source").lines()) {
            surnames.add(line.text("surname"));
        }
    }

    boolean isPerson(String words) {
        for (int length = Math.min(2, words.length() - 1); length >= 1; length--) {
            int given = words.length() - length;
            if (given <= LONGEST_GIVEN_NAME && surnames.contains(words.substring(0, length))) {
                return true;
            }
        }
        return false;
    }
}
