package org.zhize.corpus.reader;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Document.Problem;
import org.zhize.corpus.text.Span;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Weighs the encoding that a page names in its head against the one that its bytes speak for. */
final class HtmlCharset {

    private static final Pattern DECLARED =
            Pattern.compile(
                    "(?i)<(?:meta|\\?xml)[^>]{0,300}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w-]{1,40})");
    private static final int HEAD = 8192;

    private HtmlCharset() {}

    static Decoded check(byte[] bytes, Decoded found) {
        String head = found.text().substring(0, Math.min(HEAD, found.text().length()));
        Matcher matcher = DECLARED.matcher(head);
        if (!matcher.find()) {
            return found;
        }
        String name = matcher.group(1).toUpperCase(Locale.ROOT);
        if (name.equals("GBK") || name.equals("GB2312")) {
            name = "GB18030";
        }
        if (name.equalsIgnoreCase(found.charset())) {
            return confirmed(found);
        }
        String text = underDeclared(bytes, name, found);
        if (text != null) {
            return new Decoded(text, name, List.of()).withUnixLines();
        }
        Problem problem =
                new Problem(
                        new Span(0, 0),
                        "网页声明的文字编码是 %s，但内容是 %s，已按后者读取"
                                .formatted(matcher.group(1), found.charset()));
        boolean ascii = FrequentCharacters.beyondAscii(found.text()) == 0;
        return new Decoded(found.text(), found.charset(), ascii ? List.of() : List.of(problem));
    }

    // The page agrees: it was no close call. Problems with a place are damage and stay.
    private static Decoded confirmed(Decoded found) {
        List<Problem> damage =
                found.problems().stream().filter(problem -> !problem.span().isEmpty()).toList();
        return new Decoded(found.text(), found.charset(), damage);
    }

    private static @Nullable String underDeclared(byte[] bytes, String name, Decoded found) {
        boolean marked =
                bytes.length > 1 && ((bytes[0] & 0xff) >= 0xfe || (bytes[0] & 0xff) == 0xef);
        if (marked || name.startsWith("UTF-16")) {
            return null;
        }
        try {
            return CharsetFinder.underDeclared(bytes, Charset.forName(name), found.text());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
