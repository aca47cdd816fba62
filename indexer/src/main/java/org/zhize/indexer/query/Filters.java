package org.zhize.indexer.query;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.document.Status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What hits must be, beside their words. An empty set or null does not filter; several values of
 * one set are alternatives; all that is set must hold.
 *
 * @param kinds 文种: 通知, 条例
 * @param region path from the province down, or the name of one region at any height; all below it
 *     match too
 * @param functions what a holder of a duty in the provision does (应急管理)
 * @param parties ids of parties that hold a duty in the provision
 * @param roles names of roles; with parties, the role of that very party
 * @param dutyKinds names of duty kinds
 * @param from first day by which the document may have been issued or passed
 * @param to last such day
 * @param dueFrom first day on which a duty may fall due
 * @param dueTo last such day
 * @param inForceOn the version in force on that day, and only documents in force
 * @param documents only in these
 */
public record Filters(
        Set<Rank> ranks,
        Set<String> kinds,
        List<String> region,
        Set<String> issuers,
        Set<String> functions,
        Set<String> parties,
        Set<String> roles,
        Set<String> dutyKinds,
        Set<Status> statuses,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable LocalDate inForceOn,
        Set<DocumentId> documents) {

    public static final Filters NONE = builder().build();

    public Filters {
        ranks = Set.copyOf(ranks);
        kinds = Set.copyOf(kinds);
        region = List.copyOf(region);
        issuers = Set.copyOf(issuers);
        functions = Set.copyOf(functions);
        parties = Set.copyOf(parties);
        roles = Set.copyOf(roles);
        dutyKinds = Set.copyOf(dutyKinds);
        statuses = Set.copyOf(statuses);
        documents = Set.copyOf(documents);
    }

    /** True where they ask of what documents hits are, and nothing of the hits themselves. */
    public boolean areOfDocuments() {
        return functions.isEmpty()
                && parties.isEmpty()
                && roles.isEmpty()
                && dutyKinds.isEmpty()
                && dueFrom == null
                && dueTo == null;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Sets some filters and leaves the others open. */
    public static final class Builder {
        private Set<Rank> ranks = Set.of();
        private Set<String> kinds = Set.of();
        private List<String> region = List.of();
        private Set<String> issuers = Set.of();
        private Set<String> functions = Set.of();
        private Set<String> parties = Set.of();
        private Set<String> roles = Set.of();
        private Set<String> dutyKinds = Set.of();
        private Set<Status> statuses = Set.of();
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private @Nullable LocalDate dueFrom;
        private @Nullable LocalDate dueTo;
        private @Nullable LocalDate inForceOn;
        private Set<DocumentId> documents = Set.of();

        private Builder() {}

        public Builder ranks(Set<Rank> value) {
            ranks = value;
            return this;
        }

        public Builder kinds(Set<String> value) {
            kinds = value;
            return this;
        }

        public Builder region(List<String> value) {
            region = value;
            return this;
        }

        public Builder issuers(Set<String> value) {
            issuers = value;
            return this;
        }

        public Builder functions(Set<String> value) {
            functions = value;
            return this;
        }

        public Builder parties(Set<String> value) {
            parties = value;
            return this;
        }

        public Builder roles(Set<String> value) {
            roles = value;
            return this;
        }

        public Builder dutyKinds(Set<String> value) {
            dutyKinds = value;
            return this;
        }

        public Builder statuses(Set<Status> value) {
            statuses = value;
            return this;
        }

        public Builder from(@Nullable LocalDate value) {
            from = value;
            return this;
        }

        public Builder to(@Nullable LocalDate value) {
            to = value;
            return this;
        }

        public Builder dueFrom(@Nullable LocalDate value) {
            dueFrom = value;
            return this;
        }

        public Builder dueTo(@Nullable LocalDate value) {
            dueTo = value;
            return this;
        }

        public Builder inForceOn(@Nullable LocalDate value) {
            inForceOn = value;
            return this;
        }

        public Builder documents(Set<DocumentId> value) {
            documents = value;
            return this;
        }

        public Filters build() {
            return new Filters(
                    ranks, kinds, region, issuers, functions, parties, roles, dutyKinds, statuses,
                    from, to, dueFrom, dueTo, inForceOn, documents);
        }
    }
}
