package org.zhize.api.answer;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.citation.Citation;
import org.zhize.corpus.document.Region;
import org.zhize.graph.duty.Role;

import java.util.List;

/**
 * A question as it was understood.
 *
 * @param text as asked, folded, without politeness and question marks
 * @param topic the words that say what it is about, without region and year; may be empty
 * @param act the verb that is asked about (由谁召集), null where none is
 * @param party the words that name a body, null where none is asked about
 * @param region words of the question that name a region, null where none
 * @param regions what those words can mean
 * @param citations laws and articles that it names
 * @param aspect what of it is asked for, null where the intent says it
 * @param detail a unit, a time or a law that the wording gave apart (多少公里, 2025年底), null for none
 * @param done what is to be done, where the wording names it apart (几天内+成立清算组), null where not
 * @param row id of the wording that was recognised, null for none
 */
record Question(
        String text,
        Intent intent,
        @Nullable Role role,
        String topic,
        @Nullable String act,
        @Nullable String party,
        @Nullable String region,
        List<Region> regions,
        @Nullable String year,
        List<Citation> citations,
        @Nullable Aspect aspect,
        @Nullable String detail,
        @Nullable String done,
        @Nullable String row) {

    Question {
        regions = List.copyOf(regions);
        citations = List.copyOf(citations);
    }

    /** The same question whatever the verb. */
    Question doing() {
        return new Question(
                text, intent, role, topic, null, party, region, regions, year, citations, aspect,
                detail, done, row);
    }

    /** Who is in charge of the thing, where none says to whom one goes for it. */
    Question ofCharge() {
        return new Question(
                text,
                Intent.OWNER,
                null,
                topic,
                null,
                party,
                region,
                regions,
                year,
                citations,
                Aspect.REGULATOR,
                null,
                null,
                row);
    }

    /** The same question about other words. */
    Question about(String words) {
        return new Question(
                text, intent, role, words, act, party, region, regions, year, citations, aspect,
                detail, done, row);
    }

    /** The same question about every region. */
    Question anywhere() {
        return new Question(
                text, intent, role, topic, act, party, null, List.of(), year, citations, aspect,
                detail, done, row);
    }
}
