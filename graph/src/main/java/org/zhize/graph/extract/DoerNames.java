package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.names.Match;
import org.zhize.graph.duty.PartyKind;
import org.zhize.graph.extract.Wording.Use;
import org.zhize.graph.extract.Words.Word;
import org.zhize.graph.extract.Words.WordClass;

/** Tells whether words can be the name of a doer: no verb phrase, no object of a verb. */
final class DoerNames {

    // The longest list of doers in the seeds has 14 bodies in 63 characters.
    static final int LONGEST_PHRASE = 110;
    static final int LONGEST_NAME = 40;
    private static final int LONGEST_SHORT = 6;

    private final Words words;

    DoerNames(Words words) {
        this.words = words;
    }

    /** Whether the words are a name, or a list of names. */
    boolean isName(Passage p, int start, int end) {
        if (end - start > LONGEST_PHRASE || start >= end || isJoint(p, start)) {
            return false;
        }
        if (Use.PERSONS_SENT.in(p.text, start, end)) {
            return false;
        }
        if (p.text.startsWith("职责", start)) {
            return false; // left over from a heading: 职责分工
        }
        Word before = words.at(p.text, start, end);
        if (before != null
                && before.is(WordClass.RELATIVE)
                && p.clearStarting(start + before.text().length()) != null
                && !closes(p, start, end)) {
            return false; // 分管区发改局
        }
        if (isPlacedOffice(p, start, end)) {
            return true;
        }
        boolean committee = kindEnding(p, start, end) == PartyKind.COMMITTEE;
        boolean open = false;
        boolean pieceStart = true;
        for (int at = start; at < end; ) {
            char c = p.at(at);
            if (Doers.isHard(c)) {
                return false;
            }
            int known = knownEnd(p, start, at, end, pieceStart);
            if (known > at) {
                committee &= known >= end;
                at = known;
                pieceStart = false;
                continue;
            }
            if (c == '的' || isJoint(p, at) || p.text.startsWith("职责", at)) {
                boolean joint = c != '的' && c != '职';
                open &= joint;
                pieceStart = joint && !open;
                at += c == '职' ? 2 : 1;
                continue;
            }
            Word word = words.at(p.text, at, end);
            if (word == null) {
                at++;
                pieceStart = false;
                continue;
            }
            if (word.is(WordClass.MODAL) && !word.is(WordClass.RELATIVE)) {
                return false;
            }
            if (governs(word)) {
                boolean relative = word.is(WordClass.RELATIVE) && closes(p, at, end);
                if (at == start && !relative) {
                    return false;
                }
                open |= !committee || word.is(WordClass.CASE);
                pieceStart = false;
            } else {
                pieceStart &= word.is(WordClass.MODIFIER);
            }
            at += word.text().length();
        }
        return !open;
    }

    /** 市督察整改办: what a temporary office works on looks like an act. */
    private static boolean isPlacedOffice(Passage p, int start, int end) {
        return Use.PLACED_OFFICE.whole(p.text, start, end) != null;
    }

    private @Nullable PartyKind kindEnding(Passage p, int start, int end) {
        Word head = words.headEnding(p.text, end, start);
        return head == null ? null : head.kind();
    }

    private static boolean isJoint(Passage p, int at) {
        return "、和及与".indexOf(p.at(at)) >= 0 && !p.insideName(at);
    }

    private static int knownEnd(Passage p, int start, int at, int end, boolean pieceStart) {
        Match clear = p.clearStarting(at);
        if (clear != null && clear.span().end() <= end) {
            return clear.span().end();
        }
        Match brief = pieceStart ? p.starting(at) : null;
        if (brief != null && brief.span().end() <= end) {
            int after = brief.span().end();
            if (after == end || "、和及与等".indexOf(p.at(after)) >= 0) {
                return after;
            }
        }
        if (pieceStart && at > start && p.at(at - 1) == '、' && p.clearStarting(start) != null) {
            int next = at;
            while (next < end && "、和及与等".indexOf(p.at(next)) < 0) {
                next++;
            }
            if (Use.UNKNOWN_MEMBER.whole(p.text, at, next) != null) {
                return next; // 县飞防协调组 among known bodies
            }
        }
        // In a list that ends with 等部门 any few characters between two 、 are a body's short form.
        if (pieceStart && at > start && p.at(at - 1) == '、') {
            int next = at;
            while (next < end && next - at <= LONGEST_SHORT && "、等".indexOf(p.at(next)) < 0) {
                next++;
            }
            if (next > at
                    && next < end
                    && "、等".indexOf(p.at(next)) >= 0
                    && next - at <= LONGEST_SHORT
                    && p.text.lastIndexOf('等', end - 1) >= next) {
                return next;
            }
        }
        return at;
    }

    private static boolean governs(Word word) {
        if (word.is(WordClass.HEAD) || word.is(WordClass.BLOCK) || word.is(WordClass.MODIFIER)) {
            return false;
        }
        return word.acts() || word.is(WordClass.NOCAUSE) || word.is(WordClass.CASE);
    }

    /** Whether 的 or 职责 closes the clause with which a name begins: 负有…职责的部门. */
    private static boolean closes(Passage p, int start, int end) {
        int close = Math.max(p.text.lastIndexOf('的', end - 1), p.text.lastIndexOf("职责", end - 2));
        return close > start && end - close <= LONGEST_NAME;
    }
}
