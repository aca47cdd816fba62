package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Role;
import org.zhize.graph.extract.OwnerReader.Owners;
import org.zhize.graph.extract.Responsibility.Hit;
import org.zhize.graph.extract.SentenceReader.Sentence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Parts the text of a provision into sentences and notes of responsibility: （责任单位：…） at the end of
 * a sentence, lines that begin with 牵头单位：.
 */
final class Notes {

    private static final BitSet NO_BREAKS = new BitSet();

    private final SentenceReader sentences;
    private final OwnerReader owners;
    private final Responsibility rows;

    Notes(SentenceReader sentences, OwnerReader owners, Responsibility rows) {
        this.sentences = sentences;
        this.owners = owners;
        this.rows = rows;
    }

    /** A sentence ({@code note} false, with its doers) or a note with its owners. */
    record Piece(int start, int end, boolean note, List<Owner> found, boolean leads) {
        Piece {
            found = List.copyOf(found);
        }
    }

    List<Piece> read(Passage p, int start, int end) {
        List<Piece> pieces = new ArrayList<>();
        int from = start;
        for (int at = start; at < end; ) {
            char c = p.at(at);
            if ((c == '(' || c == '[') && p.close(at) > 0) {
                int close = p.close(at);
                Owners in = bracket(p, start, at, close, end);
                if (in != null) {
                    sentence(p, from, at, pieces);
                    pieces.add(new Piece(at, close + 1, true, in.found(), false));
                    from = close + 1;
                }
                at = close + 1;
            } else if (isEnd(c)) {
                sentence(p, from, at + (c == '\n' ? 0 : 1), pieces);
                at++;
                from = at;
            } else if (at == from && isLabel(p, at, end, true)) {
                int to = labelled(p, at, end);
                Owners in = owners.read(p, NO_BREAKS, at, to, Role.RESPONSIBLE, false);
                pieces.add(new Piece(at, to, true, in.found(), false));
                at = to;
                from = to;
            } else {
                at++;
            }
        }
        sentence(p, from, end, pieces);
        return pieces;
    }

    /** 完成更新30部。由县住建局牵头，县财政局配合。 The second sentence says who, of the first, which names nobody. */
    private boolean isOwners(Passage p, int start, int end, List<Piece> before) {
        Piece last = before.isEmpty() ? null : before.getLast();
        if (last == null || last.note() || !last.found().isEmpty()) {
            return false;
        }
        for (Span clause : Clauses.of(p, start, end)) {
            Hit tail = rows.tail(p.text, clause.start(), clause.end());
            if (tail == null || !isNames(p, clause.start(), tail.start())) {
                return false;
            }
        }
        return true;
    }

    private boolean isNames(Passage p, int start, int end) {
        int from = p.at(start) == '由' ? start + 1 : start;
        Owners in = owners.read(p, NO_BREAKS, from, end, Role.RESPONSIBLE, false);
        return end > from && !in.found().isEmpty() && isList(p, from, end, in);
    }

    static boolean isEnd(char c) {
        return "。;!?\n".indexOf(c) >= 0;
    }

    private void sentence(Passage p, int start, int end, List<Piece> pieces) {
        int from = start;
        int to = end;
        while (from < to && (isEnd(p.at(from)) || p.at(from) == ',')) {
            from++;
        }
        int last = to;
        while (last > from && isEnd(p.at(last - 1))) {
            last--;
        }
        if (last > from && isOwners(p, from, last, pieces)) {
            Owners in = owners.read(p, NO_BREAKS, from, last, Role.RESPONSIBLE, false);
            pieces.add(new Piece(from, to, true, in.found(), false));
        } else if (last > from) {
            Sentence sentence = sentences.read(p, from, last);
            pieces.add(new Piece(from, to, false, sentence.found(), sentence.leads()));
        }
    }

    /** A label of owners; further labels of the same note may name times and persons too. */
    private boolean isLabel(Passage p, int at, int end, boolean first) {
        var hit = rows.label(p.text, at, end);
        if (hit == null || (first ? hit.row().role() == null : isContent(hit.row()))) {
            return false;
        }
        boolean colon = p.at(hit.end() - 1) == ':' || p.at(hit.end()) == ':';
        return colon || p.starting(hit.end()) != null;
    }

    private static boolean isContent(ResponsibilityRow row) {
        return row.id().equals("label-content");
    }

    /** To the end of the paragraph, and on while the next one begins with a label too. */
    private int labelled(Passage p, int at, int end) {
        int to = at;
        while (to < end) {
            char c = p.at(to);
            boolean stops = c == '\n' || c == '。';
            if (stops) {
                int next = to + 1;
                while (next < end && p.at(next) == '\n') {
                    next++;
                }
                if (next >= end || !isLabel(p, next, end, false)) {
                    return to + (c == '。' ? 1 : 0);
                }
                to = next;
            } else {
                to++;
            }
        }
        return end;
    }

    /** The owners in a bracket, null where it holds something else. */
    private @Nullable Owners bracket(Passage p, int start, int open, int close, int end) {
        char before = open > start ? p.at(open - 1) : '\n';
        char after = close + 1 < end ? p.at(close + 1) : '\n';
        boolean atEnd = isEnd(before) || isEnd(after) || after == '(' || after == '[';
        if (!atEnd || close - open < 3) {
            return null;
        }
        Owners in = owners.read(p, NO_BREAKS, open + 1, close, Role.RESPONSIBLE, false);
        if (in.found().isEmpty()) {
            return null;
        }
        if (!in.named()) {
            in = owners.read(p, NO_BREAKS, open + 1, close, Role.RESPONSIBLE, true);
        }
        return in.named() || isList(p, open + 1, close, in) ? in : null;
    }

    // Unknown members of a list of bodies end like bodies: 市委改革办, 青峦铁塔公司.
    private static final String BODIES = "局委办厅院会部室处队站所心司位行社府校团";

    /** （县应急局、县公安局）: nothing but names. */
    private static boolean isList(Passage p, int start, int end, Owners owners) {
        int named = owners.found().stream().mapToInt(o -> o.end() - o.start()).sum();
        int separators = 0;
        boolean clear = true;
        for (int at = start; at < end; at++) {
            separators += "、,;和及各按等".indexOf(p.at(at)) >= 0 ? 1 : 0;
        }
        int known = 0;
        for (Owner owner : owners.found()) {
            boolean body = p.clearEnding(owner.end()) != null || p.at(owner.start()) == '各';
            known += body ? 1 : 0;
            clear &= body || BODIES.indexOf(p.at(owner.end() - 1)) >= 0;
        }
        boolean most = 2 * known > owners.found().size();
        return clear && most && named + separators >= end - start - 1;
    }
}
