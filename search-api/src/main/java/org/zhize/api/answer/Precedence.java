package org.zhize.api.answer;

import org.jspecify.annotations.Nullable;
import org.zhize.api.ledger.DocumentFacts;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.document.Status;

import java.util.HashMap;
import java.util.Map;

/** What a document is ahead of others by, in answering one question. */
final class Precedence {

    // Where no region is asked about, a rule of one is no answer before the nation's, though it may
    // hold a word more.
    private static final double NATIONAL = 0.1;
    // 生产安全事故报告和调查处理条例 before that of one trade, where no trade is asked about.
    private static final double NEAR_TITLE = 0.03;
    // Of a region that is asked about its own norm says more than the nation's.
    private static final double LOCAL = 0.1;
    // A plan says who does it; the norm of some other region does not.
    private static final double PLAN = 0.03;

    // A guide that no organ issued tells what laws say, at second hand.
    private static final double OF_NOBODY = 0.1;
    private static final double OF_COURTS = 0.05;
    // What was repealed answers only where nothing else does.
    private static final double GONE = 0.2;

    private final Question question;
    private final Map<String, Double> known = new HashMap<>();

    Precedence(Question question) {
        this.question = question;
    }

    /**
     * A national norm is ahead where the question names no region, the region's own where it names
     * one; of equals that whose title says the least else.
     */
    double of(DocumentFacts document) {
        return known.computeIfAbsent(document.id(), _ -> read(document));
    }

    private double read(DocumentFacts document) {
        Rank rank = Rank.valueOf(document.rank());
        boolean norm = rank.isNorm();
        boolean national = isNational(document);
        String thing = TitleThings.of(document.title());
        double near =
                NEAR_TITLE
                        * Topic.of(thing.isEmpty() ? document.title() : thing)
                                .coverage(question.text());
        // What courts are told of a law comes after the law.
        near -= rank == Rank.JUDICIAL_INTERPRETATION ? OF_COURTS : 0;
        if (document.status().equals(Status.REPEALED.name())) {
            return near - GONE;
        }
        if (question.region() != null) {
            if (!norm && document.issuers().isEmpty() && document.documentNumber() == null) {
                return near - OF_NOBODY;
            }
            return near + (national ? 0 : LOCAL);
        }
        return near + (national ? NATIONAL : norm ? 0 : PLAN);
    }

    /** Whether it is a norm that holds in the whole nation. */
    static boolean isNational(DocumentFacts document) {
        Rank rank = Rank.valueOf(document.rank());
        boolean local = rank == Rank.LOCAL_REGULATION || rank == Rank.LOCAL_RULE;
        return rank.isNorm() && !local && document.region().isEmpty();
    }

    /** Length of the path of regions of that level; below 0 where any above is meant. */
    static int level(@Nullable String words) {
        return switch (words == null ? ' ' : words.charAt(0)) {
            case '国', '中' -> 0;
            case '省' -> 1;
            case '市' -> 2;
            default -> -1;
        };
    }
}
