package org.zhize.api.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Header;
import org.zhize.corpus.document.Provision;
import org.zhize.graph.duty.Duty;
import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.duty.Extraction;
import org.zhize.graph.duty.Holding;
import org.zhize.graph.duty.PartyKind;
import org.zhize.graph.duty.Role;
import org.zhize.graph.extract.Ledgers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was understood of a file, in the shape in which people label documents by hand: one item a
 * numbered provision.
 */
public record Shown(Facts document, List<Item> items, List<String> problems, List<Mended> repairs) {

    /** The document in the words of the hand-made labels. */
    public record Facts(
            String file,
            String id,
            String title,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String carrierTitle,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean titleInferred,
            @Nullable String docNumber,
            List<String> issuers,
            @Nullable LocalDate issued,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate published,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate promulgated,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate effective,
            List<String> region,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean regionInferred,
            String rank,
            String status,
            @Nullable String kind,
            @Nullable String period,
            List<String> addressees) {}

    /** A numbered provision with all labels of its duties. */
    public record Item(
            List<String> path,
            @Nullable String title,
            List<Holder> holders,
            List<Deadline> deadlines,
            List<Recurrence> recurrences,
            List<Target> targets,
            List<Citation> citations,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Obligation> obligations) {}

    /** Name null for open classes of bodies. */
    public record Holder(
            String mention,
            String name,
            String kind,
            String role,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean inherited) {}

    public record Deadline(
            String mention,
            @Nullable LocalDate date,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate from,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String relative) {}

    public record Recurrence(String mention, String period, int times) {}

    public record Target(
            String mention,
            String metric,
            String direction,
            BigDecimal value,
            String unit,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String baseline) {}

    public record Citation(
            String mention,
            String title,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String docNumber,
            @Nullable String article) {}

    /** A duty of a norm: {@code must}, {@code must_not} or {@code may}. */
    public record Obligation(
            List<String> path, @Nullable String subject, String modality, String action) {}

    /** Damage that was read around. */
    public record Mended(String found, String read, String reason) {}

    public static Shown of(Extraction extraction) {
        Document document = extraction.document();
        Map<Address, List<Duty>> duties = new LinkedHashMap<>();
        for (Duty duty : Ledgers.of(extraction)) {
            duties.computeIfAbsent(duty.evidence().provision(), _ -> new ArrayList<>()).add(duty);
        }
        List<Item> items = new ArrayList<>();
        document.provisions()
                .forEach(
                        p -> {
                            List<Duty> here = at(p, duties);
                            if (!here.isEmpty()) {
                                items.add(item(p, here));
                            }
                        });
        return new Shown(
                facts(document),
                items,
                Stream.concat(document.problems().stream(), extraction.problems().stream())
                        .map(Document.Problem::message)
                        .distinct()
                        .toList(),
                document.repairs().stream()
                        .map(r -> new Mended(document.text(r.span()), r.read(), r.reason()))
                        .toList());
    }

    private static List<Duty> at(Provision provision, Map<Address, List<Duty>> duties) {
        List<Duty> here = new ArrayList<>(duties.getOrDefault(provision.address(), List.of()));
        provision
                .parts()
                .forEach(part -> here.addAll(duties.getOrDefault(part.address(), List.of())));
        return here;
    }

    private static Facts facts(Document document) {
        Header h = document.header();
        return new Facts(
                document.fileName(),
                document.id().value(),
                h.title(),
                h.carrierTitle(),
                h.inferred().contains("title"),
                h.documentNumber(),
                h.issuers(),
                h.issued(),
                h.published(),
                h.promulgated(),
                h.effective(),
                h.region().path(),
                h.inferred().contains("region"),
                h.rank().name(),
                h.status().name(),
                h.kind(),
                h.period(),
                h.addressees());
    }

    private static Item item(Provision provision, List<Duty> duties) {
        return new Item(
                provision.path(),
                duties.getFirst().title(),
                all(duties.stream().flatMap(d -> d.holdings().stream()).map(Shown::holder)),
                all(
                        duties.stream()
                                .flatMap(d -> d.deadlines().stream())
                                .map(
                                        d ->
                                                new Deadline(
                                                        d.mention(),
                                                        d.date(),
                                                        d.from(),
                                                        d.relative()))),
                all(
                        duties.stream()
                                .flatMap(d -> d.recurrences().stream())
                                .map(
                                        r ->
                                                new Recurrence(
                                                        r.mention(),
                                                        r.period().code(),
                                                        r.times()))),
                all(
                        duties.stream()
                                .flatMap(d -> d.targets().stream())
                                .map(
                                        t ->
                                                new Target(
                                                        t.mention(),
                                                        t.metric(),
                                                        t.direction().code(),
                                                        t.value(),
                                                        t.unit(),
                                                        t.baseline()))),
                all(
                        duties.stream()
                                .flatMap(d -> d.citations().stream())
                                .map(
                                        c ->
                                                new Citation(
                                                        c.mention(),
                                                        c.title(),
                                                        c.documentNumber(),
                                                        c.article()))),
                duties.stream().filter(d -> d.kind() != DutyKind.TASK).map(Shown::norm).toList());
    }

    private static <T> List<T> all(Stream<T> values) {
        return values.distinct().toList();
    }

    private static Holder holder(Holding holding) {
        return new Holder(
                holding.mention(),
                holding.party().name(),
                kind(holding.party().kind()),
                holding.role() == Role.SUPPORT ? "cooperate" : lower(holding.role().name()),
                holding.inherited());
    }

    private static String kind(PartyKind kind) {
        return switch (kind) {
            case PARTY_ORGAN -> "party_committee";
            case POST -> "person_role";
            case DEPARTMENT, COMMITTEE, GOVERNMENT, ENTERPRISE, COLLECTIVE, SOCIAL ->
                    lower(kind.name());
        };
    }

    private static Obligation norm(Duty duty) {
        String modality =
                switch (duty.kind()) {
                    case OBLIGATION -> "must";
                    case PROHIBITION -> "must_not";
                    case PERMISSION -> "may";
                    case TASK -> "task";
                };
        return new Obligation(duty.path(), duty.subject(), modality, duty.statement());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
