package org.zhize.indexer.analysis;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.ChineseNumeral;
import org.zhize.corpus.text.Widths;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * A text as a row of symbols: one for each Chinese character, one for each number, one for each run
 * of letters. Widths, letter case and the ways to write a number are folded (三十六, ３６ and 36 are one
 * symbol; 五万 and 50000 too), so that what is typed finds what is printed. Everything else parts the
 * symbols into runs.
 *
 * <p>A single Chinese numeral is a number only after 第 or before a unit (三年, 第二款), and not in 统一
 * and its like; 一般 stays 一般.
 */
public final class Symbols {

    static final Symbols NONE = new Symbols("");

    static final String NUMERALS = "零〇一二三四五六七八九十百千万";
    private static final String UNITS = "条款项章节编目年月日号元万倍次天个周人名级类";
    // 统一年度 must keep 统一: these make a word with the numeral behind them.
    private static final String JOINED = "统同唯任逐单专万之另";

    private final String text;
    private String[] symbols;
    private int[] starts;
    private int[] ends;
    private boolean[] joined;
    private int count;

    private Symbols(String text) {
        this.text = text;
        int most = Math.clamp(text.length(), 1, 256);
        symbols = new String[most];
        starts = new int[most];
        ends = new int[most];
        joined = new boolean[most];
    }

    public static Symbols of(String text) {
        Symbols symbols = new Symbols(text);
        symbols.read();
        return symbols;
    }

    public int count() {
        return count;
    }

    public String symbol(int i) {
        return symbols[i];
    }

    /** Where symbol i starts in the text, in UTF-16 code units. */
    public int start(int i) {
        return starts[i];
    }

    public int end(int i) {
        return ends[i];
    }

    /** True where nothing stands between symbol i - 1 and symbol i. */
    public boolean joined(int i) {
        return joined[i];
    }

    /** True for a number or a word in letters: found alone, not only beside its neighbours. */
    public boolean standsAlone(int i) {
        return symbols[i].charAt(0) < 0x2e80;
    }

    private void read() {
        int i = 0;
        int last = -1;
        while (i < text.length()) {
            char c = Folding.fold(text.charAt(i));
            int end = i;
            String symbol = null;
            if (isDigit(c) || isLetter(c)) {
                end = wordEnd(i);
                symbol = latin(i, end);
                if (end < text.length() && text.charAt(end) == '万' && isDigits(symbol)) {
                    symbol = symbol.length() < 6 ? symbol + "0000" : symbol + "万";
                    end++;
                }
            } else if (NUMERALS.indexOf(c) >= 0) {
                end = numeralEnd(i);
                symbol = numeral(i, end);
                if (symbol == null) {
                    end = i + 1;
                    symbol = Folding.symbol(c);
                }
            } else if (isHan(c)) {
                end = i + 1;
                symbol = Folding.symbol(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                if (Character.isIdeographic(Character.toCodePoint(c, text.charAt(i + 1)))) {
                    end = i + 2;
                    symbol = text.substring(i, end);
                }
            }
            if (symbol == null) {
                i++;
            } else {
                add(symbol, i, end, last == i);
                last = end;
                i = end;
            }
        }
    }

    private void add(String symbol, int start, int end, boolean join) {
        if (count == symbols.length) {
            int size = count * 2;
            symbols = Arrays.copyOf(symbols, size);
            starts = Arrays.copyOf(starts, size);
            ends = Arrays.copyOf(ends, size);
            joined = Arrays.copyOf(joined, size);
        }
        symbols[count] = symbol;
        starts[count] = start;
        ends[count] = end;
        joined[count] = join;
        count++;
    }

    private int wordEnd(int from) {
        int i = from;
        boolean digits = true;
        while (i < text.length()) {
            char c = Folding.fold(text.charAt(i));
            boolean digit = c >= '0' && c <= '9';
            if (digit || isLetter(c)) {
                digits &= digit;
                i++;
            } else if (digits
                    && (c == '.' || c == ',')
                    && i + 1 < text.length()
                    && isDigit(Widths.fold(text.charAt(i + 1)))) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    private String latin(int from, int to) {
        StringBuilder word = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = Folding.fold(text.charAt(i));
            if (c != ',') {
                word.append(c);
            }
        }
        return word.toString();
    }

    private int numeralEnd(int from) {
        int i = from;
        while (i < text.length() && i - from < 12 && NUMERALS.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private @Nullable String numeral(int from, int to) {
        if (to - from == 1) {
            char before = from == 0 ? ' ' : text.charAt(from - 1);
            char after = to == text.length() ? ' ' : text.charAt(to);
            boolean counts = before == '第' || UNITS.indexOf(after) >= 0;
            if (!counts || JOINED.indexOf(before) >= 0 || "百千万".indexOf(text.charAt(from)) >= 0) {
                return null;
            }
        }
        OptionalInt value = ChineseNumeral.parse(text.substring(from, to));
        return value.isEmpty() ? null : Integer.toString(value.getAsInt());
    }

    private static boolean isDigits(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '\u00c0' && c < '\u2000' && Character.isLetter(c));
    }

    private static boolean isHan(char c) {
        return (c >= '\u3400' && c <= '\u9fff') || (c >= '\uf900' && c <= '\ufaff') || c == '〇';
    }
}
