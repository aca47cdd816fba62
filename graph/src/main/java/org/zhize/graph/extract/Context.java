package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Header;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a document says about the time its words speak of.
 *
 * @param year the year that 6月底前 and 年内 mean: the plan's own year, else the year of issue; null
 *     where the document does not tell
 * @param issued the day of issue, null where unknown
 */
public record Context(@Nullable Integer year, @Nullable LocalDate issued) {

    /** Nothing is known: dates without a year stay undated. */
    public static final Context UNKNOWN = new Context(null, null);

    // not the end of 2024—2026年
    private static final Pattern TITLE_YEAR = Pattern.compile("(?<![0-9—–~至-])(20[0-9]{2})年");
    private static final Pattern DATED = Pattern.compile("(20[0-9]{2})年(?:[0-9]{1,2}月|底|末|内|前|以前)");
    private static final Pattern NUMBER_YEAR = Pattern.compile("〔((?:19|20)[0-9]{2})〕");

    /** The plan's period (where it is one year), else its title, its date, its number. */
    public static Context of(Header header) {
        LocalDate issued = header.issued() != null ? header.issued() : header.promulgated();
        String period = header.period();
        if (period != null && period.matches("[0-9]{4}")) {
            return new Context(Integer.valueOf(period), issued);
        }
        Integer year = year(TITLE_YEAR, header.title());
        // 关于2023年度考核情况的通报 of January 2024 speaks of its own year where it sets days.
        boolean looksBack = year != null && issued != null && year < issued.getYear();
        if ((year == null || looksBack) && issued != null) {
            year = issued.getYear();
        }
        if (year == null) {
            year = year(NUMBER_YEAR, header.documentNumber());
        }
        return new Context(year, issued);
    }

    /** As of its header; where that is silent, the one year that the days in the text speak of. */
    public static Context of(Document document) {
        Context context = of(document.header());
        if (context.year() != null) {
            return context;
        }
        Matcher matcher = DATED.matcher(document.text());
        String only = null;
        while (matcher.find()) {
            if (only != null && !only.equals(matcher.group(1))) {
                return context;
            }
            only = matcher.group(1);
        }
        return only == null ? context : new Context(Integer.valueOf(only), context.issued());
    }

    private static @Nullable Integer year(Pattern pattern, @Nullable String words) {
        if (words == null) {
            return null;
        }
        Matcher matcher = pattern.matcher(words);
        return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
    }
}
