package org.zhize.api.ledger;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.duty.Role;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which rows of a document's ledger, and in which order, as it stands in a URL.
 *
 * @param words stand in the task, its measures, or the name of a holder
 * @param role of that body, or of any holder where none is named
 * @param party id of a holder
 * @param dueTo only rows with a date up to this day
 */
public record LedgerFilter(
        @Nullable String words,
        @Nullable Role role,
        @Nullable String party,
        @Nullable DutyKind dutyKind,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueFrom,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueTo,
        @Nullable Order order) {

    /** As the text runs, by the first date, or by the first body that leads or answers for it. */
    public enum Order {
        TEXT,
        DATE,
        BODY
    }

    public Ledger of(Ledger ledger) {
        Stream<Entry> kept = ledger.entries().stream().filter(this::keeps);
        List<Entry> entries =
                switch (order == null ? Order.TEXT : order) {
                    case TEXT -> kept.toList();
                    case DATE ->
                            kept.sorted(Comparator.comparing(LedgerFilter::firstDate)).toList();
                    case BODY ->
                            kept.sorted(Comparator.comparing(LedgerFilter::firstBody)).toList();
                };
        return new Ledger(ledger.document(), entries);
    }

    private boolean keeps(Entry entry) {
        return (words == null || words.isBlank() || says(entry, words.strip()))
                && (dutyKind == null || entry.kind() == dutyKind)
                && ((role == null && isAny(party)) || entry.holders().stream().anyMatch(this::is))
                && ((dueFrom == null && dueTo == null)
                        || entry.deadlines().stream().anyMatch(d -> isDue(d.date())));
    }

    private boolean is(Entry.Holder holder) {
        return (role == null || holder.role() == role)
                && (isAny(party) || holder.party().id().equals(party));
    }

    private static boolean isAny(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private boolean isDue(@Nullable LocalDate date) {
        return date != null
                && (dueFrom == null || !date.isBefore(dueFrom))
                && (dueTo == null || !date.isAfter(dueTo));
    }

    private static boolean says(Entry entry, String words) {
        return entry.statement().contains(words)
                || (entry.title() != null && entry.title().contains(words))
                || entry.holders().stream()
                        .anyMatch(
                                h ->
                                        h.party().name().contains(words)
                                                || h.mention().contains(words));
    }

    // Without a date last.
    private static LocalDate firstDate(Entry entry) {
        return entry.deadlines().stream()
                .flatMap(d -> Stream.ofNullable(d.date()))
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    // Without a body last: no name begins with this character.
    private static String firstBody(Entry entry) {
        return entry.holders().stream()
                .min(Comparator.comparing(Entry.Holder::role))
                .map(h -> h.party().name())
                .orElse("\uffff");
    }
}
