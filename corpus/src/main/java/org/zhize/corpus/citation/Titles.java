package org.zhize.corpus.citation;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.citation.CitationRow.Use;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.List;

/** Finds titles in 《》 (also nested, in 《《》》, as &lt;&lt;&gt;&gt;, or with one half lost). */
final class Titles {

    // The longest title of the laws at hand has 96 characters.
    private static final int LONGEST = 160;
    private static final String AFTER_LOST_BRACKET = "第,、。;:)《的规等和与及要精有 \n";

    private final CitationForms forms;
    private final String text;

    Titles(CitationForms forms, String text) {
        this.forms = forms;
        this.text = text;
    }

    /**
     * A title.
     *
     * @param span with its brackets, as far as they stand there
     * @param inside the words inside
     * @param name the same, on one line
     */
    record Title(Span span, Span inside, String name) {}

    /** All titles that begin in the region, in order, the outer ones of nested ones only. */
    List<Title> find(int start, int end) {
        List<Title> titles = new ArrayList<>();
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            Title title = null;
            if (c == '《') {
                title = bracketed(at, end);
            } else if (c == '<' && at + 1 < end && text.charAt(at + 1) == '<') {
                title = angled(at, end);
            }
            if (title != null) {
                titles.add(title);
                at = title.span().end();
            } else {
                at++;
            }
        }
        return titles;
    }

    private @Nullable Title bracketed(int start, int end) {
        int depth = 0;
        int limit = Math.min(end, start + LONGEST);
        for (int i = start; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '《') {
                depth++;
            } else if (c == '》' && --depth == 0) {
                return title(start, i + 1, start + 1, i);
            } else if (c == '。' || c == ';') {
                break;
            }
        }
        return unclosed(start, limit);
    }

    // 《A（以下简称《B》 lost one half: end at the first 》, or where a kind of document ends a clause.
    private @Nullable Title unclosed(int start, int limit) {
        for (int i = start + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '》') {
                return title(start, i + 1, start + 1, i);
            }
            boolean ends = i + 1 == limit || AFTER_LOST_BRACKET.indexOf(text.charAt(i + 1)) >= 0;
            if (ends && forms.has(Use.DOCUMENT, text.substring(start + 1, i + 1))) {
                return title(start, i + 1, start + 1, i + 1);
            }
            if ("《。;\n".indexOf(c) >= 0) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Title angled(int start, int end) {
        int close = text.indexOf(">>", start + 2, Math.min(end, start + LONGEST));
        return close < 0 ? null : title(start, close + 2, start + 2, close);
    }

    private Title title(int start, int end, int nameStart, int nameEnd) {
        String name = text.substring(nameStart, nameEnd).replaceAll("\\s+", "");
        return new Title(new Span(start, end), new Span(nameStart, nameEnd), name);
    }

    /** Whether a title is that of a law or document, not of a form, a record or a book. */
    boolean isDocument(String name) {
        String bare = name;
        while (bare.endsWith(")") && bare.lastIndexOf('(') > 0) {
            bare = bare.substring(0, bare.lastIndexOf('('));
        }
        return !bare.isEmpty()
                && forms.has(Use.DOCUMENT, bare)
                && !forms.has(Use.NOT_DOCUMENT, bare);
    }
}
