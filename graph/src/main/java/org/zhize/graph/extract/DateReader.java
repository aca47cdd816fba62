package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.ChineseNumeral;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalInt;

/**
 * Turns the parts of a time into a day, reading a text from front to back: a year once said holds
 * for the months after it. An end without a day is the last day of its unit (6月前 is 30 June, as
 * 6月底前), since the unit counts in (民法典第一千二百五十九条 for 以前 is silent; offices mean the end).
 */
final class DateReader {

    private static final int FIRST_PLAN_END = 1955; // 第一个五年规划 ran to 1957; 十四五 to 2025
    private final Context context;
    private @Nullable Integer year;
    private int month;

    DateReader(Context context) {
        this.context = context;
        this.year = context.year();
    }

    boolean isPast(LocalDate date) {
        Integer own = context.year();
        LocalDate issued = context.issued();
        return own != null && date.getYear() < own && (issued == null || date.isBefore(issued));
    }

    /** The last day of the time. */
    @Nullable LocalDate last(Found<?> found) {
        return day(found, "", true);
    }

    /** The first day of a range or a start. */
    @Nullable LocalDate first(Found<?> found) {
        return found.row() instanceof DeadlineRow && found.has("now")
                ? context.issued()
                : day(found, "", false);
    }

    /** The last day of a range; what it does not say, it has from the range's start. */
    @Nullable LocalDate second(Found<?> found) {
        return day(found, "2", true);
    }

    private @Nullable LocalDate day(Found<?> found, String suffix, boolean last) {
        if (found.has("plan" + suffix)) {
            OptionalInt plan = ChineseNumeral.parse(found.group("plan" + suffix));
            return plan.isPresent()
                    ? LocalDate.of(FIRST_PLAN_END + 5 * (10 + plan.getAsInt()), 12, 31)
                    : null;
        }
        Integer said = yearOf(found, suffix);
        if (said != null) {
            year = said;
        }
        if (year == null) {
            return null;
        }
        return within(year, found, suffix, last);
    }

    private @Nullable Integer yearOf(Found<?> found, String suffix) {
        OptionalInt number = ChineseNumeral.parse(found.group("y" + suffix));
        if (number.isPresent()) {
            return number.getAsInt();
        }
        if (found.has("next" + suffix)) {
            return year == null ? null : year + 1;
        }
        return found.has("this" + suffix) ? context.year() : null;
    }

    private @Nullable LocalDate within(int year, Found<?> found, String suffix, boolean last) {
        int said = number(found, "m" + suffix);
        if (said > 0) {
            month = said;
        } else if (!found.has("d" + suffix)) {
            month = endMonth(found, suffix, last);
        }
        if (month < 1 || month > 12) {
            return null;
        }
        YearMonth of = YearMonth.of(year, month);
        int day = number(found, "d" + suffix);
        try {
            return day > 0
                    ? of.atDay(day)
                    : last ? of.atDay(lastDay(found.group("part" + suffix), of)) : of.atDay(1);
        } catch (DateTimeException notADay) {
            return null; // 2月30日
        }
    }

    private static int lastDay(String part, YearMonth month) {
        return switch (part) {
            case "上旬" -> 10;
            case "中旬" -> 20;
            default -> month.lengthOfMonth();
        };
    }

    private static int endMonth(Found<?> found, String suffix, boolean last) {
        int quarter = quarter(found.group("q" + suffix));
        if (quarter > 0) {
            return last ? 3 * quarter : 3 * quarter - 2;
        }
        return switch (found.group("h" + suffix)) {
            case "上" -> last ? 6 : 1;
            case "下" -> last ? 12 : 7;
            default -> last ? 12 : 1;
        };
    }

    private static int quarter(String words) {
        return words.isEmpty() ? 0 : ChineseNumeral.parse(words).orElse(0);
    }

    private static int number(Found<?> found, String group) {
        return ChineseNumeral.parse(found.group(group)).orElse(0);
    }
}
