package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.names.Match;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.PartyKind;
import org.zhize.graph.duty.Role;
import org.zhize.graph.extract.Doers.Phrase;
import org.zhize.graph.extract.Responsibility.Hit;
import org.zhize.graph.extract.ResponsibilityRow.Place;
import org.zhize.graph.extract.Wording.Use;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds who is charged: 由县应急局牵头, 交由第三方机构承担, 以市应急局为主. */
final class Charged {

    private static final BitSet NO_BREAKS = new BitSet();
    private static final Set<PartyKind> PRIVATE =
            EnumSet.of(PartyKind.ENTERPRISE, PartyKind.POST, PartyKind.SOCIAL);

    private final Doers doers;
    private final DoerList lists;
    private final Responsibility rows;
    private final Partners partners;

    Charged(Doers doers, DoerList lists, Responsibility rows, Partners partners) {
        this.doers = doers;
        this.lists = lists;
        this.rows = rows;
        this.partners = partners;
    }

    void find(Passage p, int start, int limit, boolean encouraged, List<Owner> found) {
        for (int at = start; at < limit; at++) {
            boolean by = p.at(at) == '由';
            if (!by && p.at(at) != '以') {
                continue;
            }
            Phrase phrase = doers.starting(p, at + 1, limit);
            if (phrase == null && by) {
                phrase = named(p, at + 1, limit);
            }
            if (phrase != null && rows.at(Place.IDLE, p.text, phrase.act(), limit) != null) {
                continue;
            }
            boolean main =
                    phrase != null
                            && !encouraged
                            && !isPrivate(p, phrase)
                            && Use.AS_MAIN.begins(p.text, phrase.act(), limit);
            if (phrase == null || !(by || main) || Partners.isTaken(phrase, found)) {
                continue;
            }
            Hit act = rows.at(Place.ACT, p.text, phrase.act(), limit);
            Role role =
                    act == null || act.row().role() == null ? Role.RESPONSIBLE : act.row().role();
            String rule = act == null ? "charged" : act.row().id();
            for (Span item : lists.split(p, phrase.start(), phrase.end(), false, NO_BREAKS)) {
                found.add(new Owner(item.start(), item.end(), role, rule));
            }
            if (act != null && act.row().partner() != null) {
                partners.named(p, act, limit, act.row().partner(), found);
            }
            partners.seconds(p, phrase.act(), limit, found);
            if (by) {
                others(p, phrase.act(), limit, found);
            }
        }
    }

    /** 由县教育局负总责、各学校具体落实、县公安局协同: each with an act of its own. */
    private void others(Passage p, int start, int limit, List<Owner> found) {
        for (int at = start; at < limit; at++) {
            if (p.at(at) != '、') {
                continue;
            }
            Phrase phrase = doers.starting(p, at + 1, limit);
            if (phrase == null
                    || !Use.SHARE.begins(p.text, phrase.act(), limit)
                    || Partners.isTaken(phrase, found)) {
                continue;
            }
            Hit act = rows.at(Place.ACT, p.text, phrase.act(), limit);
            Role role =
                    act == null || act.row().role() == null ? Role.RESPONSIBLE : act.row().role();
            for (Span item : lists.split(p, phrase.start(), phrase.end(), false, NO_BREAKS)) {
                found.add(new Owner(item.start(), item.end(), role, "charged"));
            }
            at = phrase.act();
        }
    }

    /** 由县城管局修改完善: a list of clear names needs no known verb behind it. */
    private @Nullable Phrase named(Passage p, int start, int limit) {
        int end = start;
        for (int at = start; at < limit; ) {
            Match match = p.clearStarting(at);
            if (match == null || match.span().end() > limit) {
                break;
            }
            end = match.span().end();
            boolean joint = "、和及与".indexOf(p.at(end)) >= 0 && !p.insideName(end);
            at = joint ? end + 1 : limit;
        }
        boolean acts = end > start && end < limit && "的、和及与".indexOf(p.at(end)) < 0;
        return acts ? new Phrase(start, end, end, false) : null;
    }

    private boolean isPrivate(Passage p, Phrase phrase) {
        PartyKind kind = doers.kind(p.sub(phrase.start(), phrase.end()));
        return p.clearEnding(phrase.end()) == null && kind != null && PRIVATE.contains(kind);
    }
}
