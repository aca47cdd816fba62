package org.zhize.graph.store;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.document.Status;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What references mean, among the documents that the graph has now; the same rules as those of
 * {@link org.zhize.corpus.citation.CitationResolver}, which is asked before a document is written
 * and does not hear of those that come and go later.
 */
final class Targets {
    private static final Comparator<Candidate> OLDEST_FIRST =
            Comparator.comparing(Candidate::date, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(Candidate::id);

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final Map<String, Candidate> byId = new HashMap<>();
    private final Map<String, List<Candidate>> byRef = new HashMap<>();
    private final Set<String> provisions = new HashSet<>();

    private Targets() {}

    /** Where a reference goes: a provision, a document, or a document that is absent. */
    record Target(Kind kind, String id) {
        enum Kind {
            PROVISION,
            DOCUMENT,
            ABSENT
        }
    }

    /**
     * @param without documents that are about to go
     */
    static Targets of(
            Collection<Reference> references, Set<String> without, TransactionContext tx) {
        Targets targets = new Targets();
        targets.readCandidates(references, without, tx);
        targets.readProvisions(references, tx);
        return targets;
    }

    private void readCandidates(
            Collection<Reference> references, Set<String> without, TransactionContext tx) {
        List<String> refs =
                references.stream()
                        .flatMap(r -> Stream.of(r.titleRef(), r.numberRef()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        List<String> ids =
                references.stream()
                        .flatMap(r -> Stream.of(r.hint(), r.document()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        tx.run(Query.REFERENCE_CANDIDATES.text(), Map.of("refs", refs, "ids", ids))
                .forEachRemaining(
                        row -> {
                            Candidate candidate = candidate(row);
                            if (!without.contains(candidate.id())) {
                                byId.put(candidate.id(), candidate);
                                candidate.refs().forEach(ref -> called(ref).add(candidate));
                            }
                        });
    }

    private static Candidate candidate(Record row) {
        Value d = row.get("d");
        return new Candidate(
                d.get("id").asString(),
                d.get("title").asString(),
                d.get("titleRef").asString(null),
                d.get("carrierRef").asString(null),
                d.get("fullRef").asString(null),
                d.get("numberRef").asString(null),
                Rank.valueOf(d.get("rank").asString()),
                Status.valueOf(d.get("status").asString()),
                d.get("region").asList(Value::asString),
                later(Reading.date(d.get("date")), Reading.date(d.get("effective"))));
    }

    // A revised law still prints the day from which its first version was in force.
    private static @Nullable LocalDate later(@Nullable LocalDate date, @Nullable LocalDate other) {
        if (date == null || other == null) {
            return date == null ? other : date;
        }
        return date.isAfter(other) ? date : other;
    }

    private void readProvisions(Collection<Reference> references, TransactionContext tx) {
        List<String> wanted =
                references.stream()
                        .flatMap(
                                r ->
                                        r.places().stream()
                                                .flatMap(
                                                        p ->
                                                                possible(r)
                                                                        .map(
                                                                                c ->
                                                                                        c.id() + "."
                                                                                                + p)))
                        .distinct()
                        .toList();
        if (!wanted.isEmpty()) {
            tx.run(Query.REFERENCE_PROVISIONS.text(), Map.of("ids", wanted))
                    .forEachRemaining(row -> provisions.add(row.get("id").asString()));
        }
    }

    private Stream<Candidate> possible(Reference reference) {
        if (reference.own()) {
            return Stream.of(byId.get(reference.hint())).filter(Objects::nonNull);
        }
        Candidate hinted = reference.hint() == null ? null : byId.get(reference.hint());
        List<Candidate> numbered =
                called(reference.numberRef()).stream()
                        .filter(c -> Objects.equals(c.numberRef(), reference.numberRef()))
                        .toList();
        if (!numbered.isEmpty()) {
            return numbered.stream();
        }
        Set<Candidate> called = new LinkedHashSet<>();
        if (hinted != null) {
            called.add(hinted);
            called.addAll(called(hinted.titleRef()));
        }
        called.addAll(called(reference.titleRef()));
        return called.stream().filter(c -> c.equals(hinted) || means(reference, hinted, c));
    }

    private List<Candidate> called(@Nullable String ref) {
        return ref == null ? List.of() : byRef.computeIfAbsent(ref, _ -> new ArrayList<>());
    }

    /**
     * An article is looked up in the version that was in force when the citing document was
     * written, since later versions number anew; a document as a whole is its newest version in
     * force.
     */
    Target of(Reference reference) {
        Candidate from = byId.get(reference.document());
        List<String> region = from == null ? List.of() : from.region();
        List<Candidate> candidates =
                possible(reference)
                        .filter(c -> c.id().equals(reference.hint()) || sees(reference, region, c))
                        .filter(c -> reference.kind() == EdgeKind.CITES || isEarlier(c, from))
                        .sorted(OLDEST_FIRST)
                        .toList();
        if (candidates.isEmpty()) {
            return new Target(Target.Kind.ABSENT, reference.absentId());
        }
        String place = placeIn(reference, candidates, from == null ? null : from.date());
        return place == null
                ? new Target(Target.Kind.DOCUMENT, inForce(candidates).id())
                : new Target(Target.Kind.PROVISION, place);
    }

    private @Nullable String placeIn(
            Reference reference, List<Candidate> candidates, @Nullable LocalDate written) {
        LocalDate version = versionAt(candidates, written == null ? today : written);
        // Files of one law (编) have one date: the one that has the article is meant.
        return candidates.stream()
                .filter(c -> Objects.equals(c.date(), version))
                .map(c -> placeIn(reference, c))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate versionAt(List<Candidate> oldestFirst, LocalDate day) {
        LocalDate version = oldestFirst.getFirst().date();
        for (Candidate candidate : oldestFirst) {
            if (candidate.date() != null && !candidate.date().isAfter(day)) {
                version = candidate.date();
            }
        }
        return version;
    }

    private Candidate inForce(List<Candidate> oldestFirst) {
        List<Candidate> living =
                oldestFirst.stream().filter(c -> c.status() != Status.REPEALED).toList();
        List<Candidate> choice = living.isEmpty() ? oldestFirst : living;
        LocalDate version = versionAt(choice, today);
        return choice.stream()
                .filter(c -> Objects.equals(c.date(), version))
                .findFirst()
                .orElse(choice.getLast());
    }

    private static boolean means(
            Reference reference, @Nullable Candidate hinted, Candidate candidate) {
        boolean called =
                candidate.isCalled(reference.titleRef())
                        || (hinted != null && candidate.isCalled(hinted.titleRef()));
        return called && candidate.mayHaveNumber(reference.numberRef());
    }

    private static boolean sees(Reference reference, List<String> region, Candidate candidate) {
        String number = reference.numberRef();
        return (number != null && number.equals(candidate.numberRef()))
                || candidate.isWithinSight(region);
    }

    // A document neither implements nor replaces itself, nor a later version of itself.
    private static boolean isEarlier(Candidate candidate, @Nullable Candidate from) {
        if (from == null || candidate.id().equals(from.id())) {
            return false;
        }
        boolean versions =
                candidate.titleRef() != null && candidate.titleRef().equals(from.titleRef());
        return !versions
                || from.date() == null
                || candidate.date() == null
                || candidate.date().isBefore(from.date());
    }

    private @Nullable String placeIn(Reference reference, Candidate candidate) {
        for (String place : reference.places()) {
            String id = candidate.id() + "." + place;
            if (provisions.contains(id)) {
                return id;
            }
        }
        return null;
    }
}
