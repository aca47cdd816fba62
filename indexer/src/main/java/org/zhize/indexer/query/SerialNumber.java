package org.zhize.indexer.query;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.ChineseNumeral;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number without a year: an order (国务院令第493号, 国务院第493号令, 主席令第八十八号), whose numbers run on over the
 * years, or a 文号 typed without its year (岚政发15号).
 *
 * @param issuer up to 令, or the code of an office; without 中华人民共和国
 */
public record SerialNumber(String issuer, int serial) {

    private static final String NUMBER = "第?\\s*(%s[0-9]{1,5}|[零〇一二三四五六七八九十百]{1,7})\\s*号";
    private static final String NAME = "[\\u4e00-\\u9fa5]{1,24}?";
    private static final Pattern BEHIND =
            Pattern.compile(
                    "(?<issuer>"
                            + NAME
                            + "(?:令|公告|[发函字规办]))\\s*"
                            + NUMBER.formatted("?<serial>")
                            + "(?!令|楼|院|线|门|车)");
    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?<issuer>"
                            + NAME
                            + ")\\s*"
                            + NUMBER.formatted("?<serial>")
                            + "(?<kind>令|公告)");

    /** A number and where it stands. */
    public record Found(SerialNumber number, int start, int end) {}

    /** The first number in a width-folded text; what stands before the issuer is part of it. */
    public static @Nullable Found find(String text) {
        Matcher behind = BEHIND.matcher(text);
        if (behind.find()) {
            return found(behind, behind.group("issuer"));
        }
        Matcher before = BEFORE.matcher(text);
        return before.find() ? found(before, before.group("issuer") + before.group("kind")) : null;
    }

    private static @Nullable Found found(Matcher matcher, String issuer) {
        OptionalInt serial = ChineseNumeral.parse(matcher.group("serial"));
        return serial.isEmpty()
                ? null
                : new Found(
                        new SerialNumber(issuer.replace("中华人民共和国", ""), serial.getAsInt()),
                        matcher.start(),
                        matcher.end());
    }

    /** As it is printed: 国务院令第493号, 岚政发15号. */
    public String printed() {
        return issuer + (isOrder() ? "第" : "") + serial + "号";
    }

    /** Whether it is the number of an order or a public notice. */
    public boolean isOrder() {
        return issuer.endsWith("令") || issuer.endsWith("公告");
    }
}
