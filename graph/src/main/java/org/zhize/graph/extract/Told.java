package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.PartyKind;
import org.zhize.graph.duty.Role;
import org.zhize.graph.extract.Responsibility.Hit;
import org.zhize.graph.extract.ResponsibilityRow.Place;
import org.zhize.graph.extract.Words.Word;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;

/** Finds who is told to act without being the subject: 发挥县安委会作用, 明确组长负总责. */
final class Told {

    private static final BitSet NO_BREAKS = new BitSet();

    private final Doers doers;
    private final DoerList lists;
    private final Responsibility rows;

    Told(Doers doers, DoerList lists, Responsibility rows) {
        this.doers = doers;
        this.lists = lists;
        this.rows = rows;
    }

    void find(
            Passage p,
            int start,
            Span clause,
            boolean more,
            @Nullable Span before,
            List<Owner> found) {
        Hit hit = rows.at(Place.CLAUSE, p.text, start, clause.end());
        for (int at = start + 1; hit == null && at < clause.end(); at++) {
            if (p.text.startsWith("发挥", at) || p.text.startsWith("强化", at)) {
                hit = rows.at(Place.CLAUSE, p.text, at, clause.end());
            }
        }
        if (hit == null || (hit.row().needsMore() && !more)) {
            return;
        }
        Matcher matcher = hit.matcher();
        int from = matcher.start("who");
        int to = matcher.end("who");
        if (p.sub(from, to).equals("其")) {
            if (before == null) {
                return;
            }
            Span named = lastBody(p, before);
            if (named == null) {
                return;
            }
            from = named.start();
            to = named.end();
        }
        List<Span> items = lists.split(p, from, to, false, NO_BREAKS);
        if (items.stream().allMatch(s -> lists.pieces().isDoer(p, s, false) && isPublic(p, s))) {
            for (Span item : items) {
                found.add(
                        new Owner(
                                item.start(),
                                item.end(),
                                hit.row().role() == null ? Role.RESPONSIBLE : hit.row().role(),
                                hit.row().id()));
            }
        }
    }

    private boolean isPublic(Passage p, Span item) {
        return doers.kind(p.sub(item.start(), item.end())) != PartyKind.ENTERPRISE;
    }

    private @Nullable Span lastBody(Passage p, Span clause) {
        for (int end = clause.end(); end > clause.start(); end--) {
            Word head = doers.words().headEnding(p.text, end, clause.start());
            boolean body =
                    p.clearEnding(end) != null
                            || (head != null && head.kind() == PartyKind.COMMITTEE);
            if (body) {
                int from = doers.backwards(p, end, clause.start());
                return from < end ? new Span(from, end) : null;
            }
        }
        return null;
    }
}
