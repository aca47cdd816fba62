package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** Reads sums of yuan: 二十万 is 200000, 1.5万 is 15000, 一千五百 is 1500. */
final class Money {

    private static final String UNITS = "亿万";
    private static final long[] FACTORS = {100_000_000, 10_000};

    private Money() {}

    static @Nullable BigDecimal yuan(String words) {
        BigDecimal sum = BigDecimal.ZERO;
        String rest = words;
        for (int i = 0; i < UNITS.length(); i++) {
            int at = rest.indexOf(UNITS.charAt(i));
            if (at >= 0) {
                BigDecimal part = Value.number(rest.substring(0, at));
                if (part == null) {
                    return null;
                }
                sum = sum.add(part.multiply(BigDecimal.valueOf(FACTORS[i])));
                rest = rest.substring(at + 1);
            }
        }
        if (rest.isEmpty()) {
            return sum;
        }
        BigDecimal last = Value.number(rest);
        return last == null ? null : sum.add(last);
    }
}
