package org.zhize.indexer.query;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.ChineseNumeral;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the articles beside a title in any spelling: 第三十六条第二款, 36条2款, 第36条之一, 第１４条第（三）项, 第36、37条,
 * 第36条至第38条, a bare number (刑法264), a chapter (第二编第三章).
 */
final class ArticleReader {

    private static final String NUMBER = "[(（]?([0-9]{1,4}|[零〇一二三四五六七八九十百千]{1,8})[)）]?";
    private static final Pattern ONE =
            Pattern.compile(
                    "\\s*(第?)\\s*"
                            + NUMBER
                            + "\\s*(条?)(?:\\s*之\\s*([一二三四五六七八九十]{1,3}|[0-9]{1,2})(?:\\s*(条))?)?"
                            + "(?:\\s*第?\\s*"
                            + NUMBER
                            + "\\s*款)?(?:\\s*第?\\s*"
                            + NUMBER
                            + "\\s*项)?");
    private static final Pattern LEAD = Pattern.compile("\\s*[的.·,:]?");
    private static final Pattern AND = Pattern.compile("\\s*[、,和及与]");
    private static final Pattern TO = Pattern.compile("\\s*[至到~-]");
    private static final Pattern CHAPTER = Pattern.compile("\\s*第\\s*" + NUMBER + "\\s*([编章节])");
    private static final Pattern TOO_GREAT =
            Pattern.compile("\\s*第?\\s*([0-9]{5,40})\\s*条(?![例件])");
    private static final Pattern BEFORE =
            Pattern.compile(
                    "第?\\s*"
                            + NUMBER
                            + "\\s*条(?:\\s*之\\s*[0-9一二三四五六七八九十]{1,3})?"
                            + "(?:\\s*第?\\s*"
                            + NUMBER
                            + "\\s*款)?(?:\\s*第?\\s*"
                            + NUMBER
                            + "\\s*项)?\\s*的?\\s*$");
    // A number without 条 is an article where no unit follows: 刑法264, not 安全生产法100万元罚款.
    private static final Pattern ALONE = Pattern.compile("(?![0-9.%-]|\\s*[年月号日天万亿元人个家次倍项章编节问])");
    // 消防法 17-2 is 第十七条第二款; a greater number behind the line would end a range.
    private static final Pattern PARAGRAPH = Pattern.compile("\\s*-\\s*([1-9][0-9]?)");
    private static final int LONGEST_RANGE = 30;
    // 第一千二百六十条之二第十一款第（二十三）项的 has 24 characters; with blanks no more than these.
    private static final int LONGEST = 64;

    private ArticleReader() {}

    /** An article, or, where that is null, a chapter: 第三章, or 第二编 第三章 of a code. */
    record Article(
            @Nullable String article,
            @Nullable Integer paragraph,
            @Nullable Integer item,
            @Nullable String chapter) {

        /** As laws write it: 第三十六条第二款第（三）项. */
        String printed() {
            StringBuilder text = new StringBuilder(article == null ? "" : article);
            if (chapter != null) {
                text.append(chapter);
            }
            if (paragraph != null) {
                text.append('第').append(ChineseNumeral.print(paragraph)).append('款');
            }
            if (item != null) {
                text.append("第（").append(ChineseNumeral.print(item)).append("）项");
            }
            return text.toString();
        }
    }

    /** What was read, and where it begins and ends in the text. */
    record Read(List<Article> articles, int start, int end) {
        Read {
            articles = List.copyOf(articles);
        }

        String printed() {
            return String.join("、", articles.stream().map(Article::printed).toList());
        }
    }

    private record One(int number, Article article, boolean named, int end) {}

    /** What stands there behind a title, or null. */
    static @Nullable Read read(String text, int from) {
        Matcher chapter = CHAPTER.matcher(text).region(from, text.length());
        if (chapter.lookingAt()) {
            return chapters(text, from);
        }
        Matcher great = TOO_GREAT.matcher(text).region(from, text.length());
        if (great.lookingAt()) {
            // No law has it: what is asked for must still be read, so that it can be denied.
            Article none = new Article("第" + great.group(1) + "条", null, null, null);
            return new Read(List.of(none), from, great.end());
        }
        Matcher lead = LEAD.matcher(text).region(from, text.length());
        int start = lead.lookingAt() ? lead.end() : from;
        One first = one(text, start);
        return first == null ? null : sequence(text, from, first);
    }

    private static @Nullable Read chapters(String text, int from) {
        List<String> labels = new ArrayList<>();
        int end = from;
        Matcher chapter = CHAPTER.matcher(text).region(end, text.length());
        while (chapter.lookingAt()) {
            Integer number = value(chapter.group(1));
            if (number == null || number < 1) {
                break;
            }
            labels.add("第" + ChineseNumeral.print(number) + chapter.group(2));
            end = chapter.end();
            chapter.region(end, text.length());
        }
        return labels.isEmpty()
                ? null
                : new Read(
                        List.of(new Article(null, null, null, String.join(" ", labels))),
                        from,
                        end);
    }

    /** What stands right before a title: 第三十六条 安全生产法. */
    static @Nullable Read before(String text, int end) {
        Matcher found = BEFORE.matcher(text).region(Math.max(0, end - LONGEST), end);
        if (!found.find()) {
            return null;
        }
        One one = one(text, found.start());
        return one == null ? null : new Read(List.of(one.article()), found.start(), found.end());
    }

    private static @Nullable Read sequence(String text, int from, One first) {
        List<One> all = new ArrayList<>(List.of(first));
        int sure =
                first.named() || ALONE.matcher(text).region(first.end(), text.length()).lookingAt()
                        ? 1
                        : 0;
        List<Boolean> ranges = new ArrayList<>(List.of(false));
        while (true) {
            int at = all.getLast().end();
            Matcher and = AND.matcher(text).region(at, text.length());
            Matcher to = TO.matcher(text).region(at, text.length());
            boolean range = to.lookingAt();
            if (!range && !and.lookingAt()) {
                break;
            }
            One next = one(text, range ? to.end() : and.end());
            if (next == null) {
                break;
            }
            all.add(next);
            ranges.add(range);
            if (next.named()) {
                sure = all.size();
            }
        }
        if (sure == 0) {
            return withParagraph(text, from, first);
        }
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < sure; i++) {
            if (ranges.get(i)) {
                between(all.get(i - 1).number(), all.get(i).number(), articles);
            }
            articles.add(all.get(i).article());
        }
        return new Read(articles, from, all.get(sure - 1).end());
    }

    private static @Nullable Read withParagraph(String text, int from, One first) {
        Matcher found = PARAGRAPH.matcher(text).region(first.end(), text.length());
        if (!found.lookingAt()
                || !ALONE.matcher(text).region(found.end(), text.length()).lookingAt()) {
            return null;
        }
        int paragraph = Integer.parseInt(found.group(1));
        if (paragraph >= first.number()) {
            return null;
        }
        Article article = new Article(first.article().article(), paragraph, null, null);
        return new Read(List.of(article), from, found.end());
    }

    private static void between(int first, int last, List<Article> articles) {
        for (int n = first + 1; n < last && n < first + LONGEST_RANGE; n++) {
            articles.add(new Article("第" + ChineseNumeral.print(n) + "条", null, null, null));
        }
    }

    private static @Nullable One one(String text, int from) {
        Matcher found = ONE.matcher(text).region(from, text.length());
        if (!found.lookingAt()) {
            return null;
        }
        Integer number = value(found.group(2));
        boolean named = !found.group(3).isEmpty() || found.group(5) != null;
        // 法一百 is no article: Chinese numerals alone want a 第 or a 条.
        boolean arabic = Character.isDigit(found.group(2).charAt(0));
        if (number == null
                || number < 1
                || number > 9999
                || (!named && !arabic && found.group(1).isEmpty())
                || (!named && found.group(1).isEmpty() && isYear(number))) {
            return null;
        }
        Integer after = value(found.group(4));
        String suffix = after == null ? "" : "之" + ChineseNumeral.print(after);
        Article article =
                new Article(
                        "第" + ChineseNumeral.print(number) + "条" + suffix,
                        value(found.group(6)),
                        value(found.group(7)),
                        null);
        return new One(number, article, named, found.end());
    }

    // 安全生产法2014 is a version of the law: none has so many articles.
    private static boolean isYear(int number) {
        return number >= 1949 && number < 2100;
    }

    private static @Nullable Integer value(@Nullable String number) {
        OptionalInt value = number == null ? OptionalInt.empty() : ChineseNumeral.parse(number);
        return value.isPresent() ? value.getAsInt() : null;
    }
}
