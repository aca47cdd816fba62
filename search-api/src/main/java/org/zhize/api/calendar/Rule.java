package org.zhize.api.calendar;

import org.zhize.corpus.pattern.PatternTable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a period is written in an iCalendar file: a row of {@code rules.json}.
 *
 * @param rule of RFC 5545 3.3.10
 * @param months length of the period, on whose last day the event stands; 0 is any day
 */
record Rule(String period, String rule, int months) {

    static Map<String, Rule> all() {
        List<Rule> rules = PatternTable.rows(Rule.class, "rules.json", Rule.class);
        return rules.stream()
                .collect(Collectors.toUnmodifiableMap(Rule::period, Function.identity()));
    }

    /** The first day of the event: the end of the period that the day lies in. */
    LocalDate first(LocalDate today) {
        if (months == 0) {
            return today;
        }
        int month = (today.getMonthValue() - 1) / months * months + months;
        LocalDate end = LocalDate.of(today.getYear(), month, 1);
        return end.withDayOfMonth(end.lengthOfMonth());
    }
}
