package org.zhize.api.duty;

import org.jspecify.annotations.Nullable;
import org.zhize.graph.duty.Penalty;
import org.zhize.graph.duty.Penalty.Fine;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a breach costs, in the columns of a page.
 *
 * @param fines each in words: 五万元以下 as 至 50,000 元
 */
record Sanction(
        String provisionId,
        String documentId,
        boolean explicit,
        double score,
        @Nullable String act,
        String summary,
        List<Sum> fines,
        @Nullable String authority) {

    /** A fine as written, and as a number. */
    record Sum(String mention, String amount, String who) {}

    static Sanction of(Penalty penalty) {
        String provision = penalty.provision().toString();
        return new Sanction(
                provision,
                provision.substring(0, Math.max(0, provision.indexOf('.'))),
                penalty.explicit(),
                penalty.score(),
                penalty.act(),
                penalty.summary(),
                penalty.fines().stream()
                        .map(f -> new Sum(f.mention(), amount(f), f.person() ? "个人" : "单位"))
                        .toList(),
                penalty.authority());
    }

    private static String amount(Fine fine) {
        String unit = fine.base() == null ? " 元" : " × " + fine.base();
        String bounds =
                Stream.of(fine.least(), fine.most())
                        .map(bound -> bound == null ? "" : number(bound))
                        .collect(Collectors.joining("–"));
        String sum =
                fine.least() == null
                        ? "至 " + bounds.substring(1)
                        : fine.most() == null ? number(fine.least()) + " 起" : bounds;
        return (fine.daily() ? "每日 " : "") + sum + unit;
    }

    private static String number(BigDecimal value) {
        return "%,.10f".formatted(value).replaceAll("\\.?0+$", "");
    }
}
