package org.zhize.corpus.reader;

import java.util.Locale;

/** Numbers as Word and browsers write them before paragraphs. */
final class Numbering {

    /** How a number is written. */
    enum Style {
        DECIMAL,
        DECIMAL_ZERO,
        FULL_WIDTH,
        CHINESE,
        CHINESE_DIGITS,
        CHINESE_LEGAL,
        HEAVENLY_STEM,
        EARTHLY_BRANCH,
        CIRCLED,
        PARENTHESISED,
        WITH_STOP,
        LOWER_LETTER,
        UPPER_LETTER,
        LOWER_ROMAN,
        UPPER_ROMAN,
        NONE
    }

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final String[] ROMAN = {
        "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
    };
    private static final int[] ROMAN_VALUES = {
        1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1
    };

    private Numbering() {}

    static String render(int number, Style style) {
        if (number < 1 || number > 9999) {
            return style == Style.NONE ? "" : Integer.toString(number);
        }
        return switch (style) {
            case DECIMAL -> Integer.toString(number);
            case DECIMAL_ZERO -> number < 10 ? "0" + number : Integer.toString(number);
            case FULL_WIDTH -> fullWidth(number);
            case CHINESE -> chinese(number, "零一二三四五六七八九", "十百千", true);
            case CHINESE_DIGITS -> digits(number);
            case CHINESE_LEGAL -> chinese(number, LEGAL, "拾佰仟", false);
            case HEAVENLY_STEM -> letter(number, STEMS);
            case EARTHLY_BRANCH -> letter(number, BRANCHES);
            case CIRCLED -> circled(number);
            case PARENTHESISED -> enclosed(number, '\u2474', "(", ")");
            case WITH_STOP -> enclosed(number, '\u2488', "", ".");
            case LOWER_LETTER -> letters(number, 'a');
            case UPPER_LETTER -> letters(number, 'A');
            case LOWER_ROMAN -> roman(number).toLowerCase(Locale.ROOT);
            case UPPER_ROMAN -> roman(number);
            case NONE -> "";
        };
    }

    private static String fullWidth(int number) {
        return Integer.toString(number)
                .chars()
                .map(c -> c - '0' + '\uff10')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    // 十一, 二十, 一百零五, 一千零一十
    private static String chinese(int number, String digits, String units, boolean shortTen) {
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int power = 3; power >= 0; power--) {
            int digit = number / (int) Math.pow(10, power) % 10;
            if (digit == 0) {
                gap = true;
                continue;
            }
            if (gap && !out.isEmpty()) {
                out.append(digits.charAt(0));
            }
            gap = false;
            if (!(shortTen && power == 1 && digit == 1 && out.isEmpty())) {
                out.append(digits.charAt(digit));
            }
            if (power > 0) {
                out.append(units.charAt(power - 1));
            }
        }
        return out.toString();
    }

    private static String digits(int number) {
        StringBuilder out = new StringBuilder();
        for (char c : Integer.toString(number).toCharArray()) {
            out.append(DIGITS.charAt(c - '0'));
        }
        return out.toString();
    }

    private static String letter(int number, String letters) {
        return String.valueOf(letters.charAt((number - 1) % letters.length()));
    }

    private static String circled(int number) {
        if (number <= 20) {
            return String.valueOf((char) ('\u2460' + number - 1));
        }
        if (number <= 35) {
            return String.valueOf((char) ('\u3251' + number - 21));
        }
        return number <= 50
                ? String.valueOf((char) ('\u32b1' + number - 36))
                : Integer.toString(number);
    }

    private static String enclosed(int number, char first, String before, String after) {
        return number <= 20 ? String.valueOf((char) (first + number - 1)) : before + number + after;
    }

    // a … z, aa, bb … as Word counts
    private static String letters(int number, char first) {
        char letter = (char) (first + (number - 1) % 26);
        return String.valueOf(letter).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        StringBuilder out = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                out.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return out.toString();
    }
}
