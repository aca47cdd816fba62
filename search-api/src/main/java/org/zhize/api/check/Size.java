package org.zhize.api.check;

import org.zhize.corpus.pattern.PatternRow;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.text.ChineseNumeral;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;

/** A size that a norm sets as its condition: a row of {@code sizes.json}. */
record Size(
        String id,
        String pattern,
        Bound holds,
        String source,
        List<String> examples,
        List<String> counterexamples)
        implements PatternRow {

    private static final PatternTable<Size> TABLE =
            PatternTable.load(Size.class, "sizes.json", Size.class);

    /** On which side of the number the condition holds. */
    enum Bound {
        OVER,
        AT_LEAST,
        AT_MOST,
        UNDER
    }

    /** A condition that stands in a norm. */
    record Condition(String words, Bound bound, int number) {
        boolean holds(int staff) {
            return switch (bound) {
                case OVER -> staff > number;
                case AT_LEAST -> staff >= number;
                case AT_MOST -> staff <= number;
                case UNDER -> staff < number;
            };
        }
    }

    static PatternTable<Size> table() {
        return TABLE;
    }

    /** Every condition of size in a text. */
    static List<Condition> in(String text) {
        List<Condition> found = new ArrayList<>();
        for (PatternTable.Entry<Size> entry : TABLE.entries()) {
            Matcher matcher = entry.pattern().matcher(text);
            while (matcher.find()) {
                OptionalInt number = ChineseNumeral.parse(matcher.group("n"));
                if (number.isPresent()) {
                    found.add(
                            new Condition(matcher.group(), entry.row().holds(), number.getAsInt()));
                }
            }
        }
        return found;
    }
}
