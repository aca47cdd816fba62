package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.ChineseNumeral;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as documents print them, in both kinds of numerals, and one damaged form. */
final class Dates {

    private static final String YEAR = "((?:19|20)\\d{2}|[一二][〇零○Oo0ΟО一二三四五六七八九]{3})";
    private static final Pattern FULL =
            Pattern.compile(
                    YEAR
                            + "\\s*年\\s*([0-9]{1,2}|[一二三四五六七八九十]{1,3})\\s*月\\s*([0-9]{1,2}|[一二三四五六七八九十]{1,3})\\s*日");
    private static final Pattern NUMERIC =
            Pattern.compile(
                    "((?:19|20)\\d{2})\\s*[-./]\\s*(\\d{1,2})\\s*[-./]\\s*(\\d{1,2})(?!\\d)");
    private static final int LONGEST_LINE = 50;
    private static final Pattern RUN_TOGETHER = Pattern.compile("((?:19|20)\\d{2})(\\d{2,4})");

    private Dates() {}

    /** A date and where it stands; {@code repaired} where marks between its parts were lost. */
    record Found(LocalDate date, int start, int end, boolean repaired) {}

    /** All dates of a folded text in full form (年月日 or with dashes). */
    static List<Found> find(String folded) {
        List<Found> found = new ArrayList<>();
        for (Pattern pattern : List.of(FULL, NUMERIC)) {
            Matcher matcher = pattern.matcher(folded);
            while (matcher.find()) {
                LocalDate date = date(matcher.group(1), matcher.group(2), matcher.group(3));
                if (date != null) {
                    found.add(new Found(date, matcher.start(), matcher.end(), false));
                }
            }
        }
        found.sort(java.util.Comparator.comparingInt(Found::start));
        return found;
    }

    /** A line that is a date and nothing else; 2023227 is read as 2023-02-27, its only reading. */
    static @Nullable Found line(String folded) {
        if (folded.length() > LONGEST_LINE) {
            return null;
        }
        String bare = folded.replaceAll("^[(]|[)]$", "").strip();
        for (Found found : find(bare)) {
            String rest = bare.substring(0, found.start()) + bare.substring(found.end());
            if (rest.replaceAll("[(（)）\\s。印发制于:]", "").isEmpty()) {
                return found;
            }
        }
        Matcher run = RUN_TOGETHER.matcher(bare);
        if (run.matches()) {
            LocalDate only = onlyReading(run.group(1), run.group(2));
            if (only != null) {
                return new Found(only, 0, folded.length(), true);
            }
        }
        return null;
    }

    private static @Nullable LocalDate onlyReading(String year, String digits) {
        LocalDate only = null;
        for (int split = 1; split <= 2 && split < digits.length(); split++) {
            String month = digits.substring(0, split);
            String day = digits.substring(split);
            boolean padded = month.startsWith("0") || day.startsWith("0");
            if (day.length() > 2 || (padded && digits.length() < 4)) {
                continue;
            }
            LocalDate date = date(year, month, day);
            if (date != null) {
                if (only != null) {
                    return null;
                }
                only = date;
            }
        }
        return only;
    }

    static @Nullable LocalDate date(String year, String month, String day) {
        int y = ChineseNumeral.parse(year.replaceAll("[OoΟО]", "〇")).orElse(0);
        int m = ChineseNumeral.parse(month).orElse(0);
        int d = ChineseNumeral.parse(day).orElse(0);
        if (y < 1900 || y > 2100) {
            return null;
        }
        try {
            return LocalDate.of(y, m, d);
        } catch (DateTimeException _) {
            return null; // 2月30日: no date
        }
    }
}
