package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.PartyKind;
import org.zhize.graph.duty.Role;
import org.zhize.graph.extract.Doers.Phrase;
import org.zhize.graph.extract.Responsibility.Hit;
import org.zhize.graph.extract.ResponsibilityRow.Place;
import org.zhize.graph.extract.Wording.Use;
import org.zhize.graph.extract.Words.Word;
import org.zhize.graph.extract.Words.WordClass;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds who acts in a sentence of running text: the subject of 要 or of a plan's imperative, whoever
 * is urged (督促企业), charged (由县应急局) or named first responsible. Silent about recipients, objects of
 * inspection, the encouraged and the punished.
 */
final class SentenceReader {

    private static final BitSet NO_BREAKS = new BitSet();
    private static final Set<PartyKind> PRIVATE =
            EnumSet.of(PartyKind.ENTERPRISE, PartyKind.POST, PartyKind.SOCIAL);

    private final Doers doers;
    private final DoerList lists;
    private final Responsibility rows;
    private final Partners partners;
    private final Urged urged;
    private final Charged charged;
    private final Told told;
    private final Offices offices;

    SentenceReader(Doers doers, DoerList lists, Responsibility rows) {
        this.doers = doers;
        this.lists = lists;
        this.rows = rows;
        this.partners = new Partners(doers, lists, rows);
        this.urged = new Urged(doers, lists, rows);
        this.charged = new Charged(doers, lists, rows, partners);
        this.told = new Told(doers, lists, rows);
        this.offices = new Offices(doers, lists);
    }

    /**
     * What a sentence says.
     *
     * @param leads whether its first clause begins with its doer, who then is the topic of what
     *     follows
     */
    record Sentence(int start, int end, List<Owner> found, boolean leads) {
        Sentence {
            found = List.copyOf(found);
        }
    }

    Sentence read(Passage p, int start, int end) {
        List<Span> clauses = Clauses.of(p, start, end);
        List<Owner> found = new ArrayList<>();
        boolean leads = false;
        for (int i = 0; i < clauses.size(); i++) {
            int before = found.size();
            boolean subject = clause(p, clauses, i, end, found);
            leads |= i == 0 && subject && found.size() > before;
        }
        return new Sentence(start, end, found, leads);
    }

    /** Returns whether the clause begins with its doer. */
    private boolean clause(Passage p, List<Span> clauses, int i, int end, List<Owner> found) {
        Span clause = clauses.get(i);
        boolean more = i + 1 < clauses.size();
        boolean condition = more && p.at(clause.end() - 1) == '的';
        int start = Clauses.opener(doers.words(), p, clause.start(), clause.end());
        int seat = p.text.indexOf("设在", start, clause.end());
        if (seat > start) {
            offices.seated(p, new Span(start, seat), more ? clauses.get(i + 1) : null, found);
            return true;
        }
        offices.founded(p, start, clause, more ? clauses.get(i + 1) : null, found);
        Word first = doers.words().at(p.text, start, clause.end());
        boolean encouraged =
                first != null
                        && first.is(WordClass.NOCAUSE)
                        && !first.is(WordClass.VERB)
                        && p.clearStarting(start) == null;
        Phrase subject = null;
        if (!encouraged) {
            subject = doers.starting(p, start, clause.end());
            if (subject == null && !more) {
                subject = head(p, start, clause);
            }
            if (subject == null && more) {
                subject = alone(p, start, clause, clauses.get(i + 1), end);
            }
            if (subject != null && condition && (!subject.strong() || isPrivate(p, subject))) {
                subject = null;
            }
        }
        boolean leading = subject != null;
        int from = start;
        if (subject != null) {
            subject(p, subject, clauses, i, end, found);
            from = subject.act();
        }
        if (!encouraged) {
            urged.find(p, start, from, clause, more ? clauses.get(i + 1) : null, found);
        }
        charged.find(p, start, clause.end(), encouraged, found);
        if (!leading) {
            partners.joined(p, start, clause, found);
        }
        told.find(p, start, clause, more, i == 0 ? null : clauses.get(i - 1), found);
        if (!leading && !encouraged) {
            Phrase inside = doers.inside(p, start, clause.end());
            if (inside != null && isFree(p, start, inside, condition, found)) {
                subject(p, inside, clauses, i, end, found);
            }
        }
        return leading;
    }

    private boolean isPrivate(Passage p, Phrase phrase) {
        PartyKind kind = doers.kind(p.sub(phrase.start(), phrase.end()));
        return p.clearEnding(phrase.end()) == null && kind != null && PRIVATE.contains(kind);
    }

    private boolean isFree(
            Passage p, int start, Phrase inside, boolean condition, List<Owner> found) {
        boolean taken =
                found.stream().anyMatch(f -> f.start() < inside.end() && inside.start() < f.end());
        Word first = doers.words().at(p.text, start, inside.start());
        boolean object = first != null && first.is(WordClass.CASE);
        boolean described = p.at(inside.start() - 1) == '的';
        boolean guarded =
                (isPrivate(p, inside) && (object || described || condition))
                        || (object && described && p.clearEnding(inside.end()) == null);
        boolean governed = "对向由给被".indexOf(p.at(inside.start() - 1)) >= 0;
        return !taken && !guarded && !governed;
    }

    /** 区委书记： on a line of its own, above what he is to do. */
    private @Nullable Phrase head(Passage p, int start, Span clause) {
        if (p.at(clause.end()) != ':' || rows.label(p.text, start, clause.end() + 1) != null) {
            return null;
        }
        List<Span> pieces = lists.split(p, start, clause.end(), false, NO_BREAKS);
        boolean all =
                pieces.stream()
                        .allMatch(
                                s ->
                                        lists.pieces().isDoer(p, s, false)
                                                && (p.isClearName(s) || isPost(p, s)));
        return all ? new Phrase(start, clause.end(), clause.end(), false) : null;
    }

    private boolean isPost(Passage p, Span item) {
        return doers.kind(p.sub(item.start(), item.end())) == PartyKind.POST;
    }

    /** 负有…职责的部门,依照…: the doer is a clause of its own, his act begins the next. */
    private @Nullable Phrase alone(Passage p, int start, Span clause, Span next, int end) {
        Word act = doers.acts().beginning(p, next.start(), Math.min(end, next.end()));
        boolean colon = p.at(clause.end()) == ':';
        // 县公安局:抽检产品 has its act whatever the verb is; 县政府:现将… greets.
        Span name = new Span(start, clause.end());
        boolean field = colon && (p.isClearName(name) || lists.pieces().isFormed(p, name));
        boolean greets = "现您你兹".indexOf(p.at(next.start())) >= 0;
        if ((act == null && !(field && !greets)) || clause.end() <= start) {
            return null;
        }
        List<Span> pieces = lists.split(p, start, clause.end(), false, NO_BREAKS);
        boolean all = pieces.stream().allMatch(s -> lists.pieces().isDoer(p, s, false));
        boolean known = p.clearEnding(clause.end()) != null;
        String words = p.sub(start, clause.end());
        boolean unit = colon && act != null && Use.UNIT.whole(words, 0, words.length()) != null;
        if (unit && rows.label(p.text, start, clause.end() + 1) == null) {
            return new Phrase(start, clause.end(), next.start(), false);
        }
        return all && (known || colon || words.endsWith("的部门"))
                ? new Phrase(
                        start, clause.end(), next.start(), act != null && act.is(WordClass.MODAL))
                : null;
    }

    private void subject(
            Passage p, Phrase phrase, List<Span> clauses, int i, int end, List<Owner> found) {
        Span clause = clauses.get(i);
        int limit = Math.max(clause.end(), Math.min(end, phrase.act() + 1));
        Hit act =
                rows.at(
                        Place.ACT,
                        p.text,
                        phrase.act(),
                        clauseEnd(clauses, i, phrase.act(), limit));
        Hit idle =
                rows.at(
                        Place.IDLE,
                        p.text,
                        phrase.act(),
                        clauseEnd(clauses, i, phrase.act(), limit));
        if (idle != null && !p.text.startsWith("组成", phrase.act())) {
            return; // X协助分管工作的副秘书长担任副召集人
        }
        Role role = act == null || act.row().role() == null ? Role.RESPONSIBLE : act.row().role();
        String rule = act == null ? "subject" : act.row().id();
        boolean oversees = act != null && act.row().id().equals("act-oversee");
        if (role == Role.SUPERVISE
                && act != null
                && !oversees
                && !urges(p, act, clause.end())
                && !guides(p, clauses, i, act, end)) {
            role = Role.RESPONSIBLE;
        }
        if (role == Role.RESPONSIBLE
                && p.text.startsWith("组成", phrase.act())
                && found.stream().anyMatch(o -> o.role() == Role.LEAD)) {
            role = Role.SUPPORT; // 由A牵头,B、C组成
        }
        int from = phrase.start();
        if (i > 0 && phrase.start() == clause.start()) {
            from = listBefore(p, clauses, i, phrase.start());
        }
        for (Span item : lists.split(p, from, phrase.end(), false, NO_BREAKS)) {
            if (!doers.isBare(p, item)) {
                found.add(new Owner(item.start(), item.end(), role, rule));
            }
        }
        if (act != null && act.row().partner() != null) {
            partners.named(p, act, clause.end(), act.row().partner(), found);
        }
        if (role == Role.LEAD) {
            partners.seconds(p, phrase.act(), clause.end(), found);
        }
    }

    private static int clauseEnd(List<Span> clauses, int first, int at, int other) {
        for (int i = first; i < clauses.size() && clauses.get(i).start() <= at; i++) {
            Span clause = clauses.get(i);
            if (at < clause.end()) {
                return clause.end();
            }
        }
        return other;
    }

    /** 县消防大队指导,各乡镇落实: the next clause says who does the work. */
    private boolean guides(Passage p, List<Span> clauses, int i, Hit act, int end) {
        if (act.end() != clauses.get(i).end() || i + 1 >= clauses.size()) {
            return false;
        }
        Span next = clauses.get(i + 1);
        return doers.starting(p, next.start(), Math.min(end, next.end())) != null;
    }

    private boolean urges(Passage p, Hit act, int limit) {
        return doers.starting(p, act.end(), limit) != null;
    }

    /** A list of bodies that is parted by commas: 市应急局,市公安局,市住建局要. */
    private int listBefore(Passage p, List<Span> clauses, int i, int start) {
        int from = start;
        for (int j = i - 1; j >= 0 && p.at(clauses.get(j).end()) == ','; j--) {
            Span clause = clauses.get(j);
            List<Span> pieces = lists.split(p, clause.start(), clause.end(), false, NO_BREAKS);
            boolean bodies = pieces.stream().allMatch(s -> p.isClearName(s));
            if (!bodies) {
                break;
            }
            from = clause.start();
        }
        return from;
    }
}
