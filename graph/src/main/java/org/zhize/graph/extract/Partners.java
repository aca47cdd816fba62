package org.zhize.graph.extract;

import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Role;
import org.zhize.graph.extract.Doers.Phrase;
import org.zhize.graph.extract.Responsibility.Hit;
import org.zhize.graph.extract.ResponsibilityRow.Place;

import java.util.BitSet;
import java.util.List;

/** Those who are named after the act: 会同B, A牵头、B配合. */
final class Partners {

    private static final BitSet NO_BREAKS = new BitSet();
    // 牵头组织实施、: so far may the second group begin.
    private static final int NEAR = 10;

    private final Doers doers;
    private final DoerList lists;
    private final Responsibility rows;

    Partners(Doers doers, DoerList lists, Responsibility rows) {
        this.doers = doers;
        this.lists = lists;
        this.rows = rows;
    }

    static boolean isTaken(Phrase phrase, List<Owner> found) {
        return found.stream().anyMatch(f -> f.start() < phrase.end() && phrase.start() < f.end());
    }

    /** B in 会同B制定. */
    void named(Passage p, Hit act, int limit, Role role, List<Owner> found) {
        Phrase phrase = doers.starting(p, act.end(), limit);
        int end = phrase != null ? phrase.end() : limit;
        if (phrase == null && !lists.pieces().isDoer(p, new Span(act.end(), limit), false)) {
            return;
        }
        for (Span item : lists.split(p, act.end(), end, false, NO_BREAKS)) {
            found.add(new Owner(item.start(), item.end(), role, act.row().id() + " partner"));
        }
    }

    /** ,会同县市场监管局开展: who stands before leads. */
    void joined(Passage p, int start, Span clause, List<Owner> found) {
        Hit act = rows.at(Place.ACT, p.text, start, clause.end());
        if (act == null || act.row().partner() == null) {
            return;
        }
        int before = found.size();
        named(p, act, clause.end(), act.row().partner(), found);
        Role lead = act.row().role();
        if (lead == null || found.size() == before) {
            return;
        }
        for (int i = before - 1; i >= 0; i--) {
            Owner owner = found.get(i);
            if (owner.rule().equals("subject") || owner.role() == Role.SUPERVISE) {
                Owner leading = owner.as(lead, act.row().id());
                if (p.at(clause.start()) == '并') {
                    found.add(leading); // 负责解释,并会同B考核: two acts, two roles
                } else {
                    found.set(i, leading);
                }
            }
        }
    }

    /** A牵头、B配合: the second group follows after 、 in the same clause. */
    void seconds(Passage p, int act, int limit, List<Owner> found) {
        int joint = p.text.indexOf('、', act, limit);
        if (joint < 0 || joint - act > NEAR) {
            return;
        }
        Phrase phrase = doers.starting(p, joint + 1, limit);
        if (phrase == null || isTaken(phrase, found)) {
            return;
        }
        Hit second = rows.at(Place.ACT, p.text, phrase.act(), limit);
        if (second == null || second.row().role() == null) {
            return;
        }
        for (Span item : lists.split(p, phrase.start(), phrase.end(), false, NO_BREAKS)) {
            found.add(new Owner(item.start(), item.end(), second.row().role(), second.row().id()));
        }
    }
}
