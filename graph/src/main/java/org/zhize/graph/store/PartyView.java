package org.zhize.graph.store;

import org.zhize.graph.duty.Party;

import java.time.LocalDate;
import java.util.List;

/**
 * What the graph knows of a party besides its duties.
 *
 * @param mentions the words that texts name it by, commonest first
 * @param before bodies it took work over from
 * @param after bodies that took its work over: more than one where the work was split
 * @param members of a collective, as a text defines it
 * @param collectives it is a member of
 */
public record PartyView(
        PartyLine line,
        List<Mention> mentions,
        List<Succession> before,
        List<Succession> after,
        List<Member> members,
        List<Member> collectives) {

    public PartyView {
        mentions = List.copyOf(mentions);
        before = List.copyOf(before);
        after = List.copyOf(after);
        members = List.copyOf(members);
        collectives = List.copyOf(collectives);
    }

    /** Words that name it, and how many duties do so. */
    public record Mention(String words, long duties) {}

    /**
     * Work that went from one party to another.
     *
     * @param party the other one
     * @param scope 全部, or the part that went over
     */
    public record Succession(Party party, LocalDate on, String scope, String basis) {}

    /**
     * A member of a collective.
     *
     * @param party the other one
     * @param basis the provision that says so
     */
    public record Member(Party party, String basis, String words) {}
}
