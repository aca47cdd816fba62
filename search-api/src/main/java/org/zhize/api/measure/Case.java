package org.zhize.api.measure;

import java.util.List;

/**
 * Something that is typed, and what must come.
 *
 * @param expected alternatives, one of which must come; see {@link CaseFile}
 */
record Case(String asked, Kind kind, List<String> expected) {

    Case {
        expected = List.copyOf(expected);
    }

    /** What is typed, and how far down the right hit may stand; 0 for answers. */
    enum Kind {
        CITATION(1),
        NUMBER(1),
        TITLE(1),
        NAME(1),
        QUESTION(3),
        /** A question that must be answered. */
        ANSWER(0),
        /** A question that must not be answered. */
        UNANSWERABLE(0);

        private final int within;

        Kind(int within) {
            this.within = within;
        }

        int within() {
            return within;
        }

        boolean isSearch() {
            return within > 0;
        }
    }
}
