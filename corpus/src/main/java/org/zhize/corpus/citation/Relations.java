package org.zhize.corpus.citation;

import org.zhize.corpus.citation.Citation.Relation;
import org.zhize.corpus.citation.CitationRow.Use;
import org.zhize.corpus.text.Span;

import java.util.regex.Pattern;

/** Tells by the words around a title what it means for the document. */
final class Relations {

    private static final int LONGEST_SENTENCE = 400;
    private static final Pattern TITLES =
            Pattern.compile("《[^》]{0,160}》|\\([^()]{0,160}\\)");

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
        String after = TITLES.matcher(text.substring(end, sentenceEnd(end))).replaceAll("");
        String before =
                TITLES.matcher(text.substring(sentenceStart(title.start()), title.start()))
                        .replaceAll("");
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
