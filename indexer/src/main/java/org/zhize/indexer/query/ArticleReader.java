package org.zhize.indexer.query;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.ChineseNumeral;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an article behind a title in any spelling: 第三十六条第二款, 36条2款, 第36条之一, 第１４条第（三）项, and a bare
 * number (刑法264).
 */
final class ArticleReader {

    private static final String NUMBER = "([0-9]{1,4}|[零〇一二三四五六七八九十百千]{1,8})";
    private static final Pattern ARTICLE =
            Pattern.compile(
                    "\\s*的?\\s*第?\\s*"
                            + NUMBER
                            + "\\s*条(?:\\s*之\\s*([一二三四五六七八九十]{1,3}|[0-9]{1,2}))?"
                            + "(?:\\s*第?\\s*"
                            + NUMBER
                            + "\\s*款)?(?:\\s*第?\\s*[(（]?"
                            + NUMBER
                            + "[)）]?\\s*项)?");
    private static final Pattern BARE = Pattern.compile("\\s*([0-9]{1,4})(?![0-9年号.-])");

    private ArticleReader() {}

    /** What was read, and where it ends in the text. */
    record Read(String article, @Nullable Integer paragraph, @Nullable Integer item, int end) {}

    static @Nullable Read read(String text, int from) {
        Matcher full = ARTICLE.matcher(text).region(from, text.length());
        if (full.lookingAt()) {
            String article = article(full.group(1), full.group(2));
            return article == null
                    ? null
                    : new Read(article, value(full.group(3)), value(full.group(4)), full.end());
        }
        Matcher bare = BARE.matcher(text).region(from, text.length());
        if (bare.lookingAt()) {
            String article = article(bare.group(1), null);
            return article == null ? null : new Read(article, null, null, bare.end());
        }
        return null;
    }

    private static @Nullable String article(String number, @Nullable String inserted) {
        Integer value = value(number);
        if (value == null || value < 1 || value > 9999) {
            return null;
        }
        Integer after = value(inserted);
        String suffix = after == null ? "" : "之" + ChineseNumeral.print(after);
        return "第" + ChineseNumeral.print(value) + "条" + suffix;
    }

    private static @Nullable Integer value(@Nullable String number) {
        OptionalInt value = number == null ? OptionalInt.empty() : ChineseNumeral.parse(number);
        return value.isPresent() ? value.getAsInt() : null;
    }
}
