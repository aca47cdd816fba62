package org.zhize.api.ledger;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.citation.Citation;
import org.zhize.graph.duty.Duty;
import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.duty.Role;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A duty as programs read it: the entry of the API contract. */
public record Entry(
        String id,
        DutyKind kind,
        List<String> path,
        @Nullable String title,
        @Nullable String subject,
        String statement,
        List<Holder> holders,
        List<Deadline> deadlines,
        List<Recurrence> recurrences,
        List<Target> targets,
        List<Cited> citations,
        List<Penalty> penalties,
        Evidence evidence) {

    /**
     * Who holds the duty.
     *
     * @param from where an inherited holder was taken from, in Chinese
     */
    public record Holder(
            String mention, Role role, boolean inherited, @Nullable String from, Party party) {}

    /** A body, as a holder names it. */
    public record Party(
            String id, String name, String kind, @Nullable String function, List<String> region) {}

    /** By when; vague words have no date. */
    public record Deadline(
            String mention,
            @Nullable LocalDate date,
            @Nullable LocalDate from,
            @Nullable String relative,
            boolean vague) {}

    /** How often: at least so many times a period. */
    public record Recurrence(String mention, String period, int times) {}

    /** What is to be reached. */
    public record Target(
            String mention,
            String metric,
            String direction,
            BigDecimal value,
            String unit,
            @Nullable String baseline) {}

    /** A document that the duty names. */
    public record Cited(
            String mention,
            String title,
            @Nullable String documentNumber,
            @Nullable String article,
            @Nullable String documentId,
            @Nullable String provisionId) {}

    /**
     * What a breach costs, and which provision says so.
     *
     * @param act the breach in the words of that provision, null where it only names an article
     * @param authority who decides, as written
     */
    public record Penalty(
            String provisionId,
            boolean explicit,
            double score,
            String summary,
            @Nullable String act,
            List<Fine> fines,
            @Nullable String authority) {

        public Penalty {
            // An index written before fines were kept has none.
            fines = fines == null ? List.of() : List.copyOf(fines);
        }
    }

    /**
     * A fine.
     *
     * @param least in yuan, or times the base where there is one; null where the text sets no bound
     * @param most likewise
     * @param base what the bounds multiply (违法所得) or are counted by (每平方米), null for plain sums
     * @param daily for each day until the breach ends
     * @param person paid by persons, not by the unit
     */
    public record Fine(
            String mention,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable String base,
            boolean daily,
            boolean person) {

        static Fine of(org.zhize.graph.duty.Penalty.Fine fine) {
            return new Fine(
                    fine.mention(),
                    fine.least(),
                    fine.most(),
                    fine.base(),
                    fine.daily(),
                    fine.person());
        }
    }

    /** The very characters, by provision and offset in the source. */
    public record Evidence(String provisionId, int start, int end, String text) {}

    public static Entry of(Duty duty) {
        return new Entry(
                duty.id(),
                duty.kind(),
                duty.path(),
                duty.title(),
                duty.subject(),
                duty.statement(),
                duty.holdings().stream()
                        .map(
                                h ->
                                        new Holder(
                                                h.mention(),
                                                h.role(),
                                                h.inherited(),
                                                h.from(),
                                                party(h.party())))
                        .toList(),
                duty.deadlines().stream()
                        .map(
                                d ->
                                        new Deadline(
                                                d.mention(),
                                                d.date(),
                                                d.from(),
                                                d.relative(),
                                                d.vague()))
                        .toList(),
                duty.recurrences().stream()
                        .map(r -> new Recurrence(r.mention(), r.period().code(), r.times()))
                        .toList(),
                duty.targets().stream()
                        .map(
                                t ->
                                        new Target(
                                                t.mention(),
                                                t.metric(),
                                                t.direction().code(),
                                                t.value(),
                                                t.unit(),
                                                t.baseline()))
                        .toList(),
                duty.citations().stream().map(Entry::cited).toList(),
                duty.penalties().stream()
                        .map(
                                p ->
                                        new Penalty(
                                                p.provision().toString(),
                                                p.explicit(),
                                                p.score(),
                                                p.summary(),
                                                p.act(),
                                                p.fines().stream().map(Fine::of).toList(),
                                                p.authority()))
                        .toList(),
                new Evidence(
                        duty.evidence().provision().toString(),
                        duty.evidence().span().start(),
                        duty.evidence().span().end(),
                        duty.evidence().text()));
    }

    private static Party party(org.zhize.graph.duty.Party party) {
        return new Party(
                party.id(), party.name(), party.kind().name(), party.function(), party.region());
    }

    public static Cited cited(Citation citation) {
        var document = citation.targetDocument();
        var provision = citation.target();
        return new Cited(
                citation.mention(),
                citation.title(),
                citation.documentNumber(),
                citation.article(),
                document == null ? null : document.value(),
                provision == null ? null : provision.toString());
    }

    public Entry withCitations(List<Cited> other) {
        return new Entry(
                id,
                kind,
                path,
                title,
                subject,
                statement,
                holders,
                deadlines,
                recurrences,
                targets,
                other,
                penalties,
                evidence);
    }

    Entry withPath(List<String> other) {
        return new Entry(
                id,
                kind,
                other,
                title,
                subject,
                statement,
                holders,
                deadlines,
                recurrences,
                targets,
                citations,
                penalties,
                evidence);
    }
}
