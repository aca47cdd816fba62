package org.zhize.graph.store;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.citation.Citation;
import org.zhize.corpus.text.ChineseNumeral;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A citation as an edge: where it comes from, and what it wants to point to. What it wants stays on
 * the edge, so that it finds its document whenever that arrives, and loses it when that goes.
 *
 * @param from id of the provision that cites, or of the document for edges between documents
 * @param titleRef {@link Refs#title}
 * @param numberRef {@link Refs#number}; where there is one, it says which document
 * @param local place in the cited document: {@code a36}, {@code s3.12}
 * @param hint id of the document that the reader of the citation found in the corpus
 * @param own true where a document cites itself
 * @param tie properties of the edge
 */
record Reference(
        EdgeKind kind,
        String from,
        @Nullable String titleRef,
        @Nullable String numberRef,
        @Nullable String local,
        @Nullable String hint,
        boolean own,
        Map<String, Object> tie) {

    private static final Pattern ARTICLE =
            Pattern.compile("第([〇零一二三四五六七八九十百千0-9]{1,9})条(?:之([一二三四五六七八九十]{1,3}))?");

    static @Nullable Reference of(
            Citation citation, String document, String provision, @Nullable String documentRef) {
        String titleRef = Refs.title(citation.title());
        boolean own =
                citation.targetDocument() != null
                        ? citation.targetDocument().value().equals(document)
                        : citation.form() == Citation.Form.RELATIVE
                                && titleRef != null
                                && titleRef.equals(documentRef);
        String numberRef = own ? null : Refs.number(citation.documentNumber());
        String local = local(citation);
        if ((own && local == null) || (titleRef == null && numberRef == null)) {
            return null;
        }
        Map<String, Object> tie = new HashMap<>();
        tie.put("mention", Clip.to(Clip.MENTION, citation.mention()));
        tie.put("form", citation.form().name());
        Rows.put(tie, "article", Clip.orNull(Clip.MENTION, citation.article()));
        Rows.put(tie, "paragraph", citation.paragraph());
        Rows.put(tie, "item", citation.item());
        String hint = citation.targetDocument() == null ? null : citation.targetDocument().value();
        if (own) {
            tie.put("own", true);
            return new Reference(EdgeKind.CITES, provision, null, null, local, document, true, tie);
        }
        return wanting(
                EdgeKind.CITES,
                provision,
                citation.title(),
                citation.documentNumber(),
                local,
                hint,
                tie);
    }

    /** Between documents. */
    static @Nullable Reference between(
            EdgeKind kind,
            String document,
            String title,
            @Nullable String number,
            @Nullable String hint,
            Map<String, Object> tie) {
        return Refs.title(title) == null && Refs.number(number) == null
                ? null
                : wanting(kind, document, title, number, null, hint, tie);
    }

    private static Reference wanting(
            EdgeKind kind,
            String from,
            String title,
            @Nullable String number,
            @Nullable String local,
            @Nullable String hint,
            Map<String, Object> words) {
        Map<String, Object> tie = new HashMap<>(words);
        String titleRef = Refs.title(title);
        String numberRef = Refs.number(number);
        tie.put("title", Clip.to(Clip.TITLE, title));
        Rows.put(tie, "number", Clip.orNull(Clip.MENTION, number));
        Rows.put(tie, "titleRef", titleRef);
        Rows.put(tie, "numberRef", numberRef);
        Rows.put(tie, "local", local);
        Rows.put(tie, "hint", hint);
        return new Reference(kind, from, titleRef, numberRef, local, hint, false, tie);
    }

    /** As it was written before. */
    static Reference read(EdgeKind kind, String from, Map<String, Object> written) {
        Map<String, Object> tie = new HashMap<>(written);
        // What it points to next has not been compared.
        tie.remove("aligned");
        return new Reference(
                kind,
                from,
                (String) tie.get("titleRef"),
                (String) tie.get("numberRef"),
                (String) tie.get("local"),
                (String) tie.get("hint"),
                false,
                tie);
    }

    private static @Nullable String local(Citation citation) {
        if (citation.target() != null) {
            return citation.target().local();
        }
        String article = citation.article();
        if (article == null) {
            return null;
        }
        Matcher matcher = ARTICLE.matcher(article);
        if (!matcher.lookingAt()) {
            return null;
        }
        OptionalInt number = ChineseNumeral.parse(matcher.group(1));
        OptionalInt inserted =
                matcher.group(2) == null
                        ? OptionalInt.of(0)
                        : ChineseNumeral.parse(matcher.group(2));
        if (number.isEmpty() || inserted.isEmpty()) {
            return null;
        }
        return "a"
                + number.getAsInt()
                + (inserted.getAsInt() == 0 ? "" : "-" + inserted.getAsInt());
    }

    String document() {
        int dot = from.indexOf('.');
        return dot < 0 ? from : from.substring(0, dot);
    }

    /** The place and what contains it, innermost first: s3.12.p1, s3.12, s3. */
    List<String> places() {
        List<String> places = new ArrayList<>();
        for (String place = local; place != null; ) {
            places.add(place);
            int dot = place.lastIndexOf('.');
            place = dot < 0 ? null : place.substring(0, dot);
        }
        return places;
    }

    /** Two edges that say the same. */
    List<Object> sameness() {
        List<Object> key = new ArrayList<>();
        key.add(kind);
        key.add(from);
        key.add(titleRef);
        key.add(numberRef);
        for (String name : List.of("article", "paragraph", "item")) {
            key.add(tie.get(name));
        }
        key.add(local);
        return key;
    }

    /** The node that stands for the document while the corpus has it not. */
    String absentId() {
        return "absent" + (numberRef != null ? numberRef : titleRef);
    }
}
