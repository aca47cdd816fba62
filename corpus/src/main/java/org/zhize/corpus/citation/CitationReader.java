package org.zhize.corpus.citation;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.citation.Citation.Form;
import org.zhize.corpus.citation.Citation.Relation;
import org.zhize.corpus.citation.CitationRow.Use;
import org.zhize.corpus.citation.Titles.Title;
import org.zhize.corpus.names.LawTitles;
import org.zhize.corpus.names.TitleKey;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one document from its start to its end, unit by unit, remembering what was named before.
 */
final class CitationReader {

    // No text declares more; it bounds the work on a hostile one.
    private static final int MOST_DECLARED = 100;

    private final CitationForms forms = CitationForms.standard();
    private final LawTitles known;
    private final Citing citing;
    private final String text;
    private final String source;
    private final Titles titles;
    private final Relations relations;
    private final Tails tails;
    private final Relatives relatives;
    private final List<Span> bare;
    private final Map<String, String> declared = new LinkedHashMap<>();
    private final Map<String, String> officials = new HashMap<>();
    private int nextBare;

    // State while reading a unit.
    private final List<Citation> found = new ArrayList<>();
    private @Nullable String lastTitle;
    private @Nullable Reference lastReference;

    CitationReader(LawTitles known, Citing citing, String text, String source) {
        this.known = known;
        this.citing = citing;
        this.text = text;
        this.source = source;
        titles = new Titles(forms, text);
        relations = new Relations(forms, text);
        tails = new Tails(forms, text);
        relatives = new Relatives(forms, citing, text);
        bare = new ArrayList<>(known.find(text));
        declare();
        bare.sort(Comparator.comparingInt(Span::start).thenComparingInt(span -> -span.end()));
    }

    /** A place where a citation may begin. */
    private record Head(Span span, Use use, @Nullable Title title, @Nullable Matcher matcher) {}

    // Names declared anywhere hold for the whole document: 《A》（以下简称《B》）.
    private void declare() {
        for (Title title : titles.find(0, text.length())) {
            Tails.Tail tail = tails.after(title.span().end(), text.length());
            boolean document =
                    titles.isDocument(title.name()) || known.official(title.name()).isPresent();
            for (String name : document ? tail.declared() : List.<String>of()) {
                declared.putIfAbsent(name, official(title.inside()));
            }
        }
        for (Span span : List.copyOf(bare)) {
            Tails.Tail tail = tails.after(span.end(), text.length());
            for (String name : tail.declared()) {
                declared.putIfAbsent(name, official(span));
            }
        }
        for (String name : declared.keySet().stream().limit(MOST_DECLARED).toList()) {
            if (name.length() > 1 && !forms.has(Use.NOT_DOCUMENT, name)) {
                for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                    bare.add(new Span(at, at + name.length()));
                }
            }
        }
    }

    List<Citation> read(Citing.Unit unit) {
        return read(unit.span(), unit);
    }

    List<Citation> read(Span span) {
        return read(span, null);
    }

    private List<Citation> read(Span span, Citing.@Nullable Unit unit) {
        found.clear();
        lastTitle = null;
        lastReference = unit == null ? null : unit.article();
        relatives.enter(unit);
        relations.enter(span, unit != null && unit.basis());
        int done = span.start();
        for (Head head : heads(span)) {
            if (head.span().start() >= done) {
                done = Math.max(done, take(head, span.end(), unit == null));
            }
        }
        return List.copyOf(found);
    }

    private List<Head> heads(Span span) {
        List<Head> heads = new ArrayList<>();
        for (Title title : titles.find(span.start(), span.end())) {
            heads.add(new Head(title.span(), Use.DOCUMENT, title, null));
        }
        while (nextBare < bare.size() && bare.get(nextBare).start() < span.start()) {
            nextBare++;
        }
        for (int i = nextBare; i < bare.size() && bare.get(i).start() < span.end(); i++) {
            if (bare.get(i).end() <= span.end()) {
                heads.add(new Head(bare.get(i), Use.ARTICLE, null, null));
            }
        }
        for (Use use : Relatives.USES) {
            for (Pattern pattern : forms.of(use)) {
                Matcher matcher = pattern.matcher(text);
                matcher.region(span.start(), span.end());
                matcher.useTransparentBounds(true).useAnchoringBounds(false);
                while (matcher.find()) {
                    heads.add(
                            new Head(
                                    new Span(matcher.start(), matcher.end()),
                                    use,
                                    null,
                                    snapshot(matcher, pattern)));
                }
            }
        }
        heads.sort(
                Comparator.comparingInt((Head head) -> head.span().start())
                        .thenComparingInt(head -> -head.span().end()));
        return heads;
    }

    private Matcher snapshot(Matcher matcher, Pattern pattern) {
        Matcher copy = pattern.matcher(text);
        copy.region(matcher.start(), matcher.regionEnd());
        copy.useTransparentBounds(true).useAnchoringBounds(false);
        copy.lookingAt();
        return copy;
    }

    private int take(Head head, int end, boolean loose) {
        if (head.title() != null) {
            return bracketed(head.title(), end, loose);
        }
        Matcher matcher = head.matcher();
        if (matcher == null) {
            return bare(head.span(), end, loose);
        }
        Relatives.Found relative =
                relatives.read(head.use(), matcher, end, lastTitle, lastReference);
        if (relative == null) {
            return head.span().start();
        }
        for (Reference reference : relative.references()) {
            add(head.span(), relative.title(), null, reference, Form.RELATIVE, Relation.CITES);
        }
        return relative.end();
    }

    private int bracketed(Title title, int end, boolean loose) {
        String declaredTitle = declared.get(title.name());
        String name = declaredTitle != null ? declaredTitle : official(title.inside());
        boolean document =
                declaredTitle != null
                        || titles.isDocument(title.name())
                        || known.official(title.name()).isPresent();
        if (!document) {
            return title.span().end();
        }
        Tails.Tail tail = tails.after(title.span().end(), end);
        boolean self = citing.keys().contains(TitleKey.of(name));
        Relation relation = self ? Relation.CITES : relations.of(title.span(), tail.bracketEnd());
        if (relation == Relation.AMENDS) {
            relatives.amending(name);
        }
        List<Reference> references =
                references(tail, end, loose && title.span().end() == tail.bracketEnd());
        if (references.isEmpty() && !self) {
            add(title.span(), name, tail.number(), null, Form.BRACKETED, relation);
        }
        for (Reference reference : references) {
            add(
                    title.span(),
                    name,
                    tail.number(),
                    reference,
                    self ? Form.RELATIVE : Form.BRACKETED,
                    relation);
        }
        lastTitle = name;
        return Math.max(tail.bracketEnd(), listEnd);
    }

    private int listEnd;

    private List<Reference> references(Tails.Tail tail, int end, boolean lenient) {
        ReferenceList.Read read =
                lenient
                        ? ReferenceList.lenient(forms, text, tail.articles(), end)
                        : ReferenceList.articles(forms, text, tail.articles(), end);
        listEnd = read.references().isEmpty() ? tail.bracketEnd() : read.end();
        return read.references();
    }

    private int bare(Span span, int end, boolean loose) {
        int after = span.end();
        boolean lostBracket = after < end && text.charAt(after) == '》';
        Tails.Tail tail = tails.after(lostBracket ? after + 1 : after, end);
        List<Reference> references = references(tail, end, loose);
        String written = span.of(text);
        String name = declared.getOrDefault(written, official(span));
        if (references.isEmpty()) {
            if (lostBracket && titles.isDocument(written)) {
                Span whole = new Span(span.start(), after + 1);
                add(
                        whole,
                        name,
                        tail.number(),
                        null,
                        Form.BRACKETED,
                        relations.of(whole, after + 1));
                lastTitle = name;
                return tail.bracketEnd();
            }
            return span.start();
        }
        boolean self = citing.keys().contains(TitleKey.of(name));
        Relation relation = relations.of(span, tail.bracketEnd());
        for (Reference reference : references) {
            add(
                    span,
                    name,
                    tail.number(),
                    reference,
                    self ? Form.RELATIVE : Form.BARE,
                    self ? Relation.CITES : relation);
        }
        lastTitle = name;
        return listEnd;
    }

    // The official title, or the one that stands in the source, on one line.
    private String official(Span span) {
        String written = span.of(source).replaceAll("\\s+", "");
        return officials.computeIfAbsent(written, w -> known.official(w).orElse(w));
    }

    private void add(
            Span span,
            String title,
            @Nullable String number,
            @Nullable Reference reference,
            Form form,
            Relation relation) {
        found.add(
                new Citation(
                        span.of(source),
                        span,
                        title,
                        number,
                        reference == null ? null : reference.printed(),
                        reference == null ? null : reference.paragraph(),
                        reference == null ? null : reference.item(),
                        reference == null ? null : reference.span(),
                        form,
                        relation,
                        null,
                        null));
        if (reference != null) {
            lastReference = reference;
        }
    }
}
