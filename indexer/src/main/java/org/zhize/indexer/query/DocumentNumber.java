package org.zhize.indexer.query;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.ChineseNumeral;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A 文号 in its three parts: 柳政发〔2023〕2号, 柳政发[2023]2, 柳政发2023-2, 柳政发二〇二三年第2号文件 are one. */
public record DocumentNumber(String issuer, int year, int serial) {

    // GB/T 9704-2012 7.2.5: issuer code, year in 〔〕, serial without 第. People type all the rest.
    private static final Pattern PATTERN =
            Pattern.compile(
                    "(?<issuer>[\\u4e00-\\u9fa5]{0,14}?)(?<blank>\\s*)(?<open>[〔\\[(【<〈﹝]?)\\s*"
                            + "(?<year>(?:19|20)[0-9]{2}|(?:一九|二[〇零○])[〇零○一二三四五六七八九]{2})"
                            + "(?<between>\\s*年?\\s*[〕\\])】>〉﹞]?\\s*[-—]?\\s*第?\\s*)"
                            + "(?<serial>[0-9]{1,5})(?![0-9.])"
                            + "(?:(?<mark>\\s*号(?:文件|文(?![\\u4e00-\\u9fa5]))?)|(?![\\u4e00-\\u9fa5]))");
    // Without 号 it is a number where the year stands in brackets, or a code of an office before it
    // ends as such codes do; where neither is sure, only numbers of the library are believed.
    private static final String CODES = "发函字令规办电释告";

    /**
     * A number and where it stands.
     *
     * @param sure false where only a document with that number proves that it is one
     */
    public record Found(DocumentNumber number, int start, int end, boolean sure) {}

    /** The first number in a width-folded text. */
    public static @Nullable Found find(String text) {
        Matcher matcher = PATTERN.matcher(text);
        while (matcher.find()) {
            Found found = found(text, matcher);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Found found(String text, Matcher matcher) {
        String issuer = matcher.group("issuer");
        boolean marked = matcher.group("mark") != null;
        boolean open = !matcher.group("open").isEmpty();
        boolean parted = !matcher.group("between").isEmpty();
        boolean code = !issuer.isEmpty() && CODES.indexOf(issuer.charAt(issuer.length() - 1)) >= 0;
        boolean inside = matcher.start("year") > 0 && isPartOfWord(text, matcher.start("year") - 1);
        if (inside || (!marked && !code && !open)) {
            return null;
        }
        OptionalInt year = year(matcher.group("year"));
        if (year.isEmpty()) {
            return null;
        }
        DocumentNumber number =
                new DocumentNumber(
                        issuer, year.getAsInt(), Integer.parseInt(matcher.group("serial")));
        boolean written = parted && (marked || open || matcher.group("blank").isEmpty());
        boolean sure = (open || code) && !issuer.isEmpty() && written;
        return new Found(number, matcher.start(), matcher.end(), sure);
    }

    // GB/T 9704-2012 is no year 2012.
    private static boolean isPartOfWord(String text, int before) {
        char c = text.charAt(before);
        return c == '-' || c == '.' || (c < 0x80 && Character.isLetterOrDigit(c));
    }

    private static OptionalInt year(String digits) {
        return Character.isDigit(digits.charAt(0))
                ? OptionalInt.of(Integer.parseInt(digits))
                : ChineseNumeral.parse(digits.replace('零', '〇').replace('○', '〇'));
    }
}
