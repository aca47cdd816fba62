package org.zhize.corpus.text;

import java.util.OptionalInt;

/**
 * Reads and writes Chinese numerals up to 99999: 二十一 is 21, 一百零五 is 105, 二〇二三 is 2023 (digits in a
 * row), 廿 is 20. Arabic digits, half or full width, are read too.
 *
 * <p>Weakness: 两 is read as 2 only before a unit (两百, 两千), since 两个 in running text is rarely a
 * label.
 */
public final class ChineseNumeral {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "十百千";

    private ChineseNumeral() {}

    /** The value of the whole text, or empty where any character does not belong to a numeral. */
    public static OptionalInt parse(CharSequence text) {
        if (text.isEmpty() || text.length() > 12) {
            return OptionalInt.empty();
        }
        boolean units =
                text.chars()
                        .anyMatch(c -> UNITS.indexOf(c) >= 0 || c == '万' || c == '廿' || c == '卅');
        return units ? withUnits(text) : inARow(text);
    }

    private static OptionalInt inARow(CharSequence text) {
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = digit(text.charAt(i));
            if (digit < 0) {
                return OptionalInt.empty();
            }
            value = value * 10 + digit;
        }
        return value > Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of((int) value);
    }

    private static OptionalInt withUnits(CharSequence text) {
        int total = 0;
        int section = 0;
        int digit = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int unit = UNITS.indexOf(c);
            if (unit >= 0) {
                int factor = unit == 0 ? 10 : unit == 1 ? 100 : 1000;
                section += (digit < 0 ? 1 : digit) * factor;
                digit = -1;
            } else if (c == '廿' || c == '卅') {
                section += c == '廿' ? 20 : 30;
            } else if (c == '万') {
                total += (section + Math.max(digit, 0)) * 10_000;
                section = 0;
                digit = -1;
            } else if (c == '零' || c == '〇') {
                digit = -1;
            } else if (c == '两') {
                digit = 2;
            } else {
                if (digit >= 0 || digit(c) < 0) {
                    return OptionalInt.empty();
                }
                digit = digit(c);
            }
        }
        return OptionalInt.of(total + section + Math.max(digit, 0));
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= '\uff10' && c <= '\uff19') {
            return c - '\uff10';
        }
        return switch (c) {
            case '〇', '○', 'Ｏ', 'O' -> 0;
            default -> DIGITS.indexOf(c);
        };
    }

    /** 21 is 二十一, 105 is 一百零五, 10 is 十. */
    public static String print(int value) {
        if (value < 0 || value > 99_999) {
            throw new IllegalArgumentException("no numeral for " + value);
        }
        if (value < 10) {
            return DIGITS.substring(value, value + 1);
        }
        StringBuilder printed = new StringBuilder();
        int rest = value;
        boolean gap = false;
        for (int power = 10_000, at = 4; power >= 1; power /= 10, at--) {
            int digit = rest / power;
            rest %= power;
            if (digit == 0) {
                gap = !printed.isEmpty();
                continue;
            }
            if (gap) {
                printed.append('零');
                gap = false;
            }
            if (!(digit == 1 && power == 10 && printed.isEmpty())) {
                printed.append(DIGITS.charAt(digit));
            }
            if (at > 0) {
                printed.append("十百千万".charAt(at - 1));
            }
        }
        return printed.toString();
    }
}
