package org.zhize.api.ledger;

import org.jspecify.annotations.Nullable;
import org.zhize.api.ledger.LedgerTable.Line;
import org.zhize.graph.duty.Role;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A ledger as the page shows it.
 *
 * @param document whose ledger it is; null where its rows come from many
 * @param total rows there are, of which some may be on other pages
 * @param roles in which anybody holds anything here: a column each
 * @param bodies who can be chosen, most rows first
 * @param export path of the same as a file
 */
public record LedgerView(
        String title,
        @Nullable DocumentFacts document,
        List<Line> lines,
        long total,
        List<Role> roles,
        List<Choice> bodies,
        String export) {

    /** A body and the number of rows that name it. */
    public record Choice(String id, String name, long rows) {}

    /** Of a document: all bodies of the whole can be chosen, whatever is filtered now. */
    public static LedgerView of(Ledger whole, LedgerFilter filter) {
        Ledger kept = filter.of(whole);
        return of(
                whole.document().title(),
                whole.document(),
                kept.entries().stream().map(e -> new Line(whole.document(), e)).toList(),
                kept.entries().size(),
                bodies(whole.entries().stream()),
                "/api/documents/" + whole.document().id() + "/ledger");
    }

    /** Of duties from anywhere. */
    public static LedgerView of(String title, List<Line> lines, long total) {
        return of(
                title, null, lines, total, bodies(lines.stream().map(Line::entry)), "/api/duties");
    }

    private static LedgerView of(
            String title,
            @Nullable DocumentFacts document,
            List<Line> lines,
            long total,
            List<Choice> bodies,
            String export) {
        List<Role> roles =
                Arrays.stream(Role.values())
                        .filter(
                                role ->
                                        lines.stream()
                                                .flatMap(l -> l.entry().holders().stream())
                                                .anyMatch(h -> h.role() == role))
                        .toList();
        return new LedgerView(title, document, lines, total, roles, bodies, export);
    }

    private static List<Choice> bodies(Stream<Entry> entries) {
        Map<String, Choice> bodies = new LinkedHashMap<>();
        entries.flatMap(e -> e.holders().stream().map(Entry.Holder::party).distinct())
                .forEach(
                        p ->
                                bodies.merge(
                                        p.id(),
                                        new Choice(p.id(), p.name(), 1),
                                        (a, _) -> new Choice(a.id(), a.name(), a.rows() + 1)));
        return bodies.values().stream()
                .sorted(Comparator.comparingLong(Choice::rows).reversed())
                .toList();
    }
}
