package org.zhize.graph.store;

import org.zhize.graph.duty.Party;
import org.zhize.graph.duty.Role;

import java.util.List;
import java.util.Map;

/**
 * A party and how many duties it holds in each role.
 *
 * @param mentions words that texts name it by, at most 20
 */
public record PartyLine(Party party, Map<Role, Long> duties, List<String> mentions) {

    public PartyLine {
        duties = Map.copyOf(duties);
        mentions = List.copyOf(mentions);
    }

    public long total() {
        return duties.values().stream().mapToLong(Long::longValue).sum();
    }
}
