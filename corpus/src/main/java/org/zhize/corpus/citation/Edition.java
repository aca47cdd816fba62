package org.zhize.corpus.citation;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Provision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

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
        Map<String, String> articles) {

    public Edition {
        articles = Map.copyOf(articles);
    }

    public static Edition of(Document document) {
        Map<String, String> articles = new HashMap<>();
        document.provisions()
                .forEach(
                        provision -> {
                            String number = number(provision);
                            if (number != null) {
                                articles.putIfAbsent(number, provision.address().local());
                            }
                        });
        LocalDate effective = document.header().effective();
        return new Edition(
                document.id(),
                document.header().title(),
                document.header().part(),
                document.header().documentNumber(),
                effective != null ? effective : document.header().versionDate(),
                articles);
    }

    private static @Nullable String number(Provision provision) {
        if (provision.label() == null || !provision.label().style().equals("article")) {
            return null;
        }
        return new Reference(
                        provision.label().ordinal(),
                        provision.label().inserted(),
                        null,
                        null,
                        provision.span())
                .printed();
    }

    /** The address of an article such as 第三十六条, null where this edition has none of that number. */
    @Nullable Address article(String number) {
        String local = articles.get(number);
        return local == null ? null : new Address(id, local);
    }
}
