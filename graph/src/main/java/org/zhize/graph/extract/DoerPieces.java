package org.zhize.graph.extract;

import org.zhize.corpus.document.Region;
import org.zhize.corpus.names.Form;
import org.zhize.corpus.names.Level;
import org.zhize.corpus.names.Match;
import org.zhize.corpus.names.Name;
import org.zhize.corpus.names.Scope;
import org.zhize.corpus.text.Span;
import org.zhize.graph.extract.Wording.Use;
import org.zhize.graph.extract.Words.Word;
import org.zhize.graph.extract.Words.WordClass;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells what one piece of a list of doers is: a doer, a body of the tables, its short form, several
 * glued.
 */
final class DoerPieces {

    private static final int LONGEST_UNKNOWN = 16;
    private static final int LONGEST_SHORT = 6;
    private static final int SHORTEST_UNKNOWN = 2;
    // 各地各部门 is one saying.
    private static final int SHORTEST_GLUED = 3;
    private static final Scope ANYWHERE = new Scope(Region.NATION, Level.COUNTY, null, false);

    private final Doers doers;
    private final Persons persons = new Persons();

    DoerPieces(Doers doers) {
        this.doers = doers;
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
    boolean isBody(Passage p, Span piece) {
        Span name = bare(p, piece);
        Match match = p.ending(name.end());
        boolean found =
                match != null
                        && (match.span().start() <= name.start()
                                || match.core().start() == name.start());
        return found || !doers.names().named(p.sub(name.start(), name.end())).isEmpty();
    }

    /** 住建: only a short form, which 部门 at the end of the list completes. */
    boolean isShortName(Passage p, Span piece) {
        List<Name> named = doers.names().named(p.sub(piece.start(), piece.end()));
        return !named.isEmpty() && named.stream().allMatch(n -> n.form() == Form.SHORT);
    }

    /** 市公安局市交通运输局: each begins with its level or place. */
    List<Span> runOn(Passage p, Span piece) {
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

    /** Whether the end of the words makes them a body: 客户服务中心. */
    boolean isFormed(Passage p, Span piece) {
        return doers.names().forms().kind(p.sub(piece.start(), piece.end())).isPresent();
    }

    /** 文化体育和旅游局 is one body of several functions. */
    boolean isFusedBody(Passage p, Span piece) {
        return doers.names()
                .resolve(p.sub(piece.start(), piece.end()), ANYWHERE)
                .filter(r -> r.body() == null && r.functions().size() > 1)
                .isPresent();
    }

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
    static boolean isShortForm(Passage p, Span piece, boolean cell) {
        return !cell
                && piece.length() <= LONGEST_SHORT
                && piece.length() >= SHORTEST_UNKNOWN
                && p.sub(piece.start(), piece.end()).chars().allMatch(Character::isLetter);
    }

    /** Whether unknown words can be a body where only bodies stand. */
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
    static Span bare(Passage p, Span piece) {
        if (p.at(piece.end() - 1) != ')') {
            return piece;
        }
        int open = piece.start() + p.sub(piece.start(), piece.end()).lastIndexOf('(');
        if (open <= piece.start()) {
            return piece;
        }
        String inner = p.sub(open + 1, piece.end() - 1);
        boolean explains = Use.EXPLAINS.in(inner);
        return explains ? new Span(piece.start(), open) : piece;
    }
}
