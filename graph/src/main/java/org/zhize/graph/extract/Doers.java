package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.names.Match;
import org.zhize.corpus.names.Names;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.PartyKind;
import org.zhize.graph.extract.Wording.Use;
import org.zhize.graph.extract.Words.Word;
import org.zhize.graph.extract.Words.WordClass;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.regex.Matcher;

/**
 * Tells in running text where the name of a doer ends and what he does begins. A doer is a body of
 * the tables, a body known by its form, or a class known by its last word (高危行业企业).
 */
final class Doers {

    private static final String HARD = ",。;:!?“”\"《》※\n";
    private static final EnumSet<WordClass> LEFTWARD =
            EnumSet.of(WordClass.HEAD, WordClass.MODIFIER, WordClass.LISTWORD);

    private final Words words;
    private final Names names;
    private final Acts acts;
    private final DoerNames naming;
    private final BitSet formEnds = new BitSet();

    Doers(Words words, Names names) {
        this.words = words;
        this.names = names;
        this.acts = new Acts(words);
        this.naming = new DoerNames(words);
        names.forms()
                .forms()
                .forEach(f -> formEnds.set(f.suffix().charAt(f.suffix().length() - 1)));
    }

    /**
     * A list of doers and where their act begins.
     *
     * @param strong where a 要 or 应 stands after them
     */
    record Phrase(int start, int end, int act, boolean strong) {}

    /** The doers that begin right there, followed by what they do. */
    @Nullable Phrase starting(Passage p, int start, int limit) {
        int last = Math.min(limit, start + DoerNames.LONGEST_PHRASE);
        for (int end = start + 1; end <= last; end++) {
            if (isHard(p.at(end - 1))) {
                return null;
            }
            if (!endsName(p, start, end) && !endsBrief(p, start, end, limit)) {
                continue;
            }
            int act = afterBracket(p, end, limit);
            Word word = acts.beginning(p, act, limit);
            if (word == null) {
                continue;
            }
            boolean bracketed = act > end && words.headEnding(p.text, act, end - 2) != null;
            int nameEnd = bracketed ? act : end;
            if (naming.isName(p, start, nameEnd)) {
                return new Phrase(start, nameEnd, act, word.is(WordClass.MODAL));
            }
        }
        return null;
    }

    /**
     * The doers before a 要 or 应 in the middle of a clause, where the text has lost its full stop or
     * something stands before them. Found from their end, so only known words count.
     */
    @Nullable Phrase inside(Passage p, int start, int limit) {
        for (int end = start + 2; end < limit; end++) {
            if (p.clearEnding(end) == null && words.headEnding(p.text, end, start) == null) {
                continue;
            }
            int act = afterBracket(p, end, limit);
            Word word = words.at(p.text, act, limit);
            if (word == null
                    || !word.is(WordClass.MODAL)
                    || word.is(WordClass.CAUSE)
                    || acts.isCut(p, act, limit)) {
                continue;
            }
            if (!p.text.startsWith("负有", act) && word.text().startsWith("负")) {
                continue;
            }
            int from = backwards(p, end, start);
            boolean cut = end - from == BARE && from > start && Character.isLetter(p.at(from - 1));
            if (from < end && !cut && naming.isName(p, from, end)) {
                return new Phrase(from, end, act, true);
            }
        }
        return null;
    }

    int backwards(Passage p, int end, int floor) {
        int at = end;
        while (at > floor && end - at < DoerNames.LONGEST_PHRASE) {
            Match match = p.ending(at);
            Word word = words.ending(p.text, at, floor, LEFTWARD);
            int byName = match == null || match.span().start() < floor ? at : match.span().start();
            int byWord = word == null ? at : at - word.text().length();
            int next = Math.min(byName, byWord);
            if (next == at) {
                break;
            }
            at = next;
        }
        return trimmed(p, at, end);
    }

    private static int trimmed(Passage p, int start, int end) {
        Matcher rest = Use.LEFT_OVER.at(p.text, start, end);
        return rest == null ? start : rest.end();
    }

    private boolean endsName(Passage p, int start, int end) {
        Match match = p.clearEnding(end);
        if (match != null && match.core().start() >= start) {
            return true;
        }
        if (words.headEnding(p.text, end, start) != null && !p.insideName(end)) {
            return true;
        }
        Match brief = p.ending(end);
        if (brief != null
                && brief.core().start() >= start
                && Use.ACT_OF_SHORT.begins(p.text, end, p.length())) {
            return true;
        }
        if (isMember(p, start, end)) {
            return true;
        }
        return formEnds.get(p.at(end - 1))
                && names.forms().forms().stream().anyMatch(f -> endsWith(p, end, f.suffix()))
                && names.forms().kind(p.sub(lastPiece(p, start, end), end)).isPresent();
    }

    /** 县联社 in 县农业农村局、县联社参与: unknown, told by the known body before it and its role behind it. */
    private static boolean isMember(Passage p, int start, int end) {
        int piece = lastPiece(p, start, end);
        return piece > start
                && p.clearStarting(start) != null
                && Use.ROLE_ALONE.begins(p.text, end, p.length())
                && Use.UNKNOWN_MEMBER.whole(p.text, piece, end) != null;
    }

    /** 市财政 in 市财政每年安排, 石桥镇 in 石桥镇要: too short to be clear anywhere, but told by what follows. */
    private boolean endsBrief(Passage p, int start, int end, int limit) {
        Word word = words.at(p.text, end, limit);
        if (word == null || !word.acts()) {
            return false;
        }
        Match match = p.ending(end);
        boolean placed =
                match != null
                        && match.span().start() >= start
                        && match.span().start() < match.core().start();
        if (placed && (word.is(WordClass.MODAL) || word.is(WordClass.ADVERB))) {
            return true;
        }
        char last = p.at(end - 1);
        if (placed && Use.ORGAN_END.in(p.text, start, end)) {
            return true;
        }
        int length = end - lastPiece(p, start, end);
        return (last == '镇' || last == '乡')
                && word.is(WordClass.MODAL)
                && length >= SHORTEST_TOWN
                && length <= LONGEST_TOWN
                && words.ending(p.text, end, start, EnumSet.of(WordClass.BLOCK, WordClass.HEAD))
                        == null;
    }

    private static final int SHORTEST_TOWN = 3;
    private static final int LONGEST_TOWN = 4;

    private static final int BARE = 2;

    /** 单位, 部门: the bare noun of a class, which means nobody in particular. */
    boolean isBare(Passage p, Span item) {
        Word word = words.word(p.sub(item.start(), item.end()));
        return word != null && word.is(WordClass.LISTWORD) && word.text().length() == BARE;
    }

    /** The shortest name of a doer that begins there, else null. */
    @Nullable Span firstName(Passage p, int start, int limit) {
        int last = Math.min(limit, start + DoerNames.LONGEST_NAME);
        for (int end = start + 2; end <= last; end++) {
            if (endsName(p, start, end) && naming.isName(p, start, end)) {
                return new Span(start, end);
            }
        }
        return null;
    }

    private static boolean endsWith(Passage p, int end, String suffix) {
        return end >= suffix.length() && p.text.startsWith(suffix, end - suffix.length());
    }

    private static int lastPiece(Passage p, int start, int end) {
        for (int at = end - 1; at > start; at--) {
            if ("、和及与".indexOf(p.at(at)) >= 0 && !p.insideName(at)) {
                return at + 1;
            }
        }
        return start;
    }

    private static int afterBracket(Passage p, int end, int limit) {
        if (end < limit && p.at(end) == '(' && p.close(end) > 0 && p.close(end) < limit) {
            return p.close(end) + 1;
        }
        return end;
    }

    static boolean isHard(char c) {
        return HARD.indexOf(c) >= 0;
    }

    /** The kind of party that a class name ends with, null where it ends with none. */
    @Nullable PartyKind kind(String name) {
        Word head = words.headEnding(name, name.length(), 0);
        return head == null ? null : head.kind();
    }

    Acts acts() {
        return acts;
    }

    DoerNames naming() {
        return naming;
    }

    Words words() {
        return words;
    }

    Names names() {
        return names;
    }
}
