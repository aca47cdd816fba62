package org.zhize.graph.extract;

import org.zhize.corpus.text.Span;
import org.zhize.graph.extract.Words.Word;
import org.zhize.graph.extract.Words.WordClass;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a sentence into clauses, and skips what may stand before the doer at the start of one. */
final class Clauses {

    private static final Pattern DATE_BEFORE =
            Pattern.compile(
                    "(?:到|于|在|截至)?(?:20[0-9]{2}年)?[0-9]{0,2}月?[0-9]{0,2}[日号]?(?:年?底|月?底|年?末)?(?:前|以前|之前|起)?");

    private Clauses() {}

    static List<Span> of(Passage p, int start, int end) {
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

    /** Where the doer may begin: after 同时, 一是, 6月底前. */
    static int opener(Words words, Passage p, int start, int limit) {
        int at = start;
        for (int i = 0; i < 3; i++) {
            if (p.clearStarting(at) != null) {
                return at;
            }
            Matcher date = DATE_BEFORE.matcher(p.text).region(at, limit);
            if (date.lookingAt() && date.end() > at && Character.isDigit(firstDigit(p, at))) {
                at = date.end();
            }
            Word word = words.at(p.text, at, limit);
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
}
