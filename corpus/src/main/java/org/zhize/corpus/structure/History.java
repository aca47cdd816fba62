package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.ChineseNumeral;
import org.zhize.corpus.text.Widths;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines above a law that say when it was passed, changed and put in force.
 *
 * @param promulgated the last day on which this version was passed, changed or published
 * @param effective where a line says 施行 outright
 * @param order the number of the order that published this text: 国务院令第493号
 */
record History(
        String words,
        @Nullable LocalDate promulgated,
        @Nullable LocalDate effective,
        @Nullable String order) {

    private static final Pattern STARTS = Pattern.compile("\\s*起?\\s*(?:正式)?(?:施行|实施|生效|执行)");

    private static final Pattern ORDER =
            Pattern.compile(
                    "(?<=[日\\s(]|^)(?<issuer>[\\u4e00-\\u9fa5、]{2,30}?令)\\s*第?\\s*"
                            + "(?<serial>[0-9]{1,4}|[零〇一二三四五六七八九十百]{1,7})\\s*号\\s*(?:公布|发布|颁布)");

    static History of(List<Line> lines) {
        StringBuilder words = new StringBuilder();
        LocalDate promulgated = null;
        LocalDate effective = null;
        for (Line line : lines) {
            words.append(line.text()).append('\n');
            for (Dates.Found found : Dates.find(line.text())) {
                if (STARTS.matcher(line.text())
                        .region(found.end(), line.text().length())
                        .lookingAt()) {
                    effective = found.date();
                } else if (promulgated == null || found.date().isAfter(promulgated)) {
                    promulgated = found.date();
                }
            }
        }
        return new History(
                words.toString(), promulgated, effective, order(Widths.fold(words.toString())));
    }

    // The first text keeps the number by which people know it: an order that changes some articles
    // of many regulations (根据国务院令第709号修订) is the number of none.
    private static @Nullable String order(String words) {
        Matcher matcher = ORDER.matcher(words);
        String number = null;
        while (matcher.find()) {
            OptionalInt serial = ChineseNumeral.parse(matcher.group("serial"));
            if (serial.isPresent()) {
                String issuer = matcher.group("issuer").replaceFirst("^中?中华人民共和国", "");
                number = issuer + "第" + serial.getAsInt() + "号";
            }
        }
        return number;
    }
}
