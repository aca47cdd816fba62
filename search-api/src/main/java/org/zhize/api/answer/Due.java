package org.zhize.api.answer;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time by which something is asked to be done: 2025年底 is that year, 2025年6月底 the year to that
 * day.
 */
record Due(LocalDate from, LocalDate to) {

    private static final Pattern WORDS =
            Pattern.compile(
                    "([0-9]{4})年(?:(上|下)半年|第?([一二三四1-4])季度|([0-9]{1,2})月(?:([0-9]{1,2})日)?)?");

    static @Nullable Due read(String words) {
        Matcher m = WORDS.matcher(words);
        if (!m.find()) {
            return null;
        }
        try {
            int year = Integer.parseInt(m.group(1));
            LocalDate from = LocalDate.of(year, 1, 1);
            LocalDate to = LocalDate.of(year, 12, 31);
            if (m.group(2) != null) {
                boolean first = m.group(2).equals("上");
                from = first ? from : LocalDate.of(year, 7, 1);
                to = first ? LocalDate.of(year, 6, 30) : to;
            } else if (m.group(3) != null) {
                int quarter = "一二三四1234".indexOf(m.group(3)) % 4;
                from = LocalDate.of(year, quarter * 3 + 1, 1);
                to = YearMonth.of(year, quarter * 3 + 3).atEndOfMonth();
            } else if (m.group(4) != null) {
                YearMonth month = YearMonth.of(year, Integer.parseInt(m.group(4)));
                to =
                        m.group(5) == null
                                ? month.atEndOfMonth()
                                : month.atDay(Integer.parseInt(m.group(5)));
            }
            return new Due(from, to);
        } catch (DateTimeException e) {
            // 2025年13月 is no time.
            return null;
        }
    }
}
