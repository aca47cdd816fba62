package org.zhize.graph.store;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.DocumentId;
import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.duty.Party;
import org.zhize.graph.duty.Role;

import java.time.LocalDate;
import java.util.List;

/**
 * A duty in a line. The whole of it, with its exact evidence, is in the extraction of its document.
 *
 * @param provision the article, paragraph or table row it stands in
 * @param statement the words that set it, cut after 300 characters
 * @param due every day by which something is due, earliest first
 * @param holders in the order of the text
 */
public record DutyLine(
        String id,
        DutyKind kind,
        DocumentId document,
        String documentTitle,
        Address provision,
        List<String> path,
        @Nullable String title,
        String statement,
        List<LocalDate> due,
        List<Holder> holders) {

    public DutyLine {
        path = List.copyOf(path);
        due = List.copyOf(due);
        holders = List.copyOf(holders);
    }

    /**
     * Who holds it.
     *
     * @param from where an inherited holder was taken from, else null
     */
    public record Holder(
            Party party, Role role, String mention, boolean inherited, @Nullable String from) {}
}
