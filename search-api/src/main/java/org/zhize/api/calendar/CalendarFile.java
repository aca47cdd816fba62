package org.zhize.api.calendar;

import org.jspecify.annotations.Nullable;
import org.zhize.api.calendar.Deadlines.Due;
import org.zhize.api.ledger.DutyItem;
import org.zhize.api.ledger.Entry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes RFC 5545: all-day events; lines end with CRLF and are folded at 75 octets. */
final class CalendarFile {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int OCTETS = 75;
    private static final Map<String, Rule> RULES = Rule.all();

    private final StringBuilder file = new StringBuilder();
    private final Instant now;
    private final LocalDate today;

    private CalendarFile(Instant now, LocalDate today) {
        this.now = now;
        this.today = today;
    }

    static String of(List<Due> due, List<DutyItem> recurring, Instant now, LocalDate today) {
        CalendarFile calendar = new CalendarFile(now, today);
        calendar.write(due, recurring);
        return calendar.file.toString();
    }

    private void write(List<Due> due, List<DutyItem> recurring) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Zhize//Zhize//ZH");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("X-WR-CALNAME:" + text("职责时限"));
        // RFC 5545 3.4: a calendar has at least one component, even where nothing is due.
        line("BEGIN:VTIMEZONE");
        line("TZID:Asia/Shanghai");
        line("BEGIN:STANDARD");
        line("DTSTART:19910915T000000");
        line("TZOFFSETFROM:+0800");
        line("TZOFFSETTO:+0800");
        line("TZNAME:CST");
        line("END:STANDARD");
        line("END:VTIMEZONE");
        for (Due d : due) {
            event(d.duty(), d.date(), d.words(), null);
        }
        for (DutyItem duty : recurring) {
            for (Entry.Recurrence recurrence : duty.entry().recurrences()) {
                Rule rule = RULES.get(recurrence.period());
                if (rule != null) {
                    event(duty, rule.first(today), recurrence.mention(), rule);
                }
            }
        }
        line("END:VCALENDAR");
    }

    private void event(DutyItem duty, LocalDate day, String words, @Nullable Rule rule) {
        Entry entry = duty.entry();
        line("BEGIN:VEVENT");
        line("UID:" + entry.id() + "-" + (rule == null ? day : rule.period()) + "@zhize");
        line("DTSTAMP:" + STAMP.format(now));
        line("DTSTART;VALUE=DATE:" + day.format(DateTimeFormatter.BASIC_ISO_DATE));
        line("DTEND;VALUE=DATE:" + day.plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE));
        if (rule != null) {
            line("RRULE:" + rule.rule());
        }
        line("TRANSP:TRANSPARENT");
        line("SUMMARY:" + text(entry.title() == null ? entry.statement() : entry.title()));
        line("DESCRIPTION:" + text(description(duty, words)));
        line("END:VEVENT");
    }

    private static String description(DutyItem duty, String words) {
        return duty.entry().holders().stream()
                        .map(h -> h.party().name() + "（" + h.role().label() + "）")
                        .collect(Collectors.joining("、"))
                + "\n"
                + duty.entry().statement()
                + "\n"
                + words
                + "，《"
                + duty.document().title()
                + "》"
                + String.join(" ", duty.entry().path());
    }

    private static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int c = content.codePointAt(i);
            String piece = Character.toString(c);
            int length = piece.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > OCTETS) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(piece);
            octets += length;
            i += Character.charCount(c);
        }
        file.append("\r\n");
    }
}
