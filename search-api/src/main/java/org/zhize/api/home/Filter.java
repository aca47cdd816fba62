package org.zhize.api.home;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.document.Status;
import org.zhize.corpus.pattern.DataException;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.duty.Role;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that narrows a search: a row of {@code filters.json}.
 *
 * @param id the parameter of the address
 * @param facet whether its values are listed with their counts
 */
record Filter(String id, String label, boolean facet, As as) {

    /** How its values stand in the address. */
    enum As {
        VALUES,
        ONE,
        YEAR,
        DAY,
        WORDS
    }

    static List<Filter> all() {
        List<Filter> filters = PatternTable.rows(Filter.class, "filters.json", Filter.class);
        Set<String> ids = new HashSet<>();
        for (Filter filter : filters) {
            if (!ids.add(filter.id()) || filter.label().isBlank()) {
                throw new DataException("filters.json", filter.id(), "twice, or without a label");
            }
        }
        return List.copyOf(filters);
    }

    /** What people read for a value; the value itself where it is already words. */
    String labelOf(String value) {
        return switch (id) {
            case "rank" -> label(Rank.values(), value, Rank::label);
            case "status" -> label(Status.values(), value, Status::label);
            case "role" -> label(Role.values(), value, Role::label);
            case "dutyKind" -> label(DutyKind.values(), value, DutyKind::label);
            case "region" -> value.substring(value.lastIndexOf('/') + 1);
            default -> value;
        };
    }

    private static <E extends Enum<E>> String label(
            E[] all, String value, java.util.function.Function<E, String> name) {
        @Nullable E known = found(Arrays.stream(all), value);
        return known == null ? value : name.apply(known);
    }

    private static <E extends Enum<E>> @Nullable E found(Stream<E> all, String value) {
        return all.filter(e -> e.name().equalsIgnoreCase(value)).findFirst().orElse(null);
    }
}
