package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.PartyKind;
import org.zhize.graph.duty.Role;
import org.zhize.graph.extract.Doers.Phrase;
import org.zhize.graph.extract.Responsibility.Hit;
import org.zhize.graph.extract.ResponsibilityRow.Place;
import org.zhize.graph.extract.Words.Word;
import org.zhize.graph.extract.Words.WordClass;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds who acts in a sentence of running text: the subject of 要 or of a plan's imperative, whoever
 * is urged (督促企业), charged (由县应急局) or named first responsible. Silent about recipients, objects of
 * inspection, the encouraged and the punished.
 */
final class SentenceReader {

    private static final BitSet NO_BREAKS = new BitSet();
    private static final Pattern DATE_BEFORE =
            Pattern.compile(
                    "(?:到|于|在|截至)?(?:20[0-9]{2}年)?[0-9]{0,2}月?[0-9]{0,2}[日号]?(?:年?底|月?底|年?末)?(?:前|以前|之前|起)?");
    private static final Set<PartyKind> PRIVATE =
            EnumSet.of(PartyKind.ENTERPRISE, PartyKind.POST, PartyKind.SOCIAL);
    private static final Pattern URGED_AT_START = Pattern.compile("请|要求|推进");

    private final Doers doers;
    private final DoerList lists;
    private final Responsibility rows;

    SentenceReader(Doers doers, DoerList lists, Responsibility rows) {
        this.doers = doers;
        this.lists = lists;
        this.rows = rows;
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
        List<Span> clauses = clauses(p, start, end);
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
        int start = opener(p, clause.start(), clause.end());
        Word first = doers.words().at(p.text, start, clause.end());
        boolean encouraged =
                first != null
                        && first.is(WordClass.NOCAUSE)
                        && !first.is(WordClass.VERB)
                        && p.clearStarting(start) == null;
        Phrase subject = null;
        if (!encouraged) {
            subject = doers.starting(p, start, clause.end());
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
            urged(p, start, from, clause, more ? clauses.get(i + 1) : null, found);
        }
        charged(p, start, clause.end(), encouraged, found);
        if (!leading) {
            joined(p, start, clause, found);
        }
        told(p, start, clause, more, i == 0 ? null : clauses.get(i - 1), found);
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

    /** 负有…职责的部门,依照…: the doer is a clause of its own, his act begins the next. */
    private @Nullable Phrase alone(Passage p, int start, Span clause, Span next, int end) {
        Word act = doers.act(p, next.start(), Math.min(end, next.end()));
        boolean colon = p.at(clause.end()) == ':';
        if (act == null || clause.end() <= start) {
            return null;
        }
        List<Span> pieces = lists.split(p, start, clause.end(), false, NO_BREAKS);
        boolean all = pieces.stream().allMatch(s -> lists.isDoer(p, s, false));
        boolean known = p.clearEnding(clause.end()) != null;
        String words = p.sub(start, clause.end());
        return all && (known || colon || words.endsWith("的部门"))
                ? new Phrase(start, clause.end(), next.start(), act.is(WordClass.MODAL))
                : null;
    }

    private void subject(
            Passage p, Phrase phrase, List<Span> clauses, int i, int end, List<Owner> found) {
        Span clause = clauses.get(i);
        int limit = Math.max(clause.end(), Math.min(end, phrase.act() + 1));
        Hit act = rows.at(Place.ACT, p.text, phrase.act(), clauseEnd(clauses, phrase.act(), limit));
        Role role = act == null || act.row().role() == null ? Role.RESPONSIBLE : act.row().role();
        String rule = act == null ? "subject" : act.row().id();
        if (role == Role.SUPERVISE && act != null && !urges(p, act, clause.end())) {
            role = Role.RESPONSIBLE;
        }
        int from = phrase.start();
        if (i > 0 && phrase.start() == clause.start()) {
            from = listBefore(p, clauses, i, phrase.start());
        }
        for (Span item : lists.split(p, from, phrase.end(), false, NO_BREAKS)) {
            found.add(new Owner(item.start(), item.end(), role, rule));
        }
        if (act != null && act.row().partner() != null) {
            partners(p, act, clause.end(), act.row().partner(), found);
        }
        if (role == Role.LEAD) {
            seconds(p, phrase.act(), clause.end(), found);
        }
    }

    private static int clauseEnd(List<Span> clauses, int at, int other) {
        for (Span clause : clauses) {
            if (clause.start() <= at && at < clause.end()) {
                return clause.end();
            }
        }
        return other;
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

    private void partners(Passage p, Hit act, int limit, Role role, List<Owner> found) {
        Phrase phrase = doers.starting(p, act.end(), limit);
        int end = phrase != null ? phrase.end() : limit;
        if (phrase == null && !lists.isDoer(p, new Span(act.end(), limit), false)) {
            return;
        }
        for (Span item : lists.split(p, act.end(), end, false, NO_BREAKS)) {
            found.add(new Owner(item.start(), item.end(), role, act.row().id() + " partner"));
        }
    }

    /** 督促企业落实, 推动各部门制定. */
    private void urged(
            Passage p, int start, int from, Span clause, @Nullable Span next, List<Owner> found) {
        int limit = clause.end();
        for (int at = from; at < limit; ) {
            Word word = doers.words().at(p.text, at, limit);
            if (word == null) {
                at++;
                continue;
            }
            int after = at + word.text().length();
            boolean here = at == start || !URGED_AT_START.matcher(word.text()).matches();
            if (word.is(WordClass.CAUSE) && (here || word.text().equals("推进"))) {
                Phrase phrase = doers.starting(p, after, limit);
                if (phrase == null && next != null && after < limit) {
                    phrase = whole(p, after, limit, next);
                }
                if (phrase != null && !isTaken(phrase, found)) {
                    for (Span item :
                            lists.split(p, phrase.start(), phrase.end(), false, NO_BREAKS)) {
                        found.add(new Owner(item.start(), item.end(), Role.RESPONSIBLE, "urged"));
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
        Word act = doers.act(p, next.start(), next.end());
        boolean acts = act != null && !act.is(WordClass.CAUSE);
        List<Span> pieces = lists.split(p, start, end, false, NO_BREAKS);
        return acts && pieces.stream().allMatch(s -> lists.isDoer(p, s, false))
                ? new Phrase(start, end, next.start(), false)
                : null;
    }

    private static boolean isTaken(Phrase phrase, List<Owner> found) {
        return found.stream().anyMatch(f -> f.start() < phrase.end() && phrase.start() < f.end());
    }

    /** ,会同县市场监管局开展: who stands before leads. */
    private void joined(Passage p, int start, Span clause, List<Owner> found) {
        Hit act = rows.at(Place.ACT, p.text, start, clause.end());
        if (act == null || act.row().partner() == null) {
            return;
        }
        int before = found.size();
        partners(p, act, clause.end(), act.row().partner(), found);
        Role lead = act.row().role();
        if (lead == null || found.size() == before) {
            return;
        }
        for (int i = before - 1; i >= 0; i--) {
            Owner owner = found.get(i);
            if (owner.rule().equals("subject") || owner.role() == Role.SUPERVISE) {
                found.set(i, owner.as(lead, act.row().id()));
            }
        }
    }

    /** 由县应急局牵头, 交由第三方机构承担. */
    private void charged(Passage p, int start, int limit, boolean encouraged, List<Owner> found) {
        for (int at = start; at < limit; at++) {
            boolean by = p.at(at) == '由';
            if (!by && p.at(at) != '以') {
                continue;
            }
            Phrase phrase = doers.starting(p, at + 1, limit);
            boolean main =
                    phrase != null
                            && !encouraged
                            && !isPrivate(p, phrase)
                            && AS_MAIN.matcher(p.text).region(phrase.act(), limit).lookingAt();
            if (phrase == null || !(by || main) || isTaken(phrase, found)) {
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
                partners(p, act, limit, act.row().partner(), found);
            }
            seconds(p, phrase.act(), limit, found);
        }
    }

    private static final Pattern AS_MAIN = Pattern.compile("为主(?![体线题导要力])");
    // 牵头组织实施、: so far may the second group begin.
    private static final int NEAR = 10;

    /** A牵头、B配合: the second group follows after 、 in the same clause. */
    private void seconds(Passage p, int act, int limit, List<Owner> found) {
        int joint = p.text.indexOf('、', act);
        if (joint < 0 || joint >= limit || joint - act > NEAR) {
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

    /** Clauses of the table: 发挥县安委会作用, 明确组长负总责. */
    private void told(
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
        if (items.stream().allMatch(s -> lists.isDoer(p, s, false) && isPublic(p, s))) {
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

    private int opener(Passage p, int start, int limit) {
        int at = start;
        for (int i = 0; i < 3; i++) {
            if (p.clearStarting(at) != null) {
                return at;
            }
            Matcher date = DATE_BEFORE.matcher(p.text).region(at, limit);
            if (date.lookingAt() && date.end() > at && Character.isDigit(firstDigit(p, at))) {
                at = date.end();
            }
            Word word = doers.words().at(p.text, at, limit);
            if (word == null || !word.is(WordClass.OPENER) || word.text().length() >= limit - at) {
                return at;
            }
            at += word.text().length();
        }
        return at;
    }

    private static char firstDigit(Passage p, int at) {
        char c = p.at(at);
        return c == '到' || c == '于' || c == '在' ? p.at(at + 1) : c == '截' ? p.at(at + 2) : c;
    }

    private static List<Span> clauses(Passage p, int start, int end) {
        List<Span> clauses = new ArrayList<>();
        int from = start;
        for (int at = start; at < end; at++) {
            char c = p.at(at);
            if ((c == '(' || c == '[') && p.close(at) > 0 && p.close(at) < end) {
                at = p.close(at);
            } else if (c == ',' || c == ':') {
                if (at > from) {
                    clauses.add(new Span(from, at));
                }
                from = at + 1;
            }
        }
        if (end > from) {
            clauses.add(new Span(from, end));
        }
        return clauses;
    }
}
