package org.zhize.corpus.reader;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The words of a paragraph of RTF, whose bytes are in the code page of their font. */
final class RtfText {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final Map<Integer, Charset> fonts = new HashMap<>();
    private Charset page = WESTERN;
    private int font = -1;

    /** The code page of the whole document. */
    void page(int number) {
        page = number == 65001 ? StandardCharsets.UTF_8 : ofPage(number);
    }

    /** The character set of a font: 134 is GB 2312, 136 Big5, 128 Shift-JIS, 129 Korean. */
    void fontSet(int number, int set) {
        switch (set) {
            case 134 -> fonts.put(number, CHINESE);
            case 136 -> fonts.put(number, Charset.forName("Big5-HKSCS"));
            case 128 -> fonts.put(number, ofPage(932));
            case 129 -> fonts.put(number, ofPage(949));
            default -> {}
        }
    }

    private static Charset ofPage(int number) {
        if (number == 936 || number == 54936) {
            return CHINESE;
        }
        if (number == 950) {
            return Charset.forName("Big5-HKSCS");
        }
        String name = (number == 932 ? "windows-31j" : "windows-" + number);
        try {
            return Charset.isSupported(name) ? Charset.forName(name) : WESTERN;
        } catch (IllegalArgumentException e) {
            return WESTERN;
        }
    }

    void add(byte b, int ofFont) {
        if (font != ofFont) {
            flush();
            font = ofFont;
        }
        pending.write(b);
    }

    void add(char c) {
        flush();
        text.append(c);
    }

    void add(String words) {
        flush();
        text.append(words);
    }

    /** Decodes the bytes so far; a western font may still be used for the Chinese of the page. */
    void flush() {
        if (pending.size() > 0) {
            Charset own = fonts.get(font);
            Charset chosen = own != null ? own : page;
            if (chosen.equals(WESTERN) && fonts.containsValue(CHINESE)) {
                chosen = CHINESE;
            }
            text.append(pending.toString(chosen));
            pending.reset();
        }
    }

    boolean isEmpty() {
        return text.isEmpty() && pending.size() == 0;
    }

    /** The words so far, which begin anew. */
    String take() {
        flush();
        String words = text.toString().replace("\0", "");
        text.setLength(0);
        return words;
    }
}
