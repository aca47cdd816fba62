package org.zhize.graph.store;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.DocumentId;
import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.duty.Role;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Which duties; everything given must hold. What a duty says is not asked here but of the index.
 *
 * @param party id of a holder
 * @param function of a holder
 * @param roles of that holder, or of any holder where none is named; empty is any
 * @param region names that the document's region path has, so 松台市 finds its counties too; empty is
 *     any
 * @param dueFrom only duties with a deadline on that day or later
 * @param dueTo only duties with a deadline on that day or earlier
 */
public record DutyFilter(
        @Nullable String party,
        @Nullable String function,
        @Nullable DocumentId document,
        Set<Role> roles,
        Set<DutyKind> kinds,
        List<String> region,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo) {

    /** Every duty. */
    public static final DutyFilter ALL =
            new DutyFilter(null, null, null, Set.of(), Set.of(), List.of(), null, null);

    public DutyFilter {
        roles = Set.copyOf(roles);
        kinds = Set.copyOf(kinds);
        region = List.copyOf(region);
    }

    public DutyFilter heldBy(@Nullable String id) {
        return new DutyFilter(id, function, document, roles, kinds, region, dueFrom, dueTo);
    }

    public DutyFilter ofFunction(@Nullable String name) {
        return new DutyFilter(party, name, document, roles, kinds, region, dueFrom, dueTo);
    }

    public DutyFilter in(@Nullable DocumentId id) {
        return new DutyFilter(party, function, id, roles, kinds, region, dueFrom, dueTo);
    }

    public DutyFilter as(Set<Role> some) {
        return new DutyFilter(party, function, document, some, kinds, region, dueFrom, dueTo);
    }

    public DutyFilter ofKind(Set<DutyKind> some) {
        return new DutyFilter(party, function, document, roles, some, region, dueFrom, dueTo);
    }

    public DutyFilter within(List<String> names) {
        return new DutyFilter(party, function, document, roles, kinds, names, dueFrom, dueTo);
    }

    public DutyFilter due(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new DutyFilter(party, function, document, roles, kinds, region, from, to);
    }
}
