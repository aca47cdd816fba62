package org.zhize.graph.store;

import org.zhize.graph.duty.Party;
import org.zhize.graph.duty.Role;

import java.util.Map;

/** A party and how many duties it holds in each role. */
public record PartyLine(Party party, Map<Role, Long> duties) {

    public PartyLine {
        duties = Map.copyOf(duties);
    }

    public long total() {
        return duties.values().stream().mapToLong(Long::longValue).sum();
    }
}
