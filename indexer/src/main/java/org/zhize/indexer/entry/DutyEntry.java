package org.zhize.indexer.entry;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.text.Span;

import java.time.LocalDate;
import java.util.List;

/**
 * A duty as the index sees it: words to find, values to filter by, and a payload it does not read.
 *
 * @param provision where the duty stands
 * @param kind name of the kind: TASK, OBLIGATION, PROHIBITION, PERMISSION
 * @param path numbering as read, shown with the hit
 * @param title heading or table title, else null
 * @param statement the words that set the duty
 * @param evidence where they stand in the source text of the document
 * @param payload whatever the caller wants back with a hit, such as the whole entry as JSON
 */
public record DutyEntry(
        String id,
        Address provision,
        String kind,
        List<String> path,
        @Nullable String title,
        String statement,
        List<Holder> holders,
        List<Due> deadlines,
        Span evidence,
        String payload) {

    public DutyEntry {
        path = List.copyOf(path);
        holders = List.copyOf(holders);
        deadlines = List.copyOf(deadlines);
    }

    /**
     * Who holds it.
     *
     * @param role name of the role: LEAD, RESPONSIBLE, SUPPORT, SUPERVISE
     * @param names other names to be found by (old, short), may be empty
     */
    public record Holder(
            String mention,
            String partyId,
            String name,
            List<String> names,
            String role,
            @Nullable String function,
            List<String> region) {

        public Holder {
            names = List.copyOf(names);
            region = List.copyOf(region);
        }
    }

    /** A dated deadline: last day, and first day where one is said. */
    public record Due(@Nullable LocalDate from, LocalDate date) {}
}
