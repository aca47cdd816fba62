package org.zhize.api.home;

import org.jspecify.annotations.Nullable;
import org.zhize.api.ledger.Entry;
import org.zhize.api.search.SearchAnswer;
import org.zhize.api.web.PageLink;
import org.zhize.indexer.Results.FacetValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a search can be narrowed by, and is: facets left, chips above. Made here and not in the
 * template, which writes some hundred of these links.
 */
record Narrowing(List<Group> groups, List<Chip> chips) {

    // A group longer than this hides its rest until it is opened.
    private static final int SHOWN = 8;
    private static final int MOST = 40;

    /** A facet. */
    record Group(String label, List<Choice> first, List<Choice> rest) {}

    /**
     * A value of a facet.
     *
     * @param href sets it, or takes it off where it is on
     * @param depth of a region below the first
     */
    record Choice(String label, long count, String href, boolean on, int depth) {}

    /** A filter that is set, with the address without it. */
    record Chip(String label, String value, String href) {}

    static Narrowing of(List<Filter> filters, SearchAnswer found, PageLink link) {
        return new Narrowing(
                filters.stream()
                        .filter(Filter::facet)
                        .flatMap(f -> group(f, found, link).stream())
                        .toList(),
                filters.stream().flatMap(f -> chips(f, found, link)).toList());
    }

    private static List<Group> group(Filter filter, SearchAnswer found, PageLink link) {
        List<FacetValue> values = found.facets().getOrDefault(filter.id(), List.of());
        // One value that all hits have narrows nothing.
        boolean idle =
                values.size() == 1 && values.getFirst().count() >= found.total() - found.near();
        if (values.isEmpty() || (idle && !link.has(filter.id(), values.getFirst().value()))) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>();
        for (FacetValue value : values.subList(0, Math.min(MOST, values.size()))) {
            choices.add(choice(filter, value, link));
        }
        int cut = Math.min(SHOWN, choices.size());
        return List.of(
                new Group(
                        filter.label(),
                        choices.subList(0, cut),
                        choices.subList(cut, choices.size())));
    }

    private static Choice choice(Filter filter, FacetValue facet, PageLink link) {
        String value = facet.value();
        String id = filter.id();
        boolean on =
                filter.as() == Filter.As.YEAR
                        ? link.value("from").equals(value + "-01-01")
                                && link.value("to").equals(value + "-12-31")
                        : link.has(id, value);
        String href =
                switch (filter.as()) {
                    case YEAR ->
                            on
                                    ? link.changed(Map.of("from", "", "to", ""))
                                    : link.changed(
                                            Map.of(
                                                    "from",
                                                    value + "-01-01",
                                                    "to",
                                                    value + "-12-31"));
                    case ONE -> on ? link.without(id) : link.with(id, value);
                    case VALUES, DAY, WORDS -> on ? link.minus(id, value) : link.plus(id, value);
                };
        int depth = id.equals("region") ? (int) value.chars().filter(c -> c == '/').count() : 0;
        return new Choice(
                id.equals("region") ? facet.label() : filter.labelOf(value),
                facet.count(),
                href,
                on,
                depth);
    }

    private static Stream<Chip> chips(Filter filter, SearchAnswer found, PageLink link) {
        return link.values(filter.id()).stream()
                .map(
                        value ->
                                new Chip(
                                        filter.label(),
                                        filter.id().equals("party")
                                                ? partyName(found, value)
                                                : filter.labelOf(value),
                                        link.minus(filter.id(), value)));
    }

    // The name stands with the duties that were found; without any the id says nothing to people.
    private static String partyName(SearchAnswer found, String id) {
        @Nullable String name =
                found.items().stream()
                        .map(SearchAnswer.Item::duty)
                        .filter(Objects::nonNull)
                        .flatMap(duty -> duty.holders().stream())
                        .map(Entry.Holder::party)
                        .filter(party -> party.id().equals(id))
                        .map(Entry.Party::name)
                        .findFirst()
                        .orElse(null);
        return name == null ? "所选" : name;
    }
}
