package org.zhize.indexer.query;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.document.Region;
import org.zhize.corpus.document.Status;
import org.zhize.corpus.text.Span;
import org.zhize.indexer.entry.StoredDocument;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A query as it is searched.
 *
 * @param tree what must match; its plain words are without what was read as more than words
 * @param words to rank by
 * @param references documents or articles that the query names
 * @param regions that it names
 * @param parties bodies that it names, each with its other names
 * @param ranks that hits must have, from a word such as 行政法规
 * @param statuses that their documents must have, from a word such as 已废止
 * @param year of the documents, or written in the provision; null where none is asked for
 * @param since the first day on which a document may have been issued, from 近三年 or 2019年以来
 */
public record Reading(
        Interpreted interpreted,
        Node tree,
        String words,
        List<Reference> references,
        List<Region> regions,
        List<PartyName> parties,
        Set<Rank> ranks,
        Set<Status> statuses,
        @Nullable Integer year,
        @Nullable LocalDate since) {

    public Reading {
        references = List.copyOf(references);
        regions = List.copyOf(regions);
        parties = List.copyOf(parties);
        ranks = Set.copyOf(ranks);
        statuses = Set.copyOf(statuses);
    }

    /**
     * A document, or an article of it.
     *
     * @param documents newest version first, with all parts of a law in several files
     * @param article 第三十六条, else null
     * @param chapter 第二章, or 第二编 第三章, where all of that is meant, else null
     * @param number true where the document was named by its number
     */
    public record Reference(
            String title,
            List<StoredDocument> documents,
            @Nullable String article,
            @Nullable Integer paragraph,
            @Nullable Integer item,
            @Nullable String chapter,
            boolean number,
            Span span) {
        public Reference {
            documents = List.copyOf(documents);
        }
    }

    /** The same without its year. */
    public Reading ofAnyYear() {
        return new Reading(
                interpreted,
                tree,
                words,
                references,
                regions,
                parties,
                ranks,
                statuses,
                null,
                since);
    }

    /** A body as typed, and what else it is or was called. */
    public record PartyName(String mention, List<String> others) {
        public PartyName {
            others = List.copyOf(others);
        }
    }
}
