package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Role;
import org.zhize.graph.extract.Doers.Phrase;
import org.zhize.graph.extract.Responsibility.Hit;
import org.zhize.graph.extract.ResponsibilityRow.Place;
import org.zhize.graph.extract.Wording.Use;
import org.zhize.graph.extract.Words.Word;
import org.zhize.graph.extract.Words.WordClass;

import java.util.BitSet;
import java.util.List;

/** Finds who is made to act by others: 督促企业落实, 请市发展改革委牵头. */
final class Urged {

    private static final BitSet NO_BREAKS = new BitSet();
    private final Doers doers;
    private final DoerList lists;
    private final Responsibility rows;

    Urged(Doers doers, DoerList lists, Responsibility rows) {
        this.doers = doers;
        this.lists = lists;
        this.rows = rows;
    }

    /** 督促企业落实, 推动各部门制定. */
    void find(Passage p, int start, int from, Span clause, @Nullable Span next, List<Owner> found) {
        int limit = clause.end();
        for (int at = from; at < limit; ) {
            Word word = doers.words().at(p.text, at, limit);
            if (word == null) {
                at++;
                continue;
            }
            int after = at + word.text().length();
            boolean here = at == start || !Use.URGED_AT_START.in(word.text());
            if (word.is(WordClass.CAUSE) && (here || word.text().equals("推进"))) {
                Phrase phrase = doers.starting(p, after, limit);
                if (phrase == null && next != null && after < limit) {
                    phrase = whole(p, after, limit, next);
                }
                if (phrase != null && !Partners.isTaken(phrase, found)) {
                    Role role = word.supervises() ? Role.RESPONSIBLE : role(p, phrase, limit);
                    for (Span item :
                            lists.split(p, phrase.start(), phrase.end(), false, NO_BREAKS)) {
                        found.add(new Owner(item.start(), item.end(), role, "urged"));
                    }
                    at = phrase.act();
                    continue;
                }
            }
            at = after;
        }
    }

    /** 督促A和B,认真落实: a list that fills its clause, and the act begins the next. */
    private @Nullable Phrase whole(Passage p, int start, int end, Span next) {
        Word act = doers.acts().beginning(p, next.start(), next.end());
        boolean acts = act != null && !act.is(WordClass.CAUSE);
        List<Span> pieces = lists.split(p, start, end, false, NO_BREAKS);
        return acts && pieces.stream().allMatch(s -> lists.pieces().isDoer(p, s, false))
                ? new Phrase(start, end, next.start(), false)
                : null;
    }

    /** 请A牵头梳理: the act tells the role. */
    private Role role(Passage p, Phrase phrase, int limit) {
        Hit act = rows.at(Place.ACT, p.text, phrase.act(), limit);
        Role role = act == null ? null : act.row().role();
        return role == null || role == Role.SUPERVISE ? Role.RESPONSIBLE : role;
    }
}
