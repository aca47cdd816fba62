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
import org.zhize.api.duty.Duties;
import org.zhize.api.ledger.DutyItem;
import org.zhize.api.ledger.Entry;
import org.zhize.api.search.FilterQuery;
import org.zhize.api.web.PageOf;
import org.zhize.api.web.Paging;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** 时限: the dated duties of a span of days by month, and the same as an iCalendar file. */
@Controller
class CalendarController {

    // A page of a calendar is read by a person; more is asked for by narrower filters.
    private static final int MOST = 500;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Duties duties;

    CalendarController(Duties duties) {
        this.duties = duties;
    }

    /** A duty with one of its days. */
    record Due(LocalDate date, String words, DutyItem duty, boolean overdue) {}

    @GetMapping(path = "/calendar", produces = "text/html")
    String page(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate dueFrom,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate dueTo,
            FilterQuery filters,
            Model model) {
        LocalDate today = LocalDate.now(CHINA);
        LocalDate first = dueFrom == null ? today.minusYears(1) : dueFrom;
        LocalDate last = dueTo == null ? today.plusYears(1) : dueTo;
        List<Due> due = due(q, filters, first, last, today);
        TreeMap<YearMonth, List<Due>> months = new TreeMap<>();
        due.forEach(
                d ->
                        months.computeIfAbsent(YearMonth.from(d.date()), _ -> new ArrayList<>())
                                .add(d));
        model.addAttribute("q", q);
        model.addAttribute("dueFrom", first);
        model.addAttribute("dueTo", last);
        model.addAttribute("months", months);
        model.addAttribute("count", due.size());
        model.addAttribute("cut", due.size() >= MOST);
        return "calendar";
    }

    /** RFC 5545: one all-day event for each dated duty. */
    @GetMapping(path = "/calendar.ics", produces = "text/calendar;charset=UTF-8")
    @ResponseBody
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate dueFrom,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate dueTo,
            FilterQuery filters) {
        LocalDate today = LocalDate.now(CHINA);
        List<Due> due =
                due(
                        q,
                        filters,
                        dueFrom == null ? today.minusYears(1) : dueFrom,
                        dueTo == null ? today.plusYears(1) : dueTo,
                        today);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("时限.ics", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(CalendarFile.of(due).getBytes(StandardCharsets.UTF_8));
    }

    private List<Due> due(
            String q, FilterQuery filters, LocalDate first, LocalDate last, LocalDate today) {
        List<Due> due = new ArrayList<>();
        for (int page = 0; due.size() < MOST; page++) {
            PageOf<DutyItem> found =
                    duties.find(q, filters.due(first, last).filters(), new Paging(page, 100));
            for (DutyItem duty : found.items()) {
                for (Entry.Deadline deadline : duty.entry().deadlines()) {
                    LocalDate date = deadline.date();
                    if (date != null && !date.isBefore(first) && !date.isAfter(last)) {
                        due.add(new Due(date, deadline.mention(), duty, date.isBefore(today)));
                    }
                }
            }
            if ((page + 1L) * 100 >= found.total()) {
                break;
            }
        }
        due.sort(Comparator.comparing(Due::date));
        return due;
    }
}
