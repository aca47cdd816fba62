package org.zhize.corpus.reader;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Document.Problem;
import org.zhize.corpus.text.Span;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the encoding of a text: by its byte order mark, by strict UTF-8, else by which decoding
 * shows the most frequent Chinese characters. Where two decodings are close a problem says so.
 *
 * <p>GBK and GB2312 files are read as GB18030, which contains them.
 */
final class CharsetFinder {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    private static final List<Charset> CANDIDATES =
            List.of(
                    StandardCharsets.UTF_8,
                    GB18030,
                    BIG5,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE);

    private static final int SAMPLE = 64 * 1024; // bytes; enough for some 20,000 characters
    private static final double READABLE = 0.1; // below it is not Chinese, see FrequentCharacters
    private static final double CERTAIN = 0.55; // no other decoding comes near it
    private static final double CLOSE =
            0.2; // the right decoding leads by 0.5 from 20 characters on
    private static final double CONTROLS = 0.02; // share of control characters that says binary

    private CharsetFinder() {}

    /** Fails if the bytes are no text in any of the encodings known here. */
    static Decoded decode(byte[] bytes) throws Refusal {
        int mark = markLength(bytes);
        if (mark > 0) {
            Charset charset = charsetOfMark(bytes);
            return new Decoded(
                    new String(bytes, mark, bytes.length - mark, charset),
                    charset.name(),
                    List.of());
        }
        String strict = strict(bytes, StandardCharsets.UTF_8);
        byte[] sample = sample(bytes);
        if (strict != null && FrequentCharacters.score(head(strict)) > CERTAIN) {
            refuseBinary(strict);
            return new Decoded(strict, "UTF-8", List.of());
        }
        List<Scored> scored = score(sample);
        Scored best = scored.getFirst();
        if (strict != null && (best.isUtf8() || best.score < READABLE)) {
            refuseBinary(strict);
            return new Decoded(strict, "UTF-8", List.of());
        }
        if (best.score < READABLE) {
            throw new Refusal("这个文件不是文本，也不是能识别的文档格式。请另存为 docx、pdf 或 txt 再导入。");
        }
        String text = new String(bytes, best.charset);
        refuseBinary(text);
        return new Decoded(text, best.name(), closeCall(best, scored.get(1), strict != null));
    }

    /**
     * The text under an encoding that the file itself names, if the file is valid in it and looks
     * no worse than it did under the encoding that was found.
     */
    static @Nullable String underDeclared(byte[] bytes, Charset declared, String found) {
        String text = strict(bytes, declared);
        if (text == null) {
            return null;
        }
        double score = FrequentCharacters.score(head(text));
        double other = FrequentCharacters.score(head(found));
        return score + CLOSE >= other ? text : null;
    }

    private static List<Problem> closeCall(Scored best, Scored second, boolean validUtf8) {
        List<Problem> problems = new ArrayList<>();
        if (best.score - second.score < CLOSE || validUtf8) {
            problems.add(
                    new Problem(
                            new Span(0, 0),
                            "文字编码不能确定：按 %s 读取，也可能是 %s，请核对文字"
                                    .formatted(best.name(), validUtf8 ? "UTF-8" : second.name())));
        }
        return problems;
    }

    private static List<Scored> score(byte[] sample) {
        List<Scored> scored = new ArrayList<>();
        for (Charset charset : CANDIDATES) {
            boolean wide = charset.name().startsWith("UTF-16");
            if (wide && sample.length % 2 != 0) {
                continue;
            }
            String text = trimBrokenEnd(new String(sample, charset), sample.length == SAMPLE);
            scored.add(new Scored(charset, FrequentCharacters.score(text)));
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        return scored;
    }

    // A sample may end inside a character.
    private static String trimBrokenEnd(String text, boolean cut) {
        return cut && text.endsWith("\ufffd") ? text.substring(0, text.length() - 1) : text;
    }

    private static String head(String text) {
        return text.substring(0, Math.min(SAMPLE, text.length()));
    }

    private static byte[] sample(byte[] bytes) {
        return bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
    }

    private static void refuseBinary(String text) throws Refusal {
        int end = Math.min(text.length(), SAMPLE);
        int controls = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u000b') {
                controls++;
            }
        }
        if (controls > 3 && controls > end * CONTROLS) {
            throw new Refusal("这个文件是二进制数据，不是文本。请另存为 docx、pdf 或 txt 再导入。");
        }
    }

    /** Null where the bytes are not valid in this encoding. */
    static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            CharBuffer chars =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes));
            return chars.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static int markLength(byte[] bytes) {
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            return 3;
        }
        return starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff) ? 2 : 0;
    }

    private static Charset charsetOfMark(byte[] bytes) {
        if (starts(bytes, 0xef)) {
            return StandardCharsets.UTF_8;
        }
        return starts(bytes, 0xff) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static boolean starts(byte[] bytes, int... values) {
        if (bytes.length < values.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if ((bytes[i] & 0xff) != values[i]) {
                return false;
            }
        }
        return true;
    }

    private record Scored(Charset charset, double score) {
        boolean isUtf8() {
            return charset.equals(StandardCharsets.UTF_8);
        }

        String name() {
            return charset.equals(BIG5) ? "Big5" : charset.name();
        }
    }
}
