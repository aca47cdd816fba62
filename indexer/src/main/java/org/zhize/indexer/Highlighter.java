package org.zhize.indexer;

import org.zhize.corpus.segment.Segmenter;
import org.zhize.corpus.segment.Token;
import org.zhize.corpus.text.Span;
import org.zhize.indexer.analysis.Symbols;
import org.zhize.indexer.analysis.WordBorders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Marks the words of a query in a text, in whatever spelling they stand there (36 in 三十六), and
 * picks the passage that holds most of them. A word that does not occur as a whole is marked by the
 * words it is made of; a name of a body is not. Neither cuts a word of the text: 住建 is none in
 * 居住建筑.
 */
final class Highlighter {

    private static final int PASSAGE = 180;
    // A passage begins with its sentence if that begins this near.
    private static final int BACK = 60;
    private static final String ENDS = "。；！？;\n";

    private final Map<String, Symbols> words = new LinkedHashMap<>();
    private final Map<String, Symbols> bodies = new LinkedHashMap<>();

    // Hits are read side by side.
    private final Map<String, List<Symbols>> inner = new ConcurrentHashMap<>();

    Highlighter(Marked marked) {
        marked.words().forEach(word -> add(word, words));
        marked.bodies().forEach(name -> add(name, bodies));
    }

    private static void add(String word, Map<String, Symbols> to) {
        Symbols symbols = Symbols.of(word);
        if (symbols.count() > 0) {
            to.put(word, symbols);
        }
    }

    /** A passage with marks, as HTML. */
    record Passage(String html, List<Span> matches) {}

    /** What matched, in order, without overlaps. */
    List<Span> matches(String text) {
        if (words.isEmpty() && bodies.isEmpty()) {
            return List.of();
        }
        Symbols symbols = Symbols.of(text);
        List<Span> spans = new ArrayList<>();
        List<Span> pieces = new ArrayList<>();
        words.forEach(
                (word, parts) -> {
                    if (!find(symbols, parts, spans) && parts.count() > 2) {
                        inner.computeIfAbsent(word, Highlighter::inner)
                                .forEach(part -> find(symbols, part, pieces));
                    }
                });
        List<Span> named = new ArrayList<>();
        bodies.values().forEach(name -> find(symbols, name, named));
        if (!named.isEmpty() || !pieces.isEmpty()) {
            WordBorders borders = WordBorders.of(text);
            pieces.stream().filter(borders::keeps).forEach(spans::add);
            named.stream().filter(borders::keepsName).forEach(spans::add);
        }
        return merged(spans);
    }

    private static List<Symbols> inner(String word) {
        return Segmenter.standard().indexTokens(word).stream()
                .map(Token::word)
                .filter(part -> part.length() > 1)
                .map(Symbols::of)
                .toList();
    }

    private static boolean find(Symbols text, Symbols word, List<Span> found) {
        boolean any = false;
        for (int i = 0; i + word.count() <= text.count() && word.count() > 0; i++) {
            int length = 0;
            while (length < word.count()
                    && text.symbol(i + length).equals(word.symbol(length))
                    && (length == 0 || text.joined(i + length) || !word.joined(length))) {
                length++;
            }
            if (length == word.count()) {
                found.add(new Span(text.start(i), text.end(i + length - 1)));
                any = true;
            }
        }
        return any;
    }

    private static List<Span> merged(List<Span> spans) {
        spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
        List<Span> merged = new ArrayList<>();
        for (Span span : spans) {
            if (!merged.isEmpty() && span.start() <= merged.getLast().end()) {
                merged.set(merged.size() - 1, merged.getLast().to(span));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    /** The passage of the text that shows most, or that begins at a place. */
    Passage passage(String text, int begin) {
        List<Span> matches = matches(text);
        int from = begin >= 0 ? begin : beginning(text, matches);
        int to = Math.min(text.length(), from + PASSAGE);
        if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
            to--;
        }
        StringBuilder html = new StringBuilder(from > 0 ? "…" : "");
        int at = from;
        for (Span match : matches) {
            if (match.start() >= at && match.end() <= to) {
                escape(text, at, match.start(), html);
                html.append("<mark>");
                escape(text, match.start(), match.end(), html);
                html.append("</mark>");
                at = match.end();
            }
        }
        escape(text, at, to, html);
        return new Passage(html.append(to < text.length() ? "…" : "").toString(), matches);
    }

    /** The whole text with marks. */
    String whole(String text) {
        StringBuilder html = new StringBuilder();
        int at = 0;
        for (Span match : matches(text)) {
            escape(text, at, match.start(), html);
            html.append("<mark>");
            escape(text, match.start(), match.end(), html);
            html.append("</mark>");
            at = match.end();
        }
        escape(text, at, text.length(), html);
        return html.toString();
    }

    private static int beginning(String text, List<Span> matches) {
        if (text.length() <= PASSAGE || matches.isEmpty()) {
            return 0;
        }
        int best = 0;
        int most = -1;
        for (int first = 0; first < matches.size(); first++) {
            int start = matches.get(first).start();
            int shown = 0;
            for (int i = first;
                    i < matches.size() && matches.get(i).end() <= start + PASSAGE - BACK / 2;
                    i++) {
                shown += matches.get(i).length();
            }
            if (shown > most) {
                most = shown;
                best = start;
            }
        }
        if (best + BACK <= PASSAGE) {
            return 0;
        }
        int from = best;
        for (int back = best; back > best - BACK && back > 0; back--) {
            if (ENDS.indexOf(text.charAt(back - 1)) >= 0) {
                from = back;
                break;
            }
        }
        from = Math.min(from, Math.max(0, text.length() - PASSAGE / 2));
        return from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
    }

    private static void escape(String text, int from, int to, StringBuilder html) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
