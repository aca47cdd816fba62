package org.zhize.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhize.api.ledger.LedgerFilter.Order;
import org.zhize.graph.duty.Role;

import java.time.LocalDate;
import java.util.List;

class LedgerFilterTest {

    private static final Ledger LEDGER =
            new Ledger(
                    Paper.NOTICE,
                    List.of(
                            Paper.task("巡查", LocalDate.of(2025, 9, 30), "LEAD 水务局", "SUPPORT 应急局"),
                            Paper.task("演练", null, "LEAD 应急局"),
                            Paper.task("清淤", LocalDate.of(2025, 6, 30), "RESPONSIBLE 财政局")));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // words, role, party, due from, due to, order, titles
                "-, -, -, -, -, -, 巡查 演练 清淤",
                "应急, -, -, -, -, -, 巡查 演练",
                "-, LEAD, -, -, -, -, 巡查 演练",
                "-, LEAD, p应急局, -, -, -, 演练",
                "-, -, p应急局, -, -, -, 巡查 演练",
                "-, -, -, 2025-07-01, -, -, 巡查",
                "-, -, -, -, 2025-12-31, DATE, 清淤 巡查",
                "-, -, -, -, -, DATE, 清淤 巡查 演练",
                "-, -, -, -, -, BODY, 演练 巡查 清淤",
            })
    void keepsAndOrdersRows(
            @Nullable String words,
            @Nullable Role role,
            @Nullable String party,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Order order,
            String titles) {
        LedgerFilter filter = new LedgerFilter(words, role, party, null, from, to, order);
        assertThat(filter.of(LEDGER).entries())
                .extracting(Entry::title)
                .containsExactly(titles.split(" "));
    }
}
