package org.zhize.indexer.query;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A 文号 in its three parts: 柳政发〔2023〕2号, 柳政发[2023]2号, 柳政发2023 2号, 柳政发2023年第2号 are one. */
public record DocumentNumber(String issuer, int year, int serial) {

    // GB/T 9704-2012 7.2.5: issuer code, year in 〔〕, serial without 第. People type all the rest.
    private static final Pattern PATTERN =
            Pattern.compile(
                    "([\\u4e00-\\u9fa5]{0,14}?)\\s*[〔\\[(【<〈]?\\s*((?:19|20)[0-9]{2})\\s*年?\\s*[〕\\])】>〉]?"
                            + "\\s*第?\\s*([0-9]{1,5})\\s*号");

    /** A number and where it stands. */
    public record Found(DocumentNumber number, int start, int end) {}

    /** The first number in a width-folded text. */
    public static @Nullable Found find(String text) {
        Matcher matcher = PATTERN.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        DocumentNumber number =
                new DocumentNumber(
                        matcher.group(1),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)));
        return new Found(number, matcher.start(), matcher.end());
    }
}
