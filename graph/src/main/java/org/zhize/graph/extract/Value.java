package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.ChineseNumeral;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A number and its unit, mended: 50万吨年 is 50 万吨/年. */
record Value(BigDecimal number, String unit) {

    private static final String SEPARATORS = "、,和及";

    static @Nullable Value of(Found<?> found) {
        if (found.has("pc")) {
            return of(found.group("pc"), "%");
        }
        return of(found.group("v"), found.group("u"));
    }

    /** Null where the words are no number. */
    static @Nullable Value of(String figure, String unit) {
        BigDecimal number = number(figure);
        return number == null ? null : new Value(number, mended(unit));
    }

    /** Values in a row: 、20%、30% after 分别下降10%. */
    static List<Value> list(String words) {
        List<Value> values = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= words.length(); at++) {
            boolean end = at == words.length();
            // a comma between digits belongs to the number
            if (end || (SEPARATORS.indexOf(words.charAt(at)) >= 0 && !thousands(words, at))) {
                int digits = start;
                while (digits < at && "0123456789.,".indexOf(words.charAt(digits)) >= 0) {
                    digits++;
                }
                Value value = of(words.substring(start, digits), words.substring(digits, at));
                if (value != null) {
                    values.add(value);
                }
                start = at + 1;
            }
        }
        return values;
    }

    private static boolean thousands(String words, int comma) {
        return words.charAt(comma) == ','
                && comma > 0
                && Character.isDigit(words.charAt(comma - 1))
                && comma + 1 < words.length()
                && Character.isDigit(words.charAt(comma + 1));
    }

    static @Nullable BigDecimal number(String figure) {
        if (figure.isEmpty()) {
            return null;
        }
        char first = figure.charAt(0);
        if (first >= '0' && first <= '9') {
            String digits = figure.replace(",", "");
            return digits.length() > 18
                            || digits.endsWith(".")
                            || digits.indexOf('.') != digits.lastIndexOf('.')
                    ? null
                    : new BigDecimal(digits);
        }
        OptionalInt numeral = figure.equals("两") ? OptionalInt.of(2) : ChineseNumeral.parse(figure);
        return numeral.isPresent() ? BigDecimal.valueOf(numeral.getAsInt()) : null;
    }

    static String mended(String unit) {
        String mended = unit.replace("余", "").replace("多", "");
        if (mended.endsWith("吨年")) {
            return mended.substring(0, mended.length() - 1) + "/年"; // 万吨年 lost its slash
        }
        return switch (mended) {
            case "百分点", "个点" -> "个百分点";
            case "㎡" -> "平方米";
            default -> mended;
        };
    }
}
