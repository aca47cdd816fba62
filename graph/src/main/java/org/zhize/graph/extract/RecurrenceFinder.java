package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.pattern.DataException;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.text.ChineseNumeral;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Recurrence;
import org.zhize.graph.duty.Recurrence.Period;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds stated intervals: 每月至少一次, 日排查, 每两年. 定期 and 经常 state none. */
public final class RecurrenceFinder {

    private static final String RESOURCE = "recurrences.json";

    private final Triggers<RecurrenceRow> rows;
    private final Map<String, Period> units;

    RecurrenceFinder(PatternTable<RecurrenceRow> rows, Map<String, Period> units) {
        this.rows = new Triggers<>(RESOURCE, rows);
        this.units = Map.copyOf(units);
    }

    public static RecurrenceFinder standard() {
        PatternTable<RecurrenceRow> rows = table();
        for (var entry : rows.entries()) {
            String reads = entry.row().reads();
            if (!reads.equals("unit") && !reads.equals("none")) {
                period(RESOURCE, entry.row().id(), reads);
            }
        }
        Map<String, Period> units = new HashMap<>();
        for (Unit unit :
                PatternTable.rows(RecurrenceFinder.class, "period-units.json", Unit.class)) {
            for (String words : unit.words()) {
                units.put(words, period("period-units.json", words, unit.period()));
            }
        }
        return new RecurrenceFinder(rows, units);
    }

    static PatternTable<RecurrenceRow> table() {
        return PatternTable.load(RecurrenceFinder.class, RESOURCE, RecurrenceRow.class);
    }

    /** Number and unit as written (digits for numerals) and the period they make. */
    private record Unit(String period, List<String> words) {}

    private static Period period(String file, String row, String code) {
        for (Period period : Period.values()) {
            if (period.code().equals(code)) {
                return period;
            }
        }
        throw new DataException(file, row, "no such period: " + code);
    }

    /** In the order of the text; offsets are those of the text. */
    public List<Recurrence> find(String text, Span within, Context context) {
        Plain plain = Plain.of(text, within);
        if (plain.isEmpty()) {
            return List.of();
        }
        List<Found<RecurrenceRow>> found = Found.in(plain, rows);
        found.sort(Comparator.comparingInt(Found::start));
        List<Recurrence> recurrences = new ArrayList<>();
        for (Found<RecurrenceRow> one : found) {
            Period period = period(one);
            if (period != null) {
                Span span = plain.span(one.start(), one.end());
                recurrences.add(new Recurrence(span.of(text), span, period, times(one)));
            }
        }
        return recurrences;
    }

    private @Nullable Period period(Found<RecurrenceRow> found) {
        String reads = found.row().reads();
        return switch (reads) {
            case "none" -> null;
            case "unit" -> units.get(count(found.group("n")) + found.group("u"));
            default -> Period.valueOf(reads.toUpperCase(Locale.ROOT));
        };
    }

    private static String count(String number) {
        if (number.isEmpty() || number.equals("半")) {
            return number;
        }
        int value = number.equals("两") ? 2 : ChineseNumeral.parse(number).orElse(0);
        return value == 1 ? "" : String.valueOf(value);
    }

    private static int times(Found<RecurrenceRow> found) {
        String times = found.group("t");
        int value = times.equals("两") ? 2 : ChineseNumeral.parse(times).orElse(1);
        return Math.max(1, value);
    }
}
