package org.zhize.api.party;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhize.api.duty.Duties;
import org.zhize.api.ledger.DutyItem;
import org.zhize.api.ledger.Entry;
import org.zhize.api.party.PartyNames.Reading;
import org.zhize.api.web.Paging;
import org.zhize.graph.duty.Party;
import org.zhize.graph.duty.PartyKind;
import org.zhize.graph.duty.Role;
import org.zhize.graph.store.PartyFilter;
import org.zhize.graph.store.PartyLine;
import org.zhize.indexer.query.Filters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Bodies as the index knows them, for the time without a graph: those that hold the first duties
 * found for a name. Weakness: a body that stands only far down among them is not found.
 */
@Component
class IndexedParties {

    private static final int DUTIES_LOOKED_AT = 100;
    private static final int MOST = 20;

    private final Duties duties;

    IndexedParties(Duties duties) {
        this.duties = duties;
    }

    /** By name, those with most duties first. */
    List<PartyLine> named(String asked, List<Reading> readings, PartyFilter filter) {
        List<String> names = new ArrayList<>(List.of(asked));
        readings.stream().map(Reading::name).forEach(names::add);
        Map<String, Entry.Party> found = new LinkedHashMap<>();
        for (String name : names.subList(0, Math.min(names.size(), 4))) {
            for (DutyItem duty :
                    duties.find(
                                    name,
                                    Filters.builder().region(filter.region()).build(),
                                    new Paging(0, DUTIES_LOOKED_AT))
                            .items()) {
                for (Entry.Holder holder : duty.entry().holders()) {
                    Entry.Party party = holder.party();
                    if ((party.name().contains(name) || holder.mention().equals(name))
                            && fits(party, filter)) {
                        found.putIfAbsent(party.id(), party);
                    }
                }
            }
        }
        return found.values().stream()
                .limit(MOST)
                .map(this::line)
                .sorted(Comparator.comparingLong(PartyLine::total).reversed())
                .toList();
    }

    /** By id; empty where it holds nothing. */
    Optional<PartyLine> open(String id) {
        return duties
                .find("", Filters.builder().parties(Set.of(id)).build(), new Paging(0, 1))
                .items()
                .stream()
                .flatMap(duty -> duty.entry().holders().stream())
                .map(Entry.Holder::party)
                .filter(party -> party.id().equals(id))
                .findFirst()
                .map(this::line);
    }

    private PartyLine line(Entry.Party party) {
        Map<Role, Long> held = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            long total =
                    duties.find(
                                    "",
                                    Filters.builder()
                                            .parties(Set.of(party.id()))
                                            .roles(Set.of(role.name()))
                                            .build(),
                                    new Paging(0, 1))
                            .total();
            if (total > 0) {
                held.put(role, total);
            }
        }
        return new PartyLine(
                new Party(
                        party.id(),
                        party.name(),
                        PartyKind.valueOf(party.kind()),
                        party.function(),
                        party.region()),
                held,
                List.of());
    }

    private static boolean fits(Entry.Party party, PartyFilter filter) {
        @Nullable String function = filter.function();
        return (function == null || function.equals(party.function()))
                && party.region().containsAll(filter.region());
    }
}
