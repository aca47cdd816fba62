package org.zhize.corpus.citation;

import org.zhize.corpus.citation.Citation.Relation;
import org.zhize.corpus.citation.CitationRow.Use;
import org.zhize.corpus.text.Span;

/** Tells by the words around a title what it means for the document. */
final class Relations {

    private static final int LONGEST_SENTENCE = 300;

    private final CitationForms forms;
    private final String text;
    private Span unit = new Span(0, 0);
    private boolean basis;

    Relations(CitationForms forms, String text) {
        this.forms = forms;
        this.text = text;
    }

    void enter(Span span, boolean isBasis) {
        unit = span;
        basis = isBasis;
    }

    Relation of(Span title, int end) {
        String after = plain(end, sentenceEnd(end));
        String before = plain(sentenceStart(title.start()), title.start());
        String lead = before.replaceFirst("[、和及与以下列]+$", "");
        if (forms.has(Use.REPLACES_AFTER, after) || forms.has(Use.REPLACES_BEFORE, lead)) {
            return Relation.REPLACES;
        }
        if (forms.has(Use.AMENDS_AFTER, after)
                || (forms.has(Use.AMENDS_BEFORE, lead) && !after.startsWith("的"))) {
            return Relation.AMENDS;
        }
        return basis && forms.has(Use.IMPLEMENTS, before) ? Relation.IMPLEMENTS : Relation.CITES;
    }

    // The words of a stretch without what stands in brackets and other titles.
    private String plain(int start, int end) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '《' || c == '(') {
                depth++;
            } else if (c == '》' || c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private int sentenceStart(int at) {
        int start = at;
        int limit = Math.max(unit.start(), at - LONGEST_SENTENCE);
        while (start > limit && "。;\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private int sentenceEnd(int at) {
        int end = at;
        int limit = Math.min(Math.max(unit.end(), at), at + LONGEST_SENTENCE);
        while (end < limit && "。;\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
