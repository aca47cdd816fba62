package org.zhize.corpus.names;

import java.time.LocalDate;

/**
 * A body gave all or part of its work to another.
 *
 * @param from {@link Body#id()} of the earlier body
 * @param to of the later one
 * @param on the month of the state's reform; local bodies follow within a year
 * @param scope 全部 where the whole line went over, else the part that did
 * @param basis the decision or law that says so
 */
public record Succession(String from, String to, LocalDate on, String scope, String basis) {

    /** Whether the whole line of work went over. */
    public boolean whole() {
        return scope.equals("全部");
    }
}
