package org.zhize.api.calendar;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.zhize.api.calendar.Deadlines.Due;
import org.zhize.api.calendar.Deadlines.Undated;
import org.zhize.api.ledger.DutyItem;
import org.zhize.api.ledger.Entry;
import org.zhize.api.search.FilterQuery;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** 时限: the duties of a span of days by month or by body, and the same as an iCalendar file. */
@Controller
class CalendarController {

    private static final Clock CHINA = Clock.system(ZoneId.of("Asia/Shanghai"));

    private final Deadlines deadlines;

    CalendarController(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** What the page lists: duties with a day, or those that have none. */
    enum Kind {
        DATED("有日期"),
        OVERDUE("已过"),
        COMING("未到"),
        RECURRING("周期性"),
        VAGUE("未定日期");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How dated duties are grouped. */
    enum By {
        MONTH,
        BODY
    }

    @GetMapping(path = "/calendar", produces = "text/html")
    String page(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "DATED") Kind list,
            @RequestParam(defaultValue = "MONTH") By by,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate dueFrom,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate dueTo,
            FilterQuery filters,
            Model model) {
        LocalDate today = LocalDate.now(CHINA);
        Span span = Span.of(list, dueFrom, dueTo, today);
        model.addAttribute("q", q);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("list", list);
        model.addAttribute("by", by);
        model.addAttribute("dueFrom", span.first());
        model.addAttribute("dueTo", span.last());
        if (list == Kind.RECURRING || list == Kind.VAGUE) {
            Undated found = undated(list, q, filters);
            model.addAttribute("undated", found.duties());
            model.addAttribute("count", found.duties().size());
            model.addAttribute("cut", found.cut());
        } else {
            List<Due> due = deadlines.due(q, filters, span.first(), span.last(), today);
            model.addAttribute("groups", by == By.MONTH ? byMonth(due) : byBody(due));
            model.addAttribute("count", due.size());
            model.addAttribute("cut", due.size() >= Deadlines.MOST);
        }
        return "calendar";
    }

    /**
     * RFC 5545: an all-day event for each dated duty, or a repeated one for each recurring duty.
     */
    @GetMapping(path = "/calendar.ics", produces = "text/calendar;charset=UTF-8")
    @ResponseBody
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "DATED") Kind list,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate dueFrom,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate dueTo,
            FilterQuery filters) {
        LocalDate today = LocalDate.now(CHINA);
        Span span = Span.of(list, dueFrom, dueTo, today);
        boolean undated = list == Kind.RECURRING || list == Kind.VAGUE;
        String calendar =
                CalendarFile.of(
                        undated
                                ? List.of()
                                : deadlines.due(q, filters, span.first(), span.last(), today),
                        list == Kind.RECURRING
                                ? deadlines.recurring(q, filters).duties()
                                : List.<DutyItem>of(),
                        Instant.now(),
                        today);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("时限.ics", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(calendar.getBytes(StandardCharsets.UTF_8));
    }

    private Undated undated(Kind list, String q, FilterQuery filters) {
        return list == Kind.RECURRING
                ? deadlines.recurring(q, filters)
                : deadlines.vague(q, filters);
    }

    /** The days that are asked about, a year either way where nothing is said. */
    private record Span(LocalDate first, LocalDate last) {
        static Span of(
                Kind list, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
            LocalDate first = from == null ? today.minusYears(1) : from;
            LocalDate last = to == null ? today.plusYears(1) : to;
            return switch (list) {
                case OVERDUE -> new Span(first, last.isBefore(today) ? last : today.minusDays(1));
                case COMING -> new Span(first.isBefore(today) ? today : first, last);
                case DATED, RECURRING, VAGUE -> new Span(first, last);
            };
        }
    }

    private static Map<String, List<Due>> byMonth(List<Due> due) {
        TreeMap<YearMonth, List<Due>> months = new TreeMap<>();
        due.forEach(
                d ->
                        months.computeIfAbsent(YearMonth.from(d.date()), _ -> new ArrayList<>())
                                .add(d));
        Map<String, List<Due>> named = new LinkedHashMap<>();
        months.forEach(
                (month, list) ->
                        named.put(month.getYear() + "年" + month.getMonthValue() + "月", list));
        return named;
    }

    // A duty stands under each body that leads or answers for it; those of nobody come last.
    private static Map<String, List<Due>> byBody(List<Due> due) {
        Map<String, List<Due>> bodies = new TreeMap<>();
        List<Due> nobody = new ArrayList<>();
        for (Due d : due) {
            List<String> names =
                    d.duty().entry().holders().stream()
                            .map(Entry.Holder::party)
                            .map(p -> String.join("", p.region()) + " " + p.name())
                            .map(String::strip)
                            .distinct()
                            .toList();
            names.forEach(name -> bodies.computeIfAbsent(name, _ -> new ArrayList<>()).add(d));
            if (names.isEmpty()) {
                nobody.add(d);
            }
        }
        Map<String, List<Due>> ordered = new LinkedHashMap<>(bodies);
        if (!nobody.isEmpty()) {
            ordered.put("原文未写明责任主体", nobody);
        }
        return ordered;
    }
}
