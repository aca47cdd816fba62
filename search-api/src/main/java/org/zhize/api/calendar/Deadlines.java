package org.zhize.api.calendar;

import org.springframework.stereotype.Component;
import org.zhize.api.duty.Duties;
import org.zhize.api.ledger.DutyItem;
import org.zhize.api.ledger.Entry;
import org.zhize.api.search.FilterQuery;
import org.zhize.api.web.PageOf;
import org.zhize.api.web.Paging;
import org.zhize.graph.duty.DutyKind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds duties by when they are due: on a day, again and again, or at a time the text leaves open.
 */
@Component
class Deadlines {

    /** A page of a calendar is read by a person; more is asked for by narrower filters. */
    static final int MOST = 500;

    // Recurrences and vague times are no fields of the index: so many duties are looked through.
    private static final int LOOKED_THROUGH = 1_500;
    private static final int AT_ONCE = 100;

    private final Duties duties;

    Deadlines(Duties duties) {
        this.duties = duties;
    }

    /** A duty with one of its days. */
    record Due(LocalDate date, String words, DutyItem duty, boolean overdue) {}

    /**
     * Duties without a day.
     *
     * @param cut whether some were not looked at
     */
    record Undated(List<DutyItem> duties, boolean cut) {}

    List<Due> due(String q, FilterQuery filters, LocalDate first, LocalDate last, LocalDate today) {
        List<Due> due = new ArrayList<>();
        for (int page = 0; due.size() < MOST; page++) {
            PageOf<DutyItem> found =
                    duties.find(q, filters.due(first, last).filters(), new Paging(page, AT_ONCE));
            for (DutyItem duty : found.items()) {
                for (Entry.Deadline deadline : duty.entry().deadlines()) {
                    LocalDate date = deadline.date();
                    if (date != null && !date.isBefore(first) && !date.isAfter(last)) {
                        due.add(new Due(date, deadline.mention(), duty, date.isBefore(today)));
                    }
                }
            }
            if ((page + 1L) * AT_ONCE >= found.total()) {
                break;
            }
        }
        due.sort(Comparator.comparing(Due::date));
        return due;
    }

    Undated recurring(String q, FilterQuery filters) {
        return undated(q, filters, entry -> !entry.recurrences().isEmpty());
    }

    Undated vague(String q, FilterQuery filters) {
        return undated(
                q,
                filters,
                entry ->
                        !entry.deadlines().isEmpty()
                                && entry.deadlines().stream().allMatch(d -> d.date() == null));
    }

    // Tasks unless another kind is asked for: norms say 及时 in every third sentence.
    private Undated undated(String q, FilterQuery filters, Predicate<Entry> wanted) {
        FilterQuery asked =
                filters.dutyKind() == null || filters.dutyKind().isEmpty()
                        ? filters.ofDuties(List.of(DutyKind.TASK.name()))
                        : filters;
        List<DutyItem> kept = new ArrayList<>();
        int seen = 0;
        long total;
        do {
            PageOf<DutyItem> found =
                    duties.find(q, asked.filters(), new Paging(seen / AT_ONCE, AT_ONCE));
            total = found.total();
            found.items().stream().filter(d -> wanted.test(d.entry())).forEach(kept::add);
            seen += AT_ONCE;
        } while (seen < total && seen < LOOKED_THROUGH && kept.size() < MOST);
        return new Undated(kept, seen < total);
    }
}
