package org.zhize.corpus.citation;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.citation.CitationRow.Use;
import org.zhize.corpus.text.ChineseNumeral;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Reads 第十二条第一款、第三款，第十五条至第十八条和第二十条第（一）项 from its first character on. Ranges give each article that
 * they span.
 *
 * <p>Weakness: a range is by number, so 第十条之一 is not seen inside 第十条至第十二条.
 */
final class ReferenceList {

    private static final int LONGEST_RANGE = 120;
    private static final int HIGHEST = 9999;

    private final CitationForms forms;
    private final String text;
    private final int end;
    private final List<Reference> references = new ArrayList<>();
    private int at;

    private ReferenceList(CitationForms forms, String text, int start, int end) {
        this.forms = forms;
        this.text = text;
        this.at = start;
        this.end = end;
    }

    /** What was read, and where it ends (its start if nothing was). */
    record Read(List<Reference> references, int end) {
        Read {
            references = List.copyOf(references);
        }
    }

    /** A list that begins with an article. */
    static Read articles(CitationForms forms, String text, int start, int end) {
        return new ReferenceList(forms, text, start, end).read(null, Use.ARTICLE);
    }

    /** The same, where the first may be written 21条. */
    static Read lenient(CitationForms forms, String text, int start, int end) {
        return new ReferenceList(forms, text, start, end).read(null, Use.ARTICLE_LENIENT);
    }

    /** A list that may begin with a paragraph or item of an article known already. */
    static Read within(CitationForms forms, String text, int start, int end, Reference known) {
        return new ReferenceList(forms, text, start, end).read(known, Use.ARTICLE);
    }

    private Read read(@Nullable Reference known, Use article) {
        int done = at;
        Reference last = known;
        boolean first = true;
        boolean range = false;
        while (at < end) {
            if (!first) {
                Matcher between = forms.at(Use.RANGE, text, at, end);
                range = between != null;
                if (between == null) {
                    between = forms.at(Use.SEPARATOR, text, at, end);
                }
                if (between == null) {
                    break;
                }
                at = between.end();
            }
            Reference next = next(last, first && known == null, first ? article : Use.ARTICLE);
            if (next == null) {
                break;
            }
            if (range && last != null) {
                fill(last, next);
            }
            references.add(next);
            last = next;
            done = at;
            first = false;
        }
        return new Read(references, done);
    }

    private @Nullable Reference next(@Nullable Reference last, boolean mustBeArticle, Use article) {
        Matcher several = forms.at(Use.ARTICLES, text, at, end);
        if (several != null) {
            return several(several);
        }
        Matcher range = forms.at(Use.ARTICLE_RANGE, text, at, end);
        if (range != null) {
            Reference from =
                    new Reference(number(range.group("article")), 0, null, null, span(range));
            Reference to = new Reference(number(range.group("to")), 0, null, null, span(range));
            at = range.end();
            references.add(from);
            fill(from, to);
            return to;
        }
        Matcher whole = forms.at(article, text, at, end);
        if (whole != null && number(whole.group("article")) > 0) {
            at = whole.end();
            return further(
                    new Reference(
                            number(whole.group("article")),
                            number(whole.group("inserted")),
                            part(whole.group("paragraph")),
                            item(whole),
                            span(whole)));
        }
        if (mustBeArticle || last == null) {
            return null;
        }
        Reference bare = new Reference(last.article(), last.inserted(), null, null, last.span());
        Reference expanded = further(bare);
        if (!expanded.equals(bare)) {
            return expanded;
        }
        Matcher paragraph = forms.at(Use.PARAGRAPH, text, at, end);
        if (paragraph != null) {
            at = paragraph.end();
            return further(
                    new Reference(
                            last.article(),
                            last.inserted(),
                            part(paragraph.group("paragraph")),
                            item(paragraph),
                            span(paragraph)));
        }
        Matcher item = forms.at(Use.ITEM, text, at, end);
        if (item != null) {
            at = item.end();
            return new Reference(
                    last.article(), last.inserted(), last.paragraph(), item(item), span(item));
        }
        return null;
    }

    // 第一、二款 and 第（二）、（三）项 directly after what they belong to.
    private Reference further(Reference base) {
        Reference last = base;
        if (last.paragraph() == null && last.item() == null) {
            last = expanded(last, Use.PARAGRAPHS);
        }
        return last.item() == null ? expanded(last, Use.ITEMS) : last;
    }

    private Reference expanded(Reference base, Use use) {
        Matcher matcher = forms.at(use, text, at, end);
        if (matcher == null) {
            return base;
        }
        String parts = matcher.group("parts");
        if (parts == null) {
            parts = matcher.group("partsBare");
        }
        at = matcher.end();
        List<Integer> numbers = new ArrayList<>();
        for (String printed : parts.split("[、,和及]|(?<=[)])(?=[(])")) {
            String[] ends = printed.replaceAll("[()]", "").split("至");
            int from = number(ends[0]);
            int to = number(ends[ends.length - 1]);
            for (int i = from; i <= to && i < from + LONGEST_RANGE; i++) {
                numbers.add(i);
            }
        }
        Reference last = base;
        for (int i = 0; i < numbers.size(); i++) {
            last = with(base, numbers.get(i), use, base.span().to(span(matcher)));
            if (i + 1 < numbers.size()) {
                references.add(last);
            }
        }
        return last;
    }

    private static Reference with(Reference base, int part, Use use, Span span) {
        return use == Use.PARAGRAPHS
                ? new Reference(base.article(), base.inserted(), part, null, span)
                : new Reference(base.article(), base.inserted(), base.paragraph(), part, span);
    }

    private @Nullable Reference several(Matcher matcher) {
        Reference last = null;
        for (String printed : matcher.group("articles").split("[、,]")) {
            if (last != null) {
                references.add(last);
            }
            last = new Reference(number(printed), 0, null, null, span(matcher));
        }
        at = matcher.end();
        return last;
    }

    private void fill(Reference from, Reference to) {
        Span span = from.span().to(to.span());
        if (from.article() != to.article()) {
            if (to.article() - from.article() <= LONGEST_RANGE) {
                for (int i = from.article() + 1; i < to.article(); i++) {
                    references.add(new Reference(i, 0, null, null, span));
                }
            }
        } else if (from.item() != null && to.item() != null) {
            for (int i = from.item() + 1; i < to.item() && i < from.item() + LONGEST_RANGE; i++) {
                references.add(new Reference(to.article(), to.inserted(), to.paragraph(), i, span));
            }
        } else if (from.paragraph() != null && to.paragraph() != null) {
            for (int i = from.paragraph() + 1;
                    i < to.paragraph() && i < from.paragraph() + LONGEST_RANGE;
                    i++) {
                references.add(new Reference(to.article(), to.inserted(), i, null, span));
            }
        }
    }

    private static Span span(Matcher matcher) {
        return new Span(matcher.start(), matcher.end());
    }

    private static @Nullable Integer item(Matcher matcher) {
        Integer bracketed = part(matcher.group("item"));
        if (bracketed != null || !matcher.namedGroups().containsKey("itemBare")) {
            return bracketed;
        }
        return part(matcher.group("itemBare"));
    }

    private static @Nullable Integer part(@Nullable String printed) {
        int value = number(printed);
        return value == 0 ? null : Integer.valueOf(value);
    }

    private static int number(@Nullable String printed) {
        if (printed == null) {
            return 0;
        }
        int value = ChineseNumeral.parse(printed).orElse(0);
        return value > HIGHEST ? 0 : value;
    }
}
