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
    private static final int LONG = 600;
    private static final int FEW = 12;

    private LostBreaks() {}

    static List<Line> split(List<Line> lines) {
        List<Line> split = articles(lines);
        long longLines = split.stream().filter(line -> line.text().length() > LONG).count();
        long short_ = split.size() - longLines;
        return longLines > 0 && short_ <= FEW ? outline(split) : split;
    }

    private static List<Line> articles(List<Line> lines) {
        List<Line> split = new ArrayList<>();
        int[] next = nextArticles(lines);
        int last = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int own = article(line.text());
            last = own > 0 ? own : last;
            if (last > 0 && next[i] > last + 1 && line.text().length() > 12) {
                Line rest = line;
                while (cut(rest, last + 1) instanceof Span at && last + 1 < next[i]) {
                    split.add(rest.part(new Span(rest.start(), at.start()), rest.afterBlank()));
                    rest = rest.part(new Span(at.end(), rest.end()), true);
                    last++;
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
            int own = article(lines.get(i).text());
            below = own > 0 ? own : below;
        }
        return next;
    }

    private static int article(String text) {
        if (!text.startsWith("第") && !text.startsWith("笫")) {
            return 0;
        }
        Marker marker = NumberingStyles.match(text);
        return marker != null && marker.style().isArticle() && marker.inserted() == 0
                ? marker.ordinal()
                : 0;
    }

    /** From the end of the words before that article to its first character. */
    private static @Nullable Span cut(Line line, int wanted) {
        Matcher matcher = ARTICLE.matcher(line.text());
        while (matcher.find()) {
            String from = line.text().substring(matcher.start(1), Math.min(line.text().length(), matcher.end(1) + 8));
            if (matcher.start() > 0 && article(from) == wanted) {
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
                Marker marker = NumberingStyles.match(line.text().substring(at, Math.min(line.text().length(), at + 24)));
                char before = line.text().charAt(at - 1);
                if (marker == null || before == ';' || before == ':' && marker.ordinal() == 1 && marker.style().level() > 7) {
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
