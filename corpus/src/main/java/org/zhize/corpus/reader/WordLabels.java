package org.zhize.corpus.reader;

import org.zhize.corpus.reader.Numbering.Style;

/** How Word sets a paragraph's number: its pattern (第%1章), the blank after it, its bullets. */
final class WordLabels {

    // Characters of the symbol fonts that Word's own bullets use.
    private static final String SYMBOLS =
            "\uf06c\uf0a8\uf06e\uf075\uf0d8\uf0fc\uf0fe\uf0b7\uf0a7\uf06f\uf0d7";
    private static final String SHOWN = "●□■◆➢✓☑•▪□×";

    private WordLabels() {}

    static Style style(String numberFormat) {
        return switch (numberFormat) {
            case "decimalZero", "custom" -> Style.DECIMAL_ZERO;
            case "decimalFullWidth", "decimalFullWidth2" -> Style.FULL_WIDTH;
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand" ->
                    Style.CHINESE;
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" ->
                    Style.CHINESE_DIGITS;
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" ->
                    Style.CHINESE_LEGAL;
            case "ideographTraditional" -> Style.HEAVENLY_STEM;
            case "ideographZodiac" -> Style.EARTHLY_BRANCH;
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> Style.CIRCLED;
            case "decimalEnclosedParen" -> Style.PARENTHESISED;
            case "decimalEnclosedFullstop" -> Style.WITH_STOP;
            case "lowerLetter" -> Style.LOWER_LETTER;
            case "upperLetter" -> Style.UPPER_LETTER;
            case "lowerRoman" -> Style.LOWER_ROMAN;
            case "upperRoman" -> Style.UPPER_ROMAN;
            case "none" -> Style.NONE;
            default -> Style.DECIMAL;
        };
    }

    /** The same by the number that .doc files use (MS-OSHARED 2.2.1.3 MSONFC). */
    static Style style(int code) {
        return switch (code) {
            case 1 -> Style.UPPER_ROMAN;
            case 2 -> Style.LOWER_ROMAN;
            case 3 -> Style.UPPER_LETTER;
            case 4 -> Style.LOWER_LETTER;
            case 10, 33, 35, 36, 37, 39 -> Style.CHINESE;
            case 11, 17, 34, 12 -> code == 12 ? Style.DECIMAL : Style.CHINESE_DIGITS;
            case 13 -> Style.CHINESE;
            case 14, 19 -> Style.FULL_WIDTH;
            case 15, 38, 40 -> Style.CHINESE_LEGAL;
            case 18, 28, 29 -> Style.CIRCLED;
            case 22 -> Style.DECIMAL_ZERO;
            case 26 -> Style.WITH_STOP;
            case 27 -> Style.PARENTHESISED;
            case 30, 31 -> code == 30 ? Style.HEAVENLY_STEM : Style.EARTHLY_BRANCH;
            case 255 -> Style.NONE;
            default -> Style.DECIMAL;
        };
    }

    /** A bullet as it is seen; • for the characters of unknown symbol fonts. */
    static String bullet(String pattern) {
        if (pattern.isEmpty()) {
            return "";
        }
        int at = SYMBOLS.indexOf(pattern.charAt(0));
        if (at >= 0) {
            return String.valueOf(SHOWN.charAt(at));
        }
        char first = pattern.charAt(0);
        boolean symbol = (first >= '\ue000' && first <= '\uf8ff') || first < ' ';
        return symbol || (pattern.length() == 1 && Character.isLetter(first)) ? "•" : pattern;
    }

    /** Number and words: close after 、 and ）, else with a blank between them. */
    static String join(String label, String words) {
        if (label.isEmpty() || words.isEmpty()) {
            return label + words;
        }
        char last = label.charAt(label.length() - 1);
        boolean close =
                last == '、'
                        || last == '）'
                        || last == '，'
                        || Character.isWhitespace(words.charAt(0));
        return close ? label + words : label + " " + words;
    }
}
