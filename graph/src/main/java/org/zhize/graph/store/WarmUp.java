package org.zhize.graph.store;

import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.DocumentId;
import org.zhize.graph.duty.Role;

import java.time.LocalDate;
import java.util.Set;

/** Asks every question once, about nothing: the server keeps the plans. */
final class WarmUp {
    private static final DocumentId NOTHING = new DocumentId("0");

    private WarmUp() {}

    static void run(DutyStore store) {
        DutyFilter nobody = DutyFilter.ALL.in(NOTHING).as(Set.of(Role.LEAD));
        LocalDate day = LocalDate.EPOCH;
        store.duty("0");
        store.duties(nobody, 0, 1);
        store.duties(nobody.heldBy("0"), 0, 1);
        store.duties(nobody.ofFunction("0"), 0, 1);
        store.duties(nobody.due(day, day), 0, 1);
        store.dutiesByMonth(nobody.due(day, day));
        store.matrix(nobody, 1);
        for (Gap.Kind kind : Gap.Kind.values()) {
            store.gaps(kind, nobody, 0, 1);
        }
        store.chain(NodeKind.DUTY, "0", Chain.Reach.USUAL);
        store.citedBy(new Address(NOTHING, "a1"), 0, 1);
        store.citedBy(NOTHING, 0, 1);
        store.citedCounts(NOTHING);
        store.absent(0, 1);
        store.party("0");
        store.parties(PartyFilter.ALL.called("0"), 0, 1);
        store.peersOf("0", 0, 1);
        store.counts();
        store.contents();
    }
}
