package org.zhize.corpus.reader;

import org.zhize.corpus.pattern.DataException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** How much a decoded text looks like Chinese: the only evidence that tells GBK from Big5. */
final class FrequentCharacters {

    private static final String FILE = "frequent-characters.txt";
    private static final BitSet FREQUENT = load();

    private FrequentCharacters() {}

    /**
     * From -2 (all damage) to 1 (all frequent characters); Chinese prose under its own encoding has
     * 0.6 to 0.95, under another one less than 0.2. ASCII does not count; 0.5 where there is
     * nothing else.
     */
    static double score(CharSequence text) {
        double sum = 0;
        int counted = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t' || c == '\f' || (c >= ' ' && c < 0x7f)) {
                continue;
            }
            counted++;
            sum += weight(c);
        }
        return counted == 0 ? 0.5 : sum / counted;
    }

    /** How many characters beyond ASCII a text has. */
    static int beyondAscii(CharSequence text) {
        return (int) text.chars().filter(c -> c >= 0x7f).count();
    }

    private static double weight(char c) {
        if (c == '\ufffd') {
            return -2;
        }
        if (FREQUENT.get(c)) {
            return 1;
        }
        if (isPunctuation(c)) {
            return 0.7;
        }
        if (c >= '\u4e00' && c <= '\u9fff') {
            return 0.1;
        }
        if (c < ' ' || (c >= '\ue000' && c <= '\uf8ff') || !Character.isDefined(c)) {
            return -1;
        }
        return 0;
    }

    // 、。《》〔〕 … full-width forms, quotation marks, dashes, numbers in circles
    private static boolean isPunctuation(char c) {
        return (c >= '\u3000' && c <= '\u301f')
                || (c >= '\uff01' && c <= '\uff5e')
                || (c >= '\u2010' && c <= '\u2026')
                || (c >= '\u2460' && c <= '\u249b')
                || c == '\u00a0'
                || c == '\u00b7';
    }

    private static BitSet load() {
        try (InputStream in = FrequentCharacters.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new DataException(FILE, "(file)", "is not on the class path");
            }
            BitSet frequent = new BitSet(0x10000);
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMapToInt(String::chars)
                    .forEach(frequent::set);
            return frequent;
        } catch (IOException e) {
            throw new DataException(FILE, "(file)", String.valueOf(e.getMessage()));
        }
    }
}
