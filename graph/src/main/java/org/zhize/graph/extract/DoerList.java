package org.zhize.graph.extract;

import org.zhize.corpus.document.Region;
import org.zhize.corpus.names.Form;
import org.zhize.corpus.names.Level;
import org.zhize.corpus.names.Match;
import org.zhize.corpus.names.Name;
import org.zhize.corpus.names.Scope;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.PartyKind;
import org.zhize.graph.extract.Words.Word;
import org.zhize.graph.extract.Words.WordClass;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a list of doers: 应急、公安等部门 into two, 县安委会和各乡镇 into two, but not 检验、检测机构, which is one class
 * by several trades, nor 发展和改革局.
 */
final class DoerList {

    private static final Pattern LIST_END = Pattern.compile("等([^、]{0,18})$");
    private static final Pattern ONE_CLASS =
            Pattern.compile("党委(?:和|、|与)政府[^、]{1,8}部门|党委和(?:人民)?政府");
    // 全县及有条件的乡镇: the place as a whole holds nothing.
    private static final Pattern WHOLE_PLACE = Pattern.compile("全[省市州县区镇乡国]");
    private static final int LONGEST_UNKNOWN = 16;
    private static final Pattern FRONT =
            Pattern.compile(
                    "(?:[、,;:.·*★●○①②③④⑤⑥⑦⑧⑨—-]|[0-9]{1,2}[.、)]|[(][0-9一二三四五六七八九十]{1,3}[)])+");
    private static final int LONGEST_SHORT = 6;
    private static final int SHORTEST_UNKNOWN = 2;
    // 煤矿、危化品、燃气等主管部门: trades, not bodies, unless most of the list is known.
    private static final double KNOWN_SHARE = 0.6;
    private static final double SOME_KNOWN = 0.25;
    private static final Pattern TRADES = Pattern.compile("行业|主管|监管|领域|管理");

    private final Doers doers;
    private final Persons persons = new Persons();

    DoerList(Doers doers) {
        this.doers = doers;
    }

    /**
     * The doers of a list, in order.
     *
     * @param bodies true where only bodies can stand (an owner cell): bare short forms count, and
     *     unknown words are kept as found
     * @param breaks places where the source had a blank or a new line, which separate in cells
     */
    List<Span> split(Passage p, int start, int end, boolean bodies, BitSet breaks) {
        int from = skipFront(p, start, end);
        String words = p.sub(from, end);
        Matcher open = LIST_END.matcher(words);
        int listEnd = end;
        boolean list = false;
        if (open.find() && open.start() > 0 && !p.insideName(from + open.start())) {
            String after = open.group(1);
            boolean sorted = after.isEmpty() || isBodyClass(after);
            List<Span> pieces = pieces(p, from, from + open.start(), breaks);
            long bodiesKnown =
                    pieces.stream().filter(s -> isBody(p, s) || isDoer(p, s, false)).count();
            boolean trades = TRADES.matcher(after).find();
            boolean known = bodiesKnown >= (trades ? KNOWN_SHARE : SOME_KNOWN) * pieces.size();
            boolean doersThemselves = pieces.stream().allMatch(s -> isDoer(p, s, false));
            if (!doersThemselves && (!sorted || (!known && !after.isEmpty()))) {
                return List.of(new Span(from, end));
            }
            listEnd = from + open.start();
            list = sorted;
            from = list ? skipGovernments(p, from, listEnd) : from;
        }
        if (!list && words.endsWith("部门")) {
            // 住建、城管部门 is 住建、城管等部门.
            List<Span> pieces = pieces(p, skipGovernments(p, from, end - 2), end - 2, breaks);
            if (pieces.size() > 1 && pieces.stream().allMatch(s -> isShortName(p, s))) {
                return pieces;
            }
        }
        List<Span> all = pieces(p, from, listEnd, breaks);
        if (all.size() > 1 && all.stream().allMatch(s -> isShortName(p, s))) {
            return all; // 发改、商务配合
        }
        return join(p, all, bodies || list, bodies);
    }

    private static int skipFront(Passage p, int start, int end) {
        Matcher front = FRONT.matcher(p.text).region(start, end);
        return front.lookingAt() ? front.end() : start;
    }

    /** 县级以上人民政府应急管理、公安等部门: whose departments they are is no part of the first one's name. */
    private static int skipGovernments(Passage p, int start, int end) {
        int line = PartyClasses.afterGovernments(p.text, start, end);
        Match match = line > start ? p.starting(line) : null;
        if (match == null || match.span().end() > end) {
            return start;
        }
        int after = match.span().end();
        return after == end || "、和及与".indexOf(p.at(after)) >= 0 ? line : start;
    }

    private boolean isBodyClass(String after) {
        PartyKind kind = doers.kind(after);
        return kind == PartyKind.COLLECTIVE
                || kind == PartyKind.DEPARTMENT
                || kind == PartyKind.SOCIAL
                || kind == PartyKind.GOVERNMENT
                || kind == PartyKind.COMMITTEE;
    }

    private List<Span> pieces(Passage p, int start, int end, BitSet breaks) {
        List<Span> pieces = new ArrayList<>();
        int from = start;
        for (int at = start; at < end; at++) {
            char c = p.at(at);
            if (c == '(' && p.close(at) > 0 && p.close(at) < end) {
                at = p.close(at);
                continue;
            }
            int length = separator(p, at, end, breaks);
            if (length == 1 && "和及与".indexOf(c) >= 0 && isFusedBody(p, around(p, from, at, end))) {
                continue;
            }
            if (length < 0) {
                continue;
            }
            if (at > from) {
                pieces.add(new Span(from, at));
            }
            from = at + length;
            at += Math.max(length, 1) - 1;
        }
        if (end > from) {
            pieces.add(new Span(from, end));
        }
        return pieces;
    }

    private static Span around(Passage p, int start, int at, int end) {
        int to = at;
        while (to < end && "、,;/".indexOf(p.at(to)) < 0) {
            to++;
        }
        return new Span(start, to);
    }

    /** The length of the separator there; 0 for a blank that is no character; -1 for none. */
    private static int separator(Passage p, int at, int end, BitSet breaks) {
        char c = p.at(at);
        if (c == '、' || c == '/' || c == ',' || c == ';') {
            return 1;
        }
        if (p.insideName(at)) {
            return -1;
        }
        if (p.text.startsWith("以及", at)) {
            return 2;
        }
        boolean pair = p.at(at + 1) == '其' && p.at(at + 2) != '他' && p.at(at + 2) != '它';
        if ((c == '和' || c == '及' || c == '与' || c == '暨') && !pair && at + 1 < end) {
            return 1;
        }
        return breaks.get(at) ? 0 : -1;
    }

    private List<Span> join(Passage p, List<Span> pieces, boolean list, boolean cell) {
        boolean keep = list;
        List<Span> joined = new ArrayList<>();
        int from = -1;
        for (int i = 0; i < pieces.size(); i++) {
            Span piece = pieces.get(i);
            boolean merging = from >= 0;
            Span whole = new Span(merging ? from : piece.start(), piece.end());
            boolean last = i + 1 == pieces.size();
            if (!merging
                    && !last
                    && WHOLE_PLACE.matcher(p.sub(piece.start(), piece.end())).matches()) {
                continue;
            }
            List<Span> run = merging ? List.of() : runOn(p, piece);
            if (run.size() > 1) {
                joined.addAll(run);
            } else if (!merging && oneClass(p, piece, pieces, i)) {
                from = piece.start();
            } else if (merging || isDoer(p, piece, list)) {
                if (merging && !last && !isDoer(p, piece, false)) {
                    continue;
                }
                joined.add(bare(p, whole));
                from = -1;
            } else if (list && !isFusedBody(p, piece) && fused(p, piece).size() > 1) {
                joined.addAll(fused(p, piece));
            } else if (keep && (isPlausible(p, piece) || isShortForm(p, piece, cell))) {
                joined.add(bare(p, piece));
            } else if (!last) {
                from = piece.start();
            } else {
                joined.add(bare(p, whole));
            }
        }
        return joined;
    }

    private boolean oneClass(Passage p, Span piece, List<Span> pieces, int i) {
        if (i + 1 >= pieces.size()) {
            return false;
        }
        String both = p.sub(piece.start(), pieces.get(i + 1).end());
        Span next = pieces.get(i + 1);
        // 有条件的乡镇和工业园区: what 的 describes goes on; 地方政府和有关部门 are two.
        boolean described =
                p.sub(piece.start(), piece.end()).indexOf('的') > 0
                        && "和及与".indexOf(p.at(piece.end())) >= 0;
        Word after = doers.words().word(p.sub(next.start(), next.end()));
        if (described && after != null && after.kind() == PartyKind.GOVERNMENT) {
            return true;
        }
        Matcher matcher = ONE_CLASS.matcher(both);
        return matcher.find() && matcher.start() < piece.length();
    }

    /** Whether the words are a doer by themselves. */
    boolean isDoer(Passage p, Span piece, boolean list) {
        Span name = bare(p, piece);
        if (list && isBody(p, piece)) {
            return true;
        }
        Match clear = p.clearEnding(name.end());
        boolean body = clear != null && clear.core().start() >= name.start();
        String text = p.sub(name.start(), name.end());
        boolean known =
                body
                        || doers.words().headEnding(p.text, name.end(), name.start()) != null
                        || doers.words().headEnding(p.text, piece.end(), piece.start()) != null
                        || doers.names().forms().kind(text).isPresent();
        return known && doers.naming().isName(p, name.start(), name.end());
    }

    /** Whether the whole piece is a body of the tables, short forms included. */
    private boolean isBody(Passage p, Span piece) {
        Span name = bare(p, piece);
        Match match = p.ending(name.end());
        boolean found =
                match != null
                        && (match.span().start() <= name.start()
                                || match.core().start() == name.start());
        return found || !doers.names().named(p.sub(name.start(), name.end())).isEmpty();
    }

    /** 住建: only a short form, which 部门 at the end of the list completes. */
    private boolean isShortName(Passage p, Span piece) {
        List<Name> named = doers.names().named(p.sub(piece.start(), piece.end()));
        return !named.isEmpty() && named.stream().allMatch(n -> n.form() == Form.SHORT);
    }

    /** 市公安局市交通运输局: each begins with its level or place. */
    private List<Span> runOn(Passage p, Span piece) {
        List<Span> bodies = fused(p, piece);
        if (bodies.isEmpty()) {
            return glued(p, piece);
        }
        for (Span body : bodies) {
            Match match = p.starting(body.start());
            boolean placed = match != null && match.span().start() < match.core().start();
            if (!placed) {
                return List.of();
            }
        }
        return bodies;
    }

    /** 人行临沅支行市工信局, 各地区各有关部门: two doers whose separator is lost. */
    private List<Span> glued(Passage p, Span piece) {
        int cut = -1;
        Match last = p.clearEnding(piece.end());
        if (last != null && last.span().start() < last.core().start()) {
            cut = last.span().start();
        } else if (p.at(piece.start()) == '各') {
            cut = p.text.indexOf('各', piece.start() + 1, piece.end());
        }
        if (cut < piece.start() + SHORTEST_GLUED || cut >= piece.end() - 1) {
            return List.of();
        }
        Span left = new Span(piece.start(), cut);
        Span right = new Span(cut, piece.end());
        boolean ends = p.clearEnding(cut) != null || isFormed(p, left) || p.at(left.start()) == '各';
        return ends && isDoer(p, left, false) && isDoer(p, right, false)
                ? List.of(left, right)
                : List.of();
    }

    // 各地各部门 is one saying.
    private static final int SHORTEST_GLUED = 3;

    /** Whether the end of the words makes them a body: 客户服务中心. */
    boolean isFormed(Passage p, Span piece) {
        return doers.names().forms().kind(p.sub(piece.start(), piece.end())).isPresent();
    }

    /** 文化体育和旅游局 is one body of several functions. */
    private boolean isFusedBody(Passage p, Span piece) {
        return doers.names()
                .resolve(p.sub(piece.start(), piece.end()), ANYWHERE)
                .filter(r -> r.body() == null && r.functions().size() > 1)
                .isPresent();
    }

    private static final Scope ANYWHERE = new Scope(Region.NATION, Level.COUNTY, null, false);

    /** 交警消防 has lost its separator: the bodies that it consists of, empty if it does not. */
    List<Span> fused(Passage p, Span piece) {
        List<Span> bodies = new ArrayList<>();
        int at = piece.start();
        while (at < piece.end()) {
            Match match = p.starting(at);
            if (match == null || match.span().end() > piece.end()) {
                return List.of();
            }
            bodies.add(new Span(at, match.span().end()));
            at = match.span().end();
        }
        return bodies;
    }

    /** 组织, 宣传 in a list that ends with 等部门: verbs elsewhere. */
    private static boolean isShortForm(Passage p, Span piece, boolean cell) {
        return !cell
                && piece.length() <= LONGEST_SHORT
                && piece.length() >= SHORTEST_UNKNOWN
                && p.sub(piece.start(), piece.end()).chars().allMatch(Character::isLetter);
    }

    boolean isPlausible(Passage p, Span piece) {
        int bracket = p.text.indexOf('(', piece.start(), piece.end());
        int nameEnd = bracket > piece.start() ? bracket : piece.end();
        if (piece.length() > LONGEST_UNKNOWN
                || nameEnd - piece.start() < SHORTEST_UNKNOWN
                || persons.isPerson(p.sub(piece.start(), nameEnd))) {
            return false;
        }
        Word word = doers.words().word(p.sub(piece.start(), piece.end()));
        if (word != null && !word.is(WordClass.HEAD)) {
            return false;
        }
        for (int at = piece.start(); at < piece.end(); at++) {
            if (!Character.isLetterOrDigit(p.at(at)) && "()".indexOf(p.at(at)) < 0) {
                return false;
            }
        }
        return Character.isLetter(p.at(piece.start()))
                && doers.naming().isName(p, piece.start(), piece.end());
    }

    /** Without the bracket that only explains: 县应急局(县安委办). Not 乡镇(街道). */
    private static Span bare(Passage p, Span piece) {
        if (p.at(piece.end() - 1) != ')') {
            return piece;
        }
        int open = piece.start() + p.sub(piece.start(), piece.end()).lastIndexOf('(');
        if (open <= piece.start()) {
            return piece;
        }
        String inner = p.sub(open + 1, piece.end() - 1);
        boolean explains = EXPLAINS.matcher(inner).find();
        return explains ? new Span(piece.start(), open) : piece;
    }

    private static final Pattern EXPLAINS =
            Pattern.compile(
                    "(?:办公室|安委办|[局厅委办队心司所处站]|牵头|配合|牵头单位|负责|部门|下同|以下简称.{1,20})$|^(?:含|包括|不含)");
}
