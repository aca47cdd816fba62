package org.zhize.corpus.reader;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the page out of a web page saved as one file (mht, RFC 2557). */
final class MhtReader {

    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)boundary\\s*=\\s*(?:\"([^\"\\r\\n]{1,100})\"|([^\\s;\"]{1,100}))");
    private static final Pattern ENCODING =
            Pattern.compile("(?i)(?:^|\\n)Content-Transfer-Encoding:\\s*([\\w-]+)");
    private static final Pattern PAGE = Pattern.compile("(?i)(?:^|\\n)Content-Type:\\s*text/html");
    private static final int HEAD = 8192;

    private MhtReader() {}

    /** The bytes of its first page of HTML; null where it has none. */
    static byte @Nullable [] page(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher boundary = BOUNDARY.matcher(all).region(0, Math.min(HEAD, all.length()));
        if (!boundary.find()) {
            return body(all);
        }
        String name = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
        String mark = "--" + name;
        for (int from = all.indexOf(mark); from >= 0; ) {
            int to = all.indexOf(mark, from + mark.length());
            String part = all.substring(from + mark.length(), to < 0 ? all.length() : to);
            byte[] page = body(part);
            if (page != null) {
                return page;
            }
            from = to;
        }
        return null;
    }

    private static byte @Nullable [] body(String part) {
        String words = part.replace("\r\n", "\n").stripLeading();
        int blank = words.indexOf("\n\n");
        if (blank < 0 || !PAGE.matcher(words.substring(0, blank)).find()) {
            return null;
        }
        String body = words.substring(blank + 2);
        Matcher encoding = ENCODING.matcher(words.substring(0, blank));
        String how =
                encoding.find() ? encoding.group(1).toLowerCase(java.util.Locale.ROOT) : "8bit";
        return switch (how) {
            case "base64" -> base64(body);
            case "quoted-printable" -> quoted(body);
            default -> body.getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    private static byte @Nullable [] base64(String body) {
        try {
            return Base64.getMimeDecoder().decode(body.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException damaged) {
            return null;
        }
    }

    private static byte[] quoted(String body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length());
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c != '=') {
                out.write(c);
            } else if (i + 1 < body.length() && body.charAt(i + 1) == '\n') {
                i++; // a soft line end
            } else {
                int high = i + 1 < body.length() ? Character.digit(body.charAt(i + 1), 16) : -1;
                int low = i + 2 < body.length() ? Character.digit(body.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    out.write(c);
                } else {
                    out.write(high << 4 | low);
                    i += 2;
                }
            }
        }
        return out.toByteArray();
    }
}
