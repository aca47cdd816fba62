package org.zhize.api.calendar;

import org.zhize.api.calendar.CalendarController.Due;
import org.zhize.api.ledger.Entry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** Writes RFC 5545: lines end with CRLF and are folded at 75 octets. */
final class CalendarFile {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int OCTETS = 75;

    private CalendarFile() {}

    static String of(List<Due> due) {
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Zhize//Zhize//ZH");
        String stamp = STAMP.format(Instant.now());
        for (Due d : due) {
            Entry entry = d.duty().entry();
            line(file, "BEGIN:VEVENT");
            line(file, "UID:" + entry.id() + "-" + d.date() + "@zhize");
            line(file, "DTSTAMP:" + stamp);
            line(file, "DTSTART;VALUE=DATE:" + d.date().format(DateTimeFormatter.BASIC_ISO_DATE));
            line(
                    file,
                    "SUMMARY:" + text(entry.title() == null ? entry.statement() : entry.title()));
            line(file, "DESCRIPTION:" + text(description(d, entry)));
            line(file, "END:VEVENT");
        }
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    private static String description(Due d, Entry entry) {
        return entry.holders().stream()
                        .map(h -> h.party().name() + "（" + h.role().label() + "）")
                        .collect(Collectors.joining("、"))
                + "\n"
                + entry.statement()
                + "\n"
                + d.words()
                + "，《"
                + d.duty().document().title()
                + "》";
    }

    private static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    private static void line(StringBuilder file, String content) {
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
