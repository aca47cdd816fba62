package org.zhize.corpus.citation;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Block;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Label;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Section;
import org.zhize.corpus.document.Table;
import org.zhize.corpus.text.Span;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A document of the corpus as one that can be cited: one version of a law, or one file of it.
 *
 * @param part of a law printed in several files (物权编), null for a whole one
 * @param documentNumber 文号, by which it is known beside its title
 * @param date from which it speaks: effective, else promulgated, issued or published; null if none
 *     is known
 * @param articles the local address of each article, by its number as a citation prints it
 */
public record Edition(
        DocumentId id,
        String title,
        @Nullable String part,
        @Nullable String documentNumber,
        @Nullable LocalDate date,
        @Nullable LocalDate effective,
        Map<String, String> articles) {

    public Edition {
        articles = Map.copyOf(articles);
    }

    public static Edition of(Document document) {
        Map<String, String> articles = new HashMap<>();
        document.provisions()
                .filter(Edition::isArticle)
                .forEach(p -> add(articles, p.label(), p.address()));
        return new Edition(
                document.id(),
                document.header().title(),
                document.header().part(),
                document.header().documentNumber(),
                document.header().versionDate(),
                document.header().effective(),
                articles.isEmpty() ? numbered(document) : articles);
    }

    private static boolean isArticle(Provision provision) {
        return provision.label() != null && provision.label().style().equals("article");
    }

    // 刑法修正案（九）第三条 is its 三、; older rules count 1. to 70. through: the style with most numbers that
    // none stands twice of.
    private static Map<String, String> numbered(Document document) {
        Map<String, Map<String, String>> byStyle = new LinkedHashMap<>();
        Set<String> repeated = new HashSet<>();
        document.blocks().forEach(block -> collect(block, byStyle, repeated));
        byStyle.keySet().removeAll(repeated);
        return byStyle.values().stream().max(Comparator.comparingInt(Map::size)).orElse(Map.of());
    }

    private static void collect(
            Block block, Map<String, Map<String, String>> byStyle, Set<String> repeated) {
        switch (block) {
            case Section section -> {
                collect(section.label(), section.address(), byStyle, repeated);
                section.children().forEach(child -> collect(child, byStyle, repeated));
            }
            case Provision provision ->
                    collect(provision.label(), provision.address(), byStyle, repeated);
            case Table _ -> {}
        }
    }

    private static void collect(
            @Nullable Label label,
            Address address,
            Map<String, Map<String, String>> byStyle,
            Set<String> repeated) {
        if (label != null
                && !add(
                        byStyle.computeIfAbsent(label.style(), _ -> new HashMap<>()),
                        label,
                        address)) {
            repeated.add(label.style());
        }
    }

    private static boolean add(
            Map<String, String> articles, @Nullable Label label, Address address) {
        if (label == null) {
            return true;
        }
        String printed =
                new Reference(label.ordinal(), label.inserted(), null, null, new Span(0, 0))
                        .printed();
        return printed == null || articles.putIfAbsent(printed, address.local()) == null;
    }

    /** The address of an article such as 第三十六条, null where this edition has none of that number. */
    @Nullable Address article(String number) {
        String local = articles.get(number);
        return local == null ? null : new Address(id, local);
    }
}
