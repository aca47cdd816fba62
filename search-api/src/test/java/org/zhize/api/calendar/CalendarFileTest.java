package org.zhize.api.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhize.api.calendar.Deadlines.Due;
import org.zhize.api.ledger.DutyItem;
import org.zhize.api.ledger.Paper;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Against RFC 5545. */
class CalendarFileTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 5, 6);
    private static final Instant NOW = Instant.parse("2025-05-06T01:02:03Z");

    @Test
    void writesAnAllDayEventForADay() {
        String file =
                unfolded(of(Paper.dated("巡查；甲,乙\n丙\\丁", LocalDate.of(2025, 6, 30), "LEAD 水务局")));
        assertThat(file)
                .contains("BEGIN:VEVENT\r\nUID:d1.a1-2025-06-30@zhize\r\n")
                .contains("DTSTAMP:20250506T010203Z\r\nDTSTART;VALUE=DATE:20250630\r\n")
                .contains("DTEND;VALUE=DATE:20250701\r\n")
                .contains("SUMMARY:巡查；甲\\,乙\\n丙\\\\丁\r\n")
                .contains("水务局（牵头）");
    }

    @Test
    void foldsAt75OctetsAndNeverWithinACharacter() {
        String file = of(Paper.dated("水库安全度汛".repeat(40), TODAY));
        assertThat(file.split("\r\n"))
                .allSatisfy(
                        line ->
                                assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                                        .isLessThanOrEqualTo(75));
        assertThat(file.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(file).doesNotContain("\ufffd");
        assertThat(unfolded(file)).contains("SUMMARY:" + "水库安全度汛".repeat(40) + "\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "day, FREQ=DAILY, 20250506",
        "month, FREQ=MONTHLY;BYMONTHDAY=-1, 20250531",
        "quarter, FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1, 20250630",
        "half_year, FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1, 20250630",
        "year, FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31, 20251231",
    })
    void repeatsWhatComesAgainAtTheEndOfItsPeriod(String period, String rule, String first) {
        String file =
                CalendarFile.of(List.of(), List.of(Paper.recurring("例会", period)), NOW, TODAY);
        assertThat(file)
                .contains("DTSTART;VALUE=DATE:" + first + "\r\n")
                .contains("RRULE:" + rule + "\r\n");
    }

    @Test
    void hasAComponentEvenWhereNothingIsDue() {
        assertThat(CalendarFile.of(List.of(), List.of(), NOW, TODAY))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("BEGIN:VTIMEZONE\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    private static String of(DutyItem duty) {
        LocalDate day = duty.entry().deadlines().getFirst().date();
        assertThat(day).isNotNull();
        return CalendarFile.of(List.of(new Due(day, "到期", duty, false)), List.of(), NOW, TODAY);
    }

    private static String unfolded(String file) {
        return file.replace("\r\n ", "");
    }
}
