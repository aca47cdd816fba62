package org.zhize.graph.extract;

import org.zhize.corpus.names.Match;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.PartyKind;
import org.zhize.graph.extract.Wording.Use;
import org.zhize.graph.extract.Words.Word;

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
    // 全县及有条件的乡镇: the place as a whole holds nothing.
    private static final Pattern WHOLE_PLACE = Pattern.compile("全[省市州县区镇乡国]");
    private static final Pattern FRONT =
            Pattern.compile(
                    "(?:[、,;:.·*★●○①②③④⑤⑥⑦⑧⑨—-]|[0-9]{1,2}[.、)]|[(][0-9一二三四五六七八九十]{1,3}[)])+");
    // 煤矿、危化品、燃气等主管部门: trades, not bodies, unless most of the list is known.
    private static final double KNOWN_SHARE = 0.6;
    private static final double SOME_KNOWN = 0.25;

    private final Doers doers;
    private final DoerPieces pieces;

    DoerList(Doers doers) {
        this.doers = doers;
        this.pieces = new DoerPieces(doers);
    }

    DoerPieces pieces() {
        return pieces;
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
            List<Span> parts = cut(p, from, from + open.start(), breaks);
            long bodiesKnown =
                    parts.stream()
                            .filter(s -> pieces.isBody(p, s) || pieces.isDoer(p, s, false))
                            .count();
            boolean trades = Use.TRADES.in(after);
            boolean known = bodiesKnown >= (trades ? KNOWN_SHARE : SOME_KNOWN) * parts.size();
            boolean doersThemselves = parts.stream().allMatch(s -> pieces.isDoer(p, s, false));
            if (!doersThemselves && (!sorted || (!known && !after.isEmpty()))) {
                return List.of(new Span(from, end));
            }
            listEnd = from + open.start();
            list = sorted;
            from = list ? skipGovernments(p, from, listEnd) : from;
        }
        if (!list && words.endsWith("部门")) {
            // 住建、城管部门 is 住建、城管等部门.
            List<Span> parts = cut(p, skipGovernments(p, from, end - 2), end - 2, breaks);
            if (parts.size() > 1 && parts.stream().allMatch(s -> pieces.isShortName(p, s))) {
                return parts;
            }
        }
        List<Span> all = cut(p, from, listEnd, breaks);
        if (all.size() > 1 && all.stream().allMatch(s -> pieces.isShortName(p, s))) {
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

    private List<Span> cut(Passage p, int start, int end, BitSet breaks) {
        List<Span> parts = new ArrayList<>();
        int from = start;
        for (int at = start; at < end; at++) {
            char c = p.at(at);
            if (c == '(' && p.close(at) > 0 && p.close(at) < end) {
                at = p.close(at);
                continue;
            }
            int length = separator(p, at, end, breaks);
            if (length == 1
                    && "和及与".indexOf(c) >= 0
                    && pieces.isFusedBody(p, around(p, from, at, end))) {
                continue;
            }
            if (length < 0) {
                continue;
            }
            if (at > from) {
                parts.add(new Span(from, at));
            }
            from = at + length;
            at += Math.max(length, 1) - 1;
        }
        if (end > from) {
            parts.add(new Span(from, end));
        }
        return parts;
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

    private List<Span> join(Passage p, List<Span> parts, boolean list, boolean cell) {
        boolean keep = list;
        List<Span> joined = new ArrayList<>();
        int from = -1;
        for (int i = 0; i < parts.size(); i++) {
            Span piece = parts.get(i);
            boolean merging = from >= 0;
            Span whole = new Span(merging ? from : piece.start(), piece.end());
            boolean last = i + 1 == parts.size();
            if (!merging
                    && !last
                    && WHOLE_PLACE.matcher(p.sub(piece.start(), piece.end())).matches()) {
                continue;
            }
            List<Span> run = merging ? List.of() : pieces.runOn(p, piece);
            if (run.size() > 1) {
                joined.addAll(run);
            } else if (!merging && oneClass(p, piece, parts, i)) {
                from = piece.start();
            } else if (merging || pieces.isDoer(p, piece, list)) {
                if (merging && !last && !pieces.isDoer(p, piece, false)) {
                    continue;
                }
                joined.add(DoerPieces.bare(p, whole));
                from = -1;
            } else if (list && !pieces.isFusedBody(p, piece) && pieces.fused(p, piece).size() > 1) {
                joined.addAll(pieces.fused(p, piece));
            } else if (keep
                    && (pieces.isPlausible(p, piece) || DoerPieces.isShortForm(p, piece, cell))) {
                joined.add(DoerPieces.bare(p, piece));
            } else if (!last && isMember(p, piece, parts)) {
                joined.add(DoerPieces.bare(p, piece));
            } else if (!last) {
                from = piece.start();
            } else {
                joined.add(DoerPieces.bare(p, whole));
            }
        }
        return joined;
    }

    /** 县蓝天救援社 among bodies that are known: a body of the place that no table has. */
    private boolean isMember(Passage p, Span piece, List<Span> parts) {
        boolean first = piece.equals(parts.getFirst());
        if (first || Use.UNKNOWN_MEMBER.whole(p.text, piece.start(), piece.end()) == null) {
            return false;
        }
        long known = parts.stream().filter(part -> pieces.isDoer(p, part, false)).count();
        return known * 2 >= parts.size();
    }

    private boolean oneClass(Passage p, Span piece, List<Span> parts, int i) {
        if (i + 1 >= parts.size()) {
            return false;
        }
        String both = p.sub(piece.start(), parts.get(i + 1).end());
        Span next = parts.get(i + 1);
        // 有条件的乡镇和工业园区: what 的 describes goes on; 地方政府和有关部门 are two.
        boolean described =
                p.sub(piece.start(), piece.end()).indexOf('的') > 0
                        && "和及与".indexOf(p.at(piece.end())) >= 0;
        Word after = doers.words().word(p.sub(next.start(), next.end()));
        if (described && after != null && after.kind() == PartyKind.GOVERNMENT) {
            return true;
        }
        int one = Use.ONE_CLASS.first(both, 0, both.length());
        return one >= 0 && one < piece.length();
    }
}
