package org.zhize.api.party;

import org.jspecify.annotations.Nullable;
import org.zhize.graph.duty.Party;
import org.zhize.graph.duty.Role;
import org.zhize.graph.store.PartyLine;

import java.util.List;
import java.util.Map;

/**
 * A body in a list.
 *
 * @param alias the name that was asked for and led here, where it is another than its own
 * @param duties how many it holds in each role
 */
public record PartyAnswer(
        String id,
        String name,
        String kind,
        String kindLabel,
        @Nullable String function,
        List<String> region,
        @Nullable String alias,
        @Nullable String why,
        Map<Role, Long> duties,
        long total) {

    static PartyAnswer of(PartyLine line, @Nullable String alias, @Nullable String why) {
        Party party = line.party();
        return new PartyAnswer(
                party.id(),
                party.name(),
                party.kind().name(),
                party.kind().label(),
                party.function(),
                party.region(),
                alias,
                why,
                line.duties(),
                line.total());
    }
}
