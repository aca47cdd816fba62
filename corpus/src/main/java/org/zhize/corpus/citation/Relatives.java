package org.zhize.corpus.citation;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.citation.CitationRow.Use;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.text.ChineseNumeral;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** Reads 本法第X条, 同法第X条, 前款, 本条第X款 and a 第X条 of the document itself. */
final class Relatives {

    /** In the order in which they are tried at one place. */
    static final List<Use> USES =
            List.of(
                    Use.SELF,
                    Use.SAME,
                    Use.SAME_ARTICLE,
                    Use.THIS_ARTICLE,
                    Use.THIS_PARAGRAPH,
                    Use.PREVIOUS_PARAGRAPH,
                    Use.PREVIOUS_ARTICLE,
                    Use.PREVIOUS_ITEM,
                    Use.ARTICLE);

    private static final int LONGEST_GAP = 24;

    private final CitationForms forms;
    private final Citing citing;
    private final String text;
    private final List<Reference> articles = new ArrayList<>();
    private final Set<Integer> numbers = new HashSet<>();
    private Citing.@Nullable Unit unit;
    private @Nullable String amended;

    Relatives(CitationForms forms, Citing citing, String text) {
        this.forms = forms;
        this.citing = citing;
        this.text = text;
        amended = citing.amended();
        for (Citing.Unit each : citing.units()) {
            Reference article = each.article();
            if (article != null) {
                articles.add(article);
                numbers.add(article.article() * 100 + article.inserted());
            }
        }
    }

    void enter(Citing.@Nullable Unit entered) {
        unit = entered;
    }

    /** From here on 第X条 of a decision on amendments is that law's. */
    void amending(String title) {
        if (citing.amended() != null) {
            amended = title;
        }
    }

    /** The title meant, the places in it, and where the words end. */
    record Found(String title, List<Reference> references, int end) {
        Found {
            references = List.copyOf(references);
        }
    }

    @Nullable Found read(
            Use use,
            Matcher matcher,
            int end,
            @Nullable String lastTitle,
            @Nullable Reference lastReference) {
        if (unit == null) {
            return null;
        }
        Reference own = unit.article();
        return switch (use) {
            case SELF -> self(matcher, end);
            case SAME -> same(matcher, end, lastTitle);
            case SAME_ARTICLE ->
                    lastTitle == null || lastReference == null
                            ? null
                            : within(lastTitle, lastReference, matcher.end(), end);
            case THIS_ARTICLE ->
                    own == null ? null : within(citing.title(), own, matcher.end(), end);
            case THIS_PARAGRAPH ->
                    own == null
                            ? null
                            : within(
                                    citing.title(),
                                    place(own, matcher.start()),
                                    matcher.end(),
                                    end);
            case PREVIOUS_PARAGRAPH -> own == null ? null : paragraphs(own, matcher, end);
            case PREVIOUS_ARTICLE -> own == null ? null : articles(own, matcher, end);
            case PREVIOUS_ITEM -> own == null ? null : items(own, matcher);
            case ARTICLE -> ownArticle(matcher, end, lastTitle);
            default -> throw new IllegalArgumentException("not relative: " + use);
        };
    }

    private @Nullable Found self(Matcher matcher, int end) {
        ReferenceList.Read read = ReferenceList.articles(forms, text, matcher.end(), end);
        String title = citing.title();
        if (amended != null && !endsWith(title, matcher.group("kind"))) {
            title = amended;
        }
        return read.references().isEmpty() || title.isEmpty()
                ? null
                : new Found(title, read.references(), read.end());
    }

    private @Nullable Found same(Matcher matcher, int end, @Nullable String lastTitle) {
        if (lastTitle == null || !endsWith(lastTitle, matcher.group("kind"))) {
            return null;
        }
        ReferenceList.Read read = ReferenceList.articles(forms, text, matcher.end(), end);
        return read.references().isEmpty()
                ? null
                : new Found(lastTitle, read.references(), read.end());
    }

    private static boolean endsWith(String title, String kind) {
        String bare = title.replaceFirst("\\([^()]*\\)$|（[^（）]*）$", "");
        return bare.endsWith(kind)
                || (kind.equals("法律") && bare.endsWith("法"))
                || (kind.equals("法") && (bare.endsWith("法典") || bare.endsWith("法律")));
    }

    private @Nullable Found within(String title, Reference known, int start, int end) {
        ReferenceList.Read read = ReferenceList.within(forms, text, start, end, known);
        return read.references().isEmpty() ? null : new Found(title, read.references(), read.end());
    }

    private Found paragraphs(Reference own, Matcher matcher, int end) {
        Reference here = place(own, matcher.start());
        Integer paragraph = here.paragraph();
        int count = count(matcher);
        List<Reference> references = new ArrayList<>();
        Span span = new Span(matcher.start(), matcher.end());
        for (int i = count; i >= 1; i--) {
            Integer at = paragraph == null || paragraph - i < 1 ? null : paragraph - i;
            references.add(new Reference(own.article(), own.inserted(), at, null, span));
        }
        ReferenceList.Read items =
                count > 1
                        ? new ReferenceList.Read(List.of(), matcher.end())
                        : ReferenceList.within(
                                forms, text, matcher.end(), end, references.getLast());
        return items.references().isEmpty()
                ? new Found(citing.title(), distinct(references), matcher.end())
                : new Found(citing.title(), items.references(), items.end());
    }

    private static List<Reference> distinct(List<Reference> references) {
        return references.stream().distinct().toList();
    }

    private @Nullable Found articles(Reference own, Matcher matcher, int end) {
        int at = -1;
        for (int i = 0; i < articles.size(); i++) {
            if (articles.get(i).span().equals(own.span())) {
                at = i;
            }
        }
        int count = count(matcher);
        if (at < count) {
            return null;
        }
        Span span = new Span(matcher.start(), matcher.end());
        List<Reference> references = new ArrayList<>();
        for (Reference before : articles.subList(at - count, at)) {
            references.add(before.at(span));
        }
        ReferenceList.Read parts =
                ReferenceList.within(forms, text, matcher.end(), end, references.getLast());
        return count > 1 || parts.references().isEmpty()
                ? new Found(citing.title(), references, matcher.end())
                : new Found(citing.title(), parts.references(), parts.end());
    }

    private @Nullable Found items(Reference own, Matcher matcher) {
        Reference here = place(own, matcher.start());
        Integer item = here.item();
        int count = count(matcher);
        if (item == null || item - count < 1) {
            return null;
        }
        List<Reference> references = new ArrayList<>();
        for (int i = count; i >= 1; i--) {
            references.add(
                    new Reference(
                            own.article(),
                            own.inserted(),
                            here.paragraph(),
                            item - i,
                            new Span(matcher.start(), matcher.end())));
        }
        return new Found(citing.title(), references, matcher.end());
    }

    // 附录第一条、公约第三条: of what is named right before, with the rest of the list.
    private static final String FOREIGN = "法典例定则释见案知程范章节编录件约同议表书》)“\"";
    private int foreignUntil;

    // 第X条 alone is the document's own where it is a law, and the amended law's in a decision on it.
    private @Nullable Found ownArticle(Matcher matcher, int end, @Nullable String lastTitle) {
        boolean label = unit != null && matcher.start() - unit.span().start() <= 1;
        char before = matcher.start() == 0 ? '\n' : text.charAt(matcher.start() - 1);
        String title = amended != null ? amended : citing.title();
        if ("、和或及与至,".indexOf(before) >= 0 && lastTitle != null && sameList(matcher.start())) {
            title = lastTitle;
        }
        boolean foreign = FOREIGN.indexOf(before) >= 0;
        if (foreign) {
            foreignUntil = ReferenceList.articles(forms, text, matcher.start(), end).end();
        }
        if (label
                || foreign
                || matcher.start() < foreignUntil
                || (amended == null && !citing.isNorm() && !title.equals(lastTitle))
                || isLabel(matcher, before)) {
            return null;
        }
        ReferenceList.Read read = ReferenceList.articles(forms, text, matcher.start(), end);
        return read.references().isEmpty()
                        || (title.equals(citing.title()) && !isOwn(read.references()))
                ? null
                : new Found(title, read.references(), read.end());
    }

    // 商标法第四条第一款所列、第五条: a list goes on after words that broke it.
    private boolean sameList(int at) {
        String before = text.substring(Math.max(0, at - LONGEST_GAP), at);
        int last =
                Math.max(
                        before.lastIndexOf('条'),
                        Math.max(before.lastIndexOf('款'), before.lastIndexOf('项')));
        return last >= 0 && before.substring(last).chars().noneMatch(c -> ",;。\n".indexOf(c) >= 0);
    }

    // A 第X条 that this law does not have is some other law's.
    private boolean isOwn(List<Reference> references) {
        Reference first = references.getFirst();
        return numbers.contains(first.article() * 100 + first.inserted());
    }

    // 。 第五十六条 航空器…: an article that begins in the middle of a line.
    private boolean isLabel(Matcher matcher, char before) {
        return (Character.isWhitespace(before) || before == '。')
                && matcher.end() < text.length()
                && Character.isWhitespace(text.charAt(matcher.end()));
    }

    private static int count(Matcher matcher) {
        String count = matcher.group("count");
        return count.isEmpty() ? 1 : count.equals("两") ? 2 : ChineseNumeral.parse(count).orElse(1);
    }

    /** The article with the paragraph and item that the place lies in. */
    private Reference place(Reference own, int at) {
        Provision provision = unit == null ? null : unit.provision();
        Integer paragraph = provision == null || !provision.parts().isEmpty() ? null : 1;
        Integer item = null;
        if (provision != null) {
            for (Provision.Part part : provision.parts()) {
                if (part.span().start() <= at && at < part.span().end()) {
                    List<String> steps =
                            part.path().subList(provision.path().size(), part.path().size());
                    paragraph = steps.isEmpty() ? paragraph : numeral(steps.getFirst());
                    item = steps.size() < 2 ? null : numeral(steps.get(1));
                }
            }
        }
        return new Reference(own.article(), own.inserted(), paragraph, item, own.span());
    }

    private static @Nullable Integer numeral(String step) {
        String digits = step.replaceAll("[()第项款.、]", "");
        var value = ChineseNumeral.parse(digits);
        return value.isPresent() ? Integer.valueOf(value.getAsInt()) : null;
    }
}
