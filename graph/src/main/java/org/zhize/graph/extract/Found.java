package org.zhize.graph.extract;

import org.zhize.corpus.pattern.PatternTable.Entry;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * A match of a row. Rows take characters in the order of their table: what an earlier row has
 * matched, a later one cannot match again.
 */
record Found<R extends Triggers.Row>(R row, MatchResult match) {

    int start() {
        return match.start();
    }

    int end() {
        return match.end();
    }

    static <R extends Triggers.Row> List<Found<R>> in(Plain plain, Triggers<R> table) {
        List<Found<R>> found = new ArrayList<>();
        BitSet taken = new BitSet();
        for (Entry<R> entry : table.in(plain.text(), new Span(0, plain.text().length()))) {
            Matcher matcher = entry.pattern().matcher(plain.text());
            while (matcher.find()) {
                int next = taken.nextSetBit(matcher.start());
                if (next < 0 || next >= matcher.end()) {
                    taken.set(matcher.start(), matcher.end());
                    found.add(new Found<>(entry.row(), matcher.toMatchResult()));
                }
            }
        }
        return found;
    }

    /** The words of a named group, empty where the row has no such group or it took no part. */
    String group(String name) {
        if (!match.namedGroups().containsKey(name)) {
            return "";
        }
        String words = match.group(name);
        return words == null ? "" : words;
    }

    boolean has(String name) {
        return !group(name).isEmpty();
    }
}
