package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.PartyKind;
import org.zhize.graph.duty.Role;
import org.zhize.graph.extract.Wording.Use;

import java.util.List;

/** Finds offices and committees that a clause seats or founds, and the next gives work to. */
final class Offices {

    private final Doers doers;
    private final DoerList lists;

    Offices(Doers doers, DoerList lists) {
        this.doers = doers;
        this.lists = lists;
    }

    /** 办公室设在县应急局,负责日常工作: the office acts, where the next clause says what it does. */
    void seated(Passage p, Span office, @Nullable Span next, List<Owner> found) {
        boolean acts =
                next != null
                        && doers.acts().beginning(p, next.start(), next.end()) != null
                        && doers.starting(p, next.start(), next.end()) == null;
        if (acts && lists.pieces().isDoer(p, office, false)) {
            found.add(new Owner(office.start(), office.end(), Role.RESPONSIBLE, "seated"));
        }
    }

    /** 成立县指挥部,统一领导应急处置: what is founded acts, where the next clause says what it does. */
    void founded(Passage p, int start, Span clause, @Nullable Span next, List<Owner> found) {
        if (next == null
                || !Use.FOUNDED.begins(p.text, start, clause.end())
                || !Use.FUNCTIONS.begins(p.text, next.start(), next.end())) {
            return;
        }
        int open = p.text.indexOf('(', start, clause.end());
        int end = open > start ? open : clause.end();
        Span body = new Span(start + 2, end);
        boolean committee =
                doers.kind(p.sub(body.start(), body.end())) == PartyKind.COMMITTEE
                        && p.sub(body.start(), body.end()).indexOf('的') < 0;
        if (committee && lists.pieces().isDoer(p, body, false)) {
            found.add(new Owner(body.start(), body.end(), Role.RESPONSIBLE, "founded"));
        }
    }
}
