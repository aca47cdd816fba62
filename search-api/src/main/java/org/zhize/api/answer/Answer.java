package org.zhize.api.answer;

import org.jspecify.annotations.Nullable;
import org.zhize.api.ledger.DocumentFacts;
import org.zhize.api.ledger.Entry;
import org.zhize.api.search.SearchAnswer;
import org.zhize.graph.duty.Role;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is known in answer to a question: only what stands in a provision, each with its evidence.
 *
 * @param role that was asked for, null for any
 * @param topic what the question was understood to be about
 * @param region that it named, null where none
 * @param answers best first; empty where the evidence is too thin, and {@code reason} says so
 * @param notChecked what could not be looked at, in Chinese
 * @param nearest provisions that come nearest, where there is no answer
 */
public record Answer(
        String question,
        Intent intent,
        String intentLabel,
        @Nullable Role role,
        String topic,
        @Nullable String region,
        List<Item> answers,
        @Nullable String reason,
        List<String> notChecked,
        List<SearchAnswer.Item> nearest,
        long tookMs) {

    /** The same with what comes nearest, after so many milliseconds. */
    Answer with(List<SearchAnswer.Item> provisions, long took) {
        return new Answer(
                question,
                intent,
                intentLabel,
                role,
                topic,
                region,
                answers,
                reason,
                notChecked,
                provisions,
                took);
    }

    /**
     * One answer.
     *
     * @param text a sentence made of names, roles and words of the source
     * @param duty null where a provision, not a duty, answers
     * @param where the region for which it holds, 全国 for a norm of the nation, null where no text
     *     says; answers of one region stand together
     * @param note what a careful reader should know, in Chinese; else null
     */
    public record Item(
            String text,
            List<PartyInRole> parties,
            @Nullable Entry duty,
            @Nullable DocumentFacts document,
            List<String> path,
            Entry.@Nullable Evidence evidence,
            double score,
            @Nullable String note,
            @Nullable String where) {

        Item(
                String text,
                List<PartyInRole> parties,
                @Nullable Entry duty,
                @Nullable DocumentFacts document,
                List<String> path,
                Entry.@Nullable Evidence evidence,
                double score,
                @Nullable String note) {
            this(
                    text,
                    parties,
                    duty,
                    document,
                    path,
                    evidence,
                    score,
                    note,
                    document == null ? null : where(document));
        }

        private static @Nullable String where(DocumentFacts document) {
            if (!document.region().isEmpty()) {
                return document.region().getLast();
            }
            return Precedence.isNational(document) ? Places.WHOLE : null;
        }
    }

    /** A body in the role in which it holds the duty of the answer. */
    public record PartyInRole(
            String id,
            String name,
            @Nullable Role role,
            @Nullable String mention,
            boolean inherited,
            @Nullable String from) {

        /** The holder, and beside a body of an old name the one of today. */
        static Stream<PartyInRole> all(Entry.Holder holder) {
            return Stream.concat(
                    Stream.of(of(holder)),
                    Today.of(holder).stream()
                            .map(
                                    today ->
                                            new PartyInRole(
                                                    today.id(),
                                                    today.name(),
                                                    holder.role(),
                                                    holder.mention(),
                                                    true,
                                                    "名称表：%s的职能 %d 年起划入"
                                                            .formatted(
                                                                    holder.party().name(),
                                                                    today.since()))));
        }

        static PartyInRole of(Entry.Holder holder) {
            return new PartyInRole(
                    holder.party().id(),
                    holder.party().name(),
                    holder.role(),
                    holder.mention(),
                    holder.inherited(),
                    holder.from());
        }
    }
}
