package org.zhize.indexer.rank;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/**
 * What the ranker knows of a candidate. All are between 0 and about 1, so that weights can be
 * compared; "of the best" means divided by the highest value among the candidates.
 */
public enum Feature {
    /** BM25 over pairs of characters, of the best. */
    BIGRAMS,
    /** BM25 over words, of the best. */
    WORDS,
    /** Share of the question's pairs that occur, weighted by rarity. */
    COVERAGE,
    WORD_COVERAGE,
    /** How near the meaning is: cosine. */
    MEANING,
    /** The same, between the least and the most near candidate. */
    NEARNESS,
    /** 20 / (20 + rank) in the order of one score alone. */
    BIGRAM_RANK,
    WORD_RANK,
    MEANING_RANK,
    /** How much the best articles of the whole law fit, of the best law. */
    LAW,
    LAW_BROAD,
    /** Share of the candidates that are of this law. */
    LAW_SHARE,
    /** How much the best articles of the same chapter fit, of the best chapter. */
    SECTION,
    SECTION_BROAD,
    /** Share of the chapter's articles that are candidates. */
    SECTION_SHARE,
    /** Mean nearness of the chapter's articles. */
    SECTION_MEANING,
    /** How crowded it is around its meaning: mean cosine to the provisions nearest to it. */
    CROWD,
    /** How well the articles before and after fit. */
    NEIGHBOUR,
    NEIGHBOURS,
    /** Logarithm of how many provisions cite it. */
    CITATIONS,
    /** How well the best provision fits that cites it, of the best. */
    CITED,
    /** Share of the title's pairs that the question has. */
    TITLE,
    /** Share of the question's pairs that the title has. */
    IN_TITLE,
    /** Place in the document, from 0 to 1. */
    POSITION,
    /** 1 where a newer version of the law is in the index. */
    SUPERSEDED,
    /** 1 where the document is of a region that the question does not name, and a local norm. */
    ELSEWHERE;

    /** The name in data files and in answers: {@code sectionMeaning}. */
    @JsonValue
    public String key() {
        StringBuilder key = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            key.append(
                    key.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return key.toString();
    }
}
