package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.text.ChineseNumeral;

import java.util.OptionalInt;
import java.util.regex.Matcher;

/** Finds the printed number at the start of a line, by the rows of {@code numbering.json}. */
final class NumberingStyles {

    static final PatternTable<NumberingStyle> TABLE =
            PatternTable.load(NumberingStyles.class, "numbering.json", NumberingStyle.class);

    private static final int LONGEST = 24;
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ";

    private NumberingStyles() {}

    /** The number at the start of a folded line, by the first style that fits. */
    static @Nullable Marker match(String line) {
        if (line.isEmpty() || !canStart(line.charAt(0))) {
            return null;
        }
        String start = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        for (PatternTable.Entry<NumberingStyle> entry : TABLE.entries()) {
            Matcher matcher = entry.pattern().matcher(start);
            if (matcher.lookingAt()) {
                Marker marker = marker(entry.row(), matcher, line);
                if (marker != null) {
                    return marker;
                }
            }
        }
        return null;
    }

    private static boolean canStart(char c) {
        return c < '\u00b8'
                || (c >= '\u2010' && c < '\u2e00')
                || "第笫一二三四五六七八九十百千其任专行工措重零〇专甲乙丙丁戊己庚辛壬癸".indexOf(c) >= 0;
    }

    private static @Nullable Marker marker(NumberingStyle style, Matcher matcher, String line) {
        String numeral = group(matcher, 1);
        String second = group(matcher, 2);
        int ordinal = 0;
        int inserted = 0;
        if (!style.isUnnumbered()) {
            for (int i = 2; numeral == null && i <= matcher.groupCount(); i++) {
                numeral = matcher.group(i);
            }
            ordinal = numeral == null ? -1 : ordinal(numeral);
            if (style.isArticle() && second != null) {
                inserted = Math.max(0, ordinal(second));
            }
            if (ordinal <= 0) {
                return null;
            }
        }
        int length = matcher.end();
        while (length < line.length() && Lines.isBlank(line.charAt(length))) {
            length++;
        }
        return new Marker(
                style,
                ordinal,
                inserted,
                numeral == null ? "" : numeral,
                style.isArticle() ? second : null,
                line.substring(0, matcher.end()).strip(),
                length);
    }

    private static @Nullable String group(Matcher matcher, int group) {
        return matcher.groupCount() >= group ? matcher.group(group) : null;
    }

    private static int ordinal(String numeral) {
        char first = numeral.charAt(0);
        if (CIRCLED.indexOf(first) >= 0) {
            return CIRCLED.indexOf(first) + 1;
        }
        if (STEMS.indexOf(first) >= 0) {
            return STEMS.indexOf(first) + 1;
        }
        if (ROMAN.indexOf(first) >= 0) {
            return ROMAN.indexOf(first) + 1;
        }
        if (first < 'z' + 1 && Character.isLetter(first)) {
            return Character.toLowerCase(first) - 'a' + 1;
        }
        if (numeral.indexOf('.') >= 0) {
            // 1.2.3: what counts is the last number; the ones before are its parents
            return ordinal(numeral.substring(numeral.lastIndexOf('.') + 1));
        }
        OptionalInt value = ChineseNumeral.parse(numeral);
        return value.isPresent() ? value.getAsInt() : -1;
    }
}
