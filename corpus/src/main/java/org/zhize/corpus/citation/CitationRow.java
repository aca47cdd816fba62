package org.zhize.corpus.citation;

import org.zhize.corpus.pattern.PatternRow;

import java.util.List;

/** A wording of {@code citations.json}. */
record CitationRow(
        String id,
        Use use,
        String pattern,
        List<String> examples,
        List<String> counterexamples,
        String source)
        implements PatternRow {

    CitationRow {
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
    }

    /** What a wording is for. */
    enum Use {
        /** 第X条 with its 款 and 项. */
        ARTICLE,
        /** 21条 after a title, as users type it. */
        ARTICLE_LENIENT,
        /** 第36、37条. */
        ARTICLES,
        /** 第36至38条. */
        ARTICLE_RANGE,
        PARAGRAPH,
        ITEM,
        /** 第（二）、（三）项. */
        ITEMS,
        /** 第一、二款. */
        PARAGRAPHS,
        SEPARATOR,
        RANGE,
        /** What may stand between a title and its articles. */
        BETWEEN,
        /** 文号, number of an order or of a standard. */
        NUMBER,
        /** 以下简称. */
        DECLARES,
        /** 本法. */
        SELF,
        /** 同法, 该条例. */
        SAME,
        SAME_ARTICLE,
        THIS_ARTICLE,
        THIS_PARAGRAPH,
        PREVIOUS_PARAGRAPH,
        PREVIOUS_ARTICLE,
        PREVIOUS_ITEM,
        /** Ends of titles of laws and documents. */
        DOCUMENT,
        /** Ends of titles of certificates, records and papers of one case. */
        NOT_DOCUMENT,
        IMPLEMENTS,
        REPLACES_AFTER,
        REPLACES_BEFORE,
        AMENDS_AFTER,
        AMENDS_BEFORE,
        AMENDING_TITLE
    }
}
