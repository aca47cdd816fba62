package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.names.Match;
import org.zhize.corpus.names.Names;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.PartyKind;
import org.zhize.graph.extract.Words.Word;
import org.zhize.graph.extract.Words.WordClass;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells in running text where the name of a doer ends and what he does begins. A doer is a body of
 * the tables, a body known by its form, or a class known by its last word (高危行业企业).
 */
final class Doers {

    // The longest list of doers in the seeds has 14 bodies in 63 characters.
    private static final int LONGEST_PHRASE = 110;
    private static final int LONGEST_NAME = 40;
    private static final String HARD = ",。;:!?“”\"《》※\n";
    private static final Pattern DATE = Pattern.compile("(?:20[0-9]{2}年|[0-9]{1,2}月)");
    private static final Pattern ANSWERS = Pattern.compile("责任人|责任主体|主体责任|牵头|主责|组长|^为主");
    private static final Pattern BURDEN =
            Pattern.compile("负.{0,20}责|进行|实施|开展|承担|予以|加强|要|应|严肃|依法|依规|问责|约谈|通报|每[年月季周日天]");
    // 企业落实主体责任情况要纳入考核: what looks like the act belongs to the name of a thing.
    private static final Pattern THING =
            Pattern.compile("(?:情况|成效|结果|进展)(?:要|应|须|纳入|作为|列入|将|及时|报|,|$)");
    private static final EnumSet<WordClass> LEFTWARD =
            EnumSet.of(WordClass.HEAD, WordClass.MODIFIER, WordClass.LISTWORD);
    private static final String SHORT_ACTS = "牵头|配合|会同|负责|协助|参与";

    private final Words words;
    private final Names names;
    private final BitSet formEnds = new BitSet();

    Doers(Words words, Names names) {
        this.words = words;
        this.names = names;
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
        int last = Math.min(limit, start + LONGEST_PHRASE);
        for (int end = start + 1; end <= last; end++) {
            if (isHard(p.at(end - 1))) {
                return null;
            }
            if (!endsName(p, start, end) && !endsBrief(p, start, end, limit)) {
                continue;
            }
            int act = afterBracket(p, end, limit);
            Word word = act(p, act, limit);
            if (word == null) {
                continue;
            }
            boolean bracketed = act > end && words.headEnding(p.text, act, end - 2) != null;
            int nameEnd = bracketed ? act : end;
            if (isName(p, start, nameEnd)) {
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
                    || isCut(p, act, limit)) {
                continue;
            }
            if (!p.text.startsWith("负有", act) && word.text().startsWith("负")) {
                continue;
            }
            int from = backwards(p, end, start);
            boolean cut = end - from == BARE && from > start && Character.isLetter(p.at(from - 1));
            if (from < end && !cut && isName(p, from, end)) {
                return new Phrase(from, end, act, true);
            }
        }
        return null;
    }

    int backwards(Passage p, int end, int floor) {
        int at = end;
        while (at > floor && end - at < LONGEST_PHRASE) {
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

    // Left over from the clause before, where it only looks like part of the name: 安全管理|党委.
    private static final Pattern LEFT_OVER =
            Pattern.compile(
                    "(?:[的等、和及与或以]|管理|监督|建设|生产|经营|使用|储存|运输|施工|行政|执法|工作)+(?=党委|各|其他|有关|相关|乡镇|街道|政府|县|市|省)|[的等、和及与或以]+");

    private static int trimmed(Passage p, int start, int end) {
        Matcher rest = LEFT_OVER.matcher(p.text).region(start, end);
        return rest.lookingAt() ? rest.end() : start;
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
        if (brief != null && brief.core().start() >= start) {
            for (String act : SHORT_ACTS.split("\\|")) {
                if (p.text.startsWith(act, end)) {
                    return true;
                }
            }
        }
        if (isMember(p, start, end)) {
            return true;
        }
        return formEnds.get(p.at(end - 1))
                && names.forms().forms().stream().anyMatch(f -> endsWith(p, end, f.suffix()))
                && names.forms().kind(p.sub(lastPiece(p, start, end), end)).isPresent();
    }

    // 县联社: a body of a place that no table has
    private static final Pattern PLACED =
            Pattern.compile("[省市县区州旗乡镇]\\p{IsHan}{1,8}[社局办委会室队站所组院心]");
    private static final Pattern ROLE_ALONE = Pattern.compile("(?:参与|配合|协助|牵头)(?=[,;。]|$)");

    /** 县联社 in 县农业农村局、县联社参与: unknown, told by the known body before it and its role behind it. */
    private static boolean isMember(Passage p, int start, int end) {
        int piece = lastPiece(p, start, end);
        return piece > start
                && p.clearStarting(start) != null
                && ROLE_ALONE.matcher(p.text).region(end, p.length()).lookingAt()
                && PLACED.matcher(p.text).region(piece, end).matches();
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
        if (placed && ORGANS.indexOf(last) >= 0) {
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

    // Last characters of short names that are bodies and nothing else: 县残联.
    private static final String ORGANS = "联局委办厅院";
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
        int last = Math.min(limit, start + LONGEST_NAME);
        for (int end = start + 2; end <= last; end++) {
            if (endsName(p, start, end) && isName(p, start, end)) {
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

    // 接到报告后,应当: what happens to the doer before he must act.
    private static final Pattern EVENT =
            Pattern.compile("(?:发现|接到|收到|获悉|遇有|遇到)[^,。;的]{1,24}(?:[后时],?)?(?:应当?|必须|须|要)");
    private static final Word EVENTFUL = new Word("", EnumSet.of(WordClass.MODAL), null, false);
    private static final Word DATED = new Word("", EnumSet.of(WordClass.ADVERB), null, false);

    /** The word with which an act begins there, else null. */
    @Nullable Word act(Passage p, int at, int limit) {
        if (at >= limit) {
            return null;
        }
        char c = p.at(at);
        if (c == '等') {
            return act(p, at + 1, limit);
        }
        if (c >= '0' && c <= '9') {
            Matcher date = DATE.matcher(p.text).region(at, limit);
            return date.lookingAt() ? DATED : null;
        }
        if (c == '负' || c == '对' || c == '就') {
            Word word = words.at(p.text, at, limit);
            if (word == null || word.text().length() == 1) {
                boolean burdened = BURDEN.matcher(p.text).region(at, limit).find();
                return burdened ? DATED : null;
            }
        }
        if (c == '是' || c == '为') {
            boolean answers = ANSWERS.matcher(p.text).region(at, limit).find();
            return answers ? DATED : null;
        }
        if (EVENT.matcher(p.text).region(at, p.length()).lookingAt()) {
            return EVENTFUL;
        }
        Word word = words.at(p.text, at, limit);
        if (word == null || !word.acts() || word.is(WordClass.HEAD) || isCut(p, at, limit)) {
            return null;
        }
        if (word.is(WordClass.MODAL)) {
            return word;
        }
        boolean relative = p.at(at + word.text().length()) == '的';
        // 会同县公安局每月通报一次进展: what is done with another body is no name of a thing.
        boolean thing =
                word.is(WordClass.VERB)
                        && !word.text().equals("会同")
                        && THING.matcher(p.text).region(at, limit).find();
        return relative || thing ? null : word;
    }

    /** 企业主|要负责人: the place lies inside a longer word, 主要. */
    private boolean isCut(Passage p, int at, int limit) {
        if (at == 0) {
            return false;
        }
        Word across = words.at(p.text, at - 1, limit);
        return across != null
                && across.text().length() > 1
                && (across.is(WordClass.BLOCK)
                        || across.is(WordClass.MODIFIER)
                        || across.is(WordClass.HEAD));
    }

    /** Whether the words can be the name of a doer: no verb phrase, no object of a verb. */
    boolean isName(Passage p, int start, int end) {
        if (end - start > LONGEST_PHRASE || start >= end || isJoint(p, start)) {
            return false;
        }
        if (MEASURED.matcher(p.text).region(start, end).find()) {
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
            if (isHard(c)) {
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

    // 市住建局各1名工作人员: persons that a body sends.
    private static final Pattern MEASURED = Pattern.compile("[0-9一二两三四五六七八九十]名|下设");
    private static final Pattern PLACED_OFFICE =
            Pattern.compile("(?![^,]{0,10}会同)[省市县区州旗乡镇][^的了、和及与,]{2,10}(?:办|办公室|专班)");

    /** 市督察整改办: what a temporary office works on looks like an act. */
    private static boolean isPlacedOffice(Passage p, int start, int end) {
        return PLACED_OFFICE.matcher(p.text).region(start, end).matches();
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

    private static final int LONGEST_SHORT = 6;

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

    static boolean isHard(char c) {
        return HARD.indexOf(c) >= 0;
    }

    /** The kind of party that a class name ends with, null where it ends with none. */
    @Nullable PartyKind kind(String name) {
        Word head = words.headEnding(name, name.length(), 0);
        return head == null ? null : head.kind();
    }

    Words words() {
        return words;
    }

    Names names() {
        return names;
    }
}
