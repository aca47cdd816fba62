package org.zhize.corpus.structure;

import org.zhize.corpus.document.Document.Chrome;
import org.zhize.corpus.reader.SourceText;
import org.zhize.corpus.reader.SourceText.Grid;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Cuts a source text into lines with words; what the reader called chrome is cut away. */
final class Lines {

    private Lines() {}

    static List<Line> of(SourceText source) {
        String folded = Emphasis.fold(source.text());
        List<Grid> grids =
                source.grids().stream()
                        .filter(grid -> !grid.cells().isEmpty())
                        .sorted(Comparator.comparingInt(grid -> grid.span().start()))
                        .toList();
        List<Chrome> chrome =
                source.chrome().stream()
                        .sorted(Comparator.comparingInt(c -> c.span().start()))
                        .toList();
        List<Line> lines = new ArrayList<>();
        int grid = 0;
        int skip = 0;
        int lastEnd = 0;
        for (SourceText.Line line : source.lines()) {
            while (grid < grids.size() && grids.get(grid).span().start() < line.span().end()) {
                Grid next = grids.get(grid++);
                Span span = next.span();
                if (!lines.isEmpty() && lines.getLast().span().overlaps(span)) {
                    continue; // nested in the grid before
                }
                lines.add(Line.of(next));
                lastEnd = span.end();
            }
            if (line.span().start() < lastEnd) {
                continue;
            }
            while (skip < chrome.size() && chrome.get(skip).span().end() <= line.span().start()) {
                skip++;
            }
            Span words = words(folded, line.span(), chrome, skip);
            if (words.isEmpty()) {
                continue;
            }
            boolean afterBlank = breaks(folded, lastEnd, words.start()) > 1;
            boolean indented = words.start() > line.span().start();
            lines.add(Line.of(words, words.of(folded), line.heading(), afterBlank, indented));
            lastEnd = words.end();
        }
        while (grid < grids.size()) {
            Grid next = grids.get(grid++);
            if (next.span().start() >= lastEnd) {
                lines.add(Line.of(next));
                lastEnd = next.span().end();
            }
        }
        return LostBreaks.split(Wrapping.join(lines, folded));
    }

    private static Span words(String folded, Span span, List<Chrome> chrome, int skip) {
        int start = span.start();
        int end = span.end();
        for (int i = skip; i < chrome.size() && chrome.get(i).span().start() < end; i++) {
            Span mark = chrome.get(i).span();
            if (mark.start() <= skipBlanks(folded, start, end)) {
                start = Math.max(start, Math.min(mark.end(), end));
            } else if (mark.end() >= end) {
                end = mark.start();
            }
        }
        start = skipBlanks(folded, start, end);
        while (end > start && isBlank(folded.charAt(end - 1))) {
            end--;
        }
        return new Span(start, Math.max(start, end));
    }

    private static int skipBlanks(String text, int start, int end) {
        int at = start;
        while (at < end && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int breaks(String text, int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                breaks++;
            }
        }
        return breaks;
    }

    /** Spaces of any kind, and the marks of order and width that web pages carry. */
    static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00a0'
                || c == '\u3000'
                || c == '\ufeff'
                || (c >= '\u2000' && c <= '\u200f')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202f'
                || c == '\u205f'
                || c == '\u0085';
    }

    static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                bare.append(text.charAt(i));
            }
        }
        return bare.toString();
    }
}
