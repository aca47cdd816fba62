package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.PartyKind;
import org.zhize.graph.duty.Role;
import org.zhize.graph.extract.Words.Word;

import java.util.BitSet;
import java.util.List;

/**
 * Reads the posts of a list of persons: 县水利局局长 of 张三（县水利局局长） and of 县水利局局长张三. A person without a
 * post is no party: the post outlives him.
 */
final class Posts {

    private final Words words;
    private final Persons persons = new Persons();

    Posts(Words words) {
        this.words = words;
    }

    void read(Passage p, BitSet breaks, Span list, Role role, String rule, List<Owner> found) {
        int from = list.start();
        for (int at = list.start(); at <= list.end(); at++) {
            boolean last = at == list.end();
            if (!last && p.at(at) == '(' && p.close(at) > 0 && p.close(at) < list.end()) {
                at = p.close(at);
                continue;
            }
            boolean parts = !last && "、,;和".indexOf(p.at(at)) >= 0;
            if (!last && !parts && !breaks.get(at)) {
                continue;
            }
            Span post = at > from ? post(p, from, at) : null;
            if (post != null) {
                found.add(new Owner(post.start(), post.end(), role, rule));
            }
            from = parts ? at + 1 : at;
        }
    }

    /** 张丽副县长, its blank lost: the post begins after the name. Not 江宁区区长. */
    private int afterName(Passage p, int start, int end) {
        for (int length = 2; length <= LONGEST_NAME; length++) {
            int at = start + length;
            boolean begins =
                    at < end && POST_STARTS.indexOf(p.at(at)) >= 0 && p.at(at) != p.at(at + 1);
            if (begins && persons.isPerson(p.sub(start, at))) {
                return at;
            }
        }
        return start;
    }

    private static final int LONGEST_NAME = 3;
    private static final String POST_STARTS = "省市县区州旗乡镇党副总常";

    /** The post in the words from start to end, null where they name none. */
    @Nullable Span post(Passage p, int start, int end) {
        int open = p.text.indexOf('(', start, end);
        if (open > start && persons.isPerson(p.sub(start, open))) {
            int close = p.close(open);
            return close > 0 ? post(p, open + 1, Math.min(close, end)) : null;
        }
        for (int last = end; last > start + 1; last--) {
            Word head = words.headEnding(p.text, last, start);
            if (head != null && head.kind() == PartyKind.POST) {
                boolean named = last == end || persons.isPerson(p.sub(last, end));
                return named || p.at(last) == '('
                        ? new Span(afterName(p, start, last), last)
                        : null;
            }
        }
        return null;
    }
}
