package org.zhize.graph.duty;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.Span;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * 指标: what is measured and the value to be reached.
 *
 * @param unit as repaired (万吨/年), empty where a bare number is meant
 * @param baseline what it is compared with (2020年), else null
 */
public record Target(
        String mention,
        Span span,
        String metric,
        Direction direction,
        BigDecimal value,
        String unit,
        @Nullable String baseline) {

    /** Which way the value binds. */
    public enum Direction {
        INCREASE,
        DECREASE,
        /** At least, or exactly. */
        REACH,
        /** At most. */
        LIMIT;

        /** The word that the API contract uses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
