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
                    "(?<issuer>(?:"
                            + NAME
                            + ")?)\\s*"
                            + NUMBER.formatted("?<serial>")
                            + "(?<kind>令|公告)");

    // A code of an office: 柳政发, 国办函, 晋安委办字.
    private static final Pattern CODE =
            Pattern.compile("[\\u4e00-\\u9fa5]{1,6}(?:政|府|委|办|厅|局|党|组)(?:办|室)?[发函字规]|国[发函]");

    /** What an order is called where its issuer is not said: 617号令. */
    public static final String ORDER = "令";

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
                        new SerialNumber(issuer(issuer), serial.getAsInt()),
                        matcher.start(),
                        matcher.end());
    }

    // 国令第708号 is how orders of the 国务院 are numbered since 2018.
    private static String issuer(String typed) {
        String issuer = typed.replace("中华人民共和国", "");
        return issuer.equals("国令") ? "国务院令" : issuer;
    }

    /** As it is printed: 国务院令第493号, 岚政发15号. */
    public String printed() {
        return issuer + (isOrder() ? "第" : "") + serial + "号";
    }

    /** Whether it can be nothing but a number, though no document has it. */
    boolean isSure() {
        return isOrder() || CODE.matcher(issuer).matches();
    }

    /** Whether it is the number of an order or a public notice. */
    public boolean isOrder() {
        return issuer.endsWith("令") || issuer.endsWith("公告");
    }
}
