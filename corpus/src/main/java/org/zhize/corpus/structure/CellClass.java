package org.zhize.corpus.structure;

import org.zhize.corpus.document.Table.Meaning;
import org.zhize.corpus.structure.Wording.Use;
import org.zhize.corpus.text.ChineseNumeral;

import java.util.regex.Pattern;

/**
 * How well the words of a cell suit a column, by their shape alone: a number, a short title, a long
 * sentence, a list of bodies, a date. Used where position does not tell.
 */
final class CellClass {

    private static final Pattern NUMBER = Pattern.compile("[(]?[0-9]{1,3}[).、]?");
    private static final Pattern NUMERAL = Pattern.compile("[(]?[一二三四五六七八九十百]{1,4}[)、]?");
    private static final int SHORT = 24;
    private static final int LONG = 40;

    private CellClass() {}

    static boolean isNumber(String bare) {
        return NUMBER.matcher(bare).matches() || NUMERAL.matcher(bare).matches();
    }

    /** The value of a number cell, -1 where it is none. */
    static int number(String bare) {
        if (!isNumber(bare)) {
            return -1;
        }
        return ChineseNumeral.parse(bare.replaceAll("[().、]", "")).orElse(-1);
    }

    static boolean isSentence(String bare) {
        return bare.length() > LONG
                || bare.endsWith("。")
                || bare.endsWith(";")
                || bare.indexOf('。') >= 0;
    }

    static boolean isOwners(String bare) {
        return bare.length() < 200
                && (Use.OWNERS.in(bare) || (bare.indexOf('、') > 0 && bare.length() < SHORT));
    }

    static boolean isDate(String bare) {
        return bare.length() < SHORT && Use.WHEN.in(bare);
    }

    /** From -9 (impossible) to 4 (surely). */
    static int fit(String bare, Meaning meaning) {
        int length = bare.length();
        boolean sentence = isSentence(bare);
        boolean number = isNumber(bare);
        return switch (meaning) {
            case NUMBER -> number ? 4 : -9;
            case TASK -> number ? -4 : title(length, sentence);
            case CONTENT -> number ? -6 : content(bare, sentence);
            case LEAD, RESPONSIBLE, SUPPORT, SUPERVISE -> number ? -6 : owners(bare);
            case PERSON -> number ? -6 : length <= 4 ? 2 : length <= SHORT && !sentence ? 1 : -4;
            case DEADLINE, RECURRENCE -> isDate(bare) ? 4 : length <= SHORT && !sentence ? 0 : -5;
            case TARGET, BASELINE -> Use.FIGURE.in(bare) ? 3 : length <= SHORT ? 1 : -1;
            case UNIT -> length <= 8 && !number ? 2 : -4;
            case METRIC -> number ? -4 : length <= LONG && !sentence ? 2 : -2;
            case BASIS -> bare.indexOf('《') >= 0 ? 3 : -1;
            case OTHER -> length <= SHORT ? 0 : -1;
        };
    }

    private static int title(int length, boolean sentence) {
        return length <= SHORT && !sentence ? 2 : length <= LONG ? 0 : -2;
    }

    private static int content(String bare, boolean sentence) {
        boolean longer = bare.length() > SHORT;
        if (sentence) {
            return longer ? 4 : 2;
        }
        return longer ? 1 : Use.STARTS_DUTY.in(bare) ? 0 : -2;
    }

    private static int owners(String bare) {
        if (isOwners(bare)) {
            return bare.length() > 150 ? -1 : 3;
        }
        if (isSentence(bare)) {
            return -6;
        }
        return bare.length() <= 8 ? 1 : -1;
    }
}
