package org.zhize.graph.extract;

import org.zhize.corpus.pattern.DataException;
import org.zhize.corpus.pattern.PatternRow;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.pattern.PatternTable.Entry;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The rows of a table that can match a piece of text at all, told by one look at its characters:
 * most sentences of a law hold none of a row's characters, and a regular expression is dear.
 */
final class Triggers<R extends Triggers.Row> {

    private static final int MOST = 64;

    /** A row that names characters of which every text that it matches holds at least one. */
    interface Row extends PatternRow {
        String triggers();
    }

    /** A row whose proof is not only that it is found, but what is read from each example. */
    interface Proven extends Row {
        /** An example and what is read from it. */
        Map<String, String> proof();

        @Override
        default List<String> examples() {
            return List.copyOf(proof().keySet());
        }
    }

    private final List<Entry<R>> entries;
    private final byte[] bits = new byte[1 << 16];
    private final long[] masks;

    Triggers(String file, PatternTable<R> table) {
        this.entries = table.entries();
        this.masks = new long[entries.size()];
        int used = 0;
        for (int i = 0; i < masks.length; i++) {
            R row = entries.get(i).row();
            for (char c : row.triggers().toCharArray()) {
                if (bits[c] == 0) {
                    bits[c] = (byte) ++used;
                }
                if (used > MOST) {
                    throw new DataException(file, row.id(), "more than 64 triggers in all");
                }
                masks[i] |= 1L << (bits[c] - 1);
            }
            if (masks[i] == 0) {
                throw new DataException(file, row.id(), "no triggers");
            }
        }
    }

    /** In the order of the table. */
    List<Entry<R>> in(String text, Span span) {
        long held = 0;
        for (int at = span.start(); at < span.end(); at++) {
            int bit = bits[text.charAt(at)];
            if (bit > 0) {
                held |= 1L << (bit - 1);
            }
        }
        if (held == 0) {
            return List.of();
        }
        List<Entry<R>> possible = new ArrayList<>();
        for (int i = 0; i < masks.length; i++) {
            if ((masks[i] & held) != 0) {
                possible.add(entries.get(i));
            }
        }
        return possible;
    }
}
