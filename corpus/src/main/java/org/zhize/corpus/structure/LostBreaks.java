package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Restores line breaks that were lost before a number: an article inside the one before it where
 * just its number is missing, and the outline of a text that came in very few lines.
 */
final class LostBreaks {

    private static final Pattern ARTICLE =
            Pattern.compile("(?<=[。;:”])\\s*(第[一二三四五六七八九十百千零〇0-9]{1,9}条)");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<=[。;:”\\s])(?:[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十]{1,3}\\)|第[一二三四五六七八九十]{1,3}章\\s|[0-9]{1,2}[.、](?![0-9]))");
    private static final Pattern CHAPTER =
            Pattern.compile("(?<=[。;])\\s*(第[一二三四五六七八九十]{1,3}[章节][^,。;:]{2,30})$");
    private static final Pattern SIGNED =
            Pattern.compile(
                    "。\\s*([^。;,\\s]{3,30})\\s+((?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)\\s*$");
    private static final int LONGEST_TITLE = 60;
    private static final int LONG = 300;
    private static final int FEW = 12;

    private LostBreaks() {}

    static List<Line> split(List<Line> lines) {
        List<Line> split = runOn(articles(chapters(lines)));
        long longLines = split.stream().filter(line -> line.text().length() > LONG).count();
        long short_ = split.size() - longLines;
        return longLines > 0 && short_ <= FEW ? outline(ends(split)) : split;
    }

    // 沙河县…方案 为做好…: the title before the first blank, signature and date after the last stop
    private static List<Line> ends(List<Line> lines) {
        List<Line> cut = new ArrayList<>(lines);
        Line first = cut.getFirst();
        int blank = first.text().indexOf(' ');
        if (first.text().length() > LONG
                && blank > 0
                && blank <= LONGEST_TITLE
                && Kinds.of(first.text().substring(0, blank)) != null) {
            cut.removeFirst();
            cut.addFirst(first.part(new Span(first.start() + blank + 1, first.end()), false));
            cut.addFirst(first.part(new Span(first.start(), first.start() + blank), false));
        }
        Line last = cut.getLast();
        int from = Math.max(0, last.text().length() - LONGEST_TITLE);
        Matcher signed = SIGNED.matcher(last.text()).region(from, last.text().length());
        if (last.text().length() > LONG && signed.find()) {
            cut.removeLast();
            cut.add(last.part(new Span(last.start(), last.start() + signed.start(1)), false));
            cut.add(
                    last.part(
                            new Span(last.start() + signed.start(1), last.start() + signed.end(1)),
                            false));
            cut.add(last.part(new Span(last.start() + signed.start(2), last.end()), false));
        }
        return cut;
    }

    // 1.加强领导。2.强化宣传。 in one line
    private static List<Line> runOn(List<Line> lines) {
        List<Line> split = new ArrayList<>();
        for (Line line : lines) {
            Line rest = line;
            Marker own = line.marker();
            while (own != null && own.style().level() >= 7 && own.style().level() <= 9) {
                Span next = next(rest, own);
                if (next == null) {
                    break;
                }
                split.add(rest.part(new Span(rest.start(), next.start()), rest.afterBlank()));
                rest = rest.part(new Span(next.end(), rest.end()), true);
                own = rest.marker();
            }
            split.add(rest);
        }
        return split;
    }

    /** From the full stop before the number that follows this one to its first character. */
    private static @Nullable Span next(Line line, Marker own) {
        Matcher matcher = NUMBER.matcher(line.text());
        int from = own.length();
        while (matcher.find(from)) {
            int at = matcher.start();
            Marker marker = marker(line.text(), at);
            int stop = at - 1;
            while (stop > 0 && Lines.isBlank(line.text().charAt(stop))) {
                stop--;
            }
            if (marker != null
                    && marker.style().id().equals(own.style().id())
                    && marker.ordinal() == own.ordinal() + 1
                    && line.text().charAt(stop) == '。') {
                return new Span(line.start() + stop + 1, line.start() + at);
            }
            from = matcher.end();
        }
        return null;
    }

    private static @Nullable Marker marker(String text, int at) {
        return NumberingStyles.match(text.substring(at, Math.min(text.length(), at + 24)));
    }

    // …检测报告。第三章鉴定、加固和维护 above an article: the heading of the chapter
    private static List<Line> chapters(List<Line> lines) {
        List<Line> split = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Matcher chapter = CHAPTER.matcher(line.text());
            boolean above = i + 1 < lines.size() && article(lines.get(i + 1).marker()) > 0;
            if (above && chapter.find() && chapter.start() > 0) {
                int at = line.start() + chapter.start(1);
                split.add(
                        line.part(
                                new Span(line.start(), line.start() + chapter.start()),
                                line.afterBlank()));
                split.add(line.part(new Span(at, line.end()), true));
            } else {
                split.add(line);
            }
        }
        return split;
    }

    private static List<Line> articles(List<Line> lines) {
        List<Line> split = new ArrayList<>();
        int[] next = nextArticles(lines);
        int last = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int own = article(line.marker());
            last = own > 0 ? own : last;
            if (last > 0 && next[i] > last + 1 && line.text().length() > 12) {
                Line rest = line;
                Span at = cut(rest, last + 1);
                while (at != null && last + 1 < next[i]) {
                    split.add(rest.part(new Span(rest.start(), at.start()), rest.afterBlank()));
                    rest = rest.part(new Span(at.end(), rest.end()), true);
                    last++;
                    at = cut(rest, last + 1);
                }
                split.add(rest);
            } else {
                split.add(line);
            }
        }
        return split;
    }

    // The number of the next article below each line, 0 where there is none.
    private static int[] nextArticles(List<Line> lines) {
        int[] next = new int[lines.size()];
        int below = 0;
        for (int i = lines.size() - 1; i >= 0; i--) {
            next[i] = below;
            int own = article(lines.get(i).marker());
            below = own > 0 ? own : below;
        }
        return next;
    }

    private static int article(@Nullable Marker marker) {
        return marker != null && marker.style().isArticle() && marker.inserted() == 0
                ? marker.ordinal()
                : 0;
    }

    /** From the end of the words before that article to its first character. */
    private static @Nullable Span cut(Line line, int wanted) {
        Matcher matcher = ARTICLE.matcher(line.text());
        while (matcher.find()) {
            String from =
                    line.text()
                            .substring(
                                    matcher.start(1),
                                    Math.min(line.text().length(), matcher.end(1) + 8));
            if (matcher.start() > 0 && article(NumberingStyles.match(from)) == wanted) {
                return new Span(line.start() + matcher.start(), line.start() + matcher.start(1));
            }
        }
        return null;
    }

    // The whole text in a few lines: every number that goes on with its style's count begins one.
    private static List<Line> outline(List<Line> lines) {
        List<Line> split = new ArrayList<>();
        Map<String, Integer> last = new HashMap<>();
        for (Line line : lines) {
            if (line.isGrid()) {
                split.add(line);
                continue;
            }
            Matcher matcher = NUMBER.matcher(line.text());
            int from = 0;
            while (matcher.find()) {
                int at = matcher.start();
                Marker marker = marker(line.text(), at);
                char before = line.text().charAt(at - 1);
                if (marker == null
                        || before == ';'
                        || (before == ':' && marker.ordinal() == 1 && marker.style().level() > 7)) {
                    continue;
                }
                int had = last.getOrDefault(marker.style().id(), 0);
                boolean goesOn = marker.ordinal() == had + 1 || marker.ordinal() == 1;
                if (goesOn && at > from) {
                    add(split, line, from, at);
                    from = at;
                    last.put(marker.style().id(), marker.ordinal());
                }
            }
            add(split, line, from, line.text().length());
        }
        return split;
    }

    private static void add(List<Line> split, Line line, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Lines.isBlank(line.text().charAt(start))) {
            start++;
        }
        while (end > start && Lines.isBlank(line.text().charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            split.add(line.part(new Span(line.start() + start, line.start() + end), true));
        }
    }
}
