package org.zhize.graph.store;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.document.Status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What references mean, among the documents that the graph has now. A title that several versions
 * share means the newest in force that has the article.
 */
final class Targets {
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
                d.get("date").isNull() ? null : d.get("date").asLocalDate());
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
        Set<Candidate> called = new LinkedHashSet<>();
        if (hinted != null) {
            called.add(hinted);
            called.addAll(called(hinted.titleRef()));
        }
        called.addAll(called(reference.titleRef()));
        called.addAll(called(reference.numberRef()));
        return called.stream().filter(c -> c.equals(hinted) || means(reference, hinted, c));
    }

    private List<Candidate> called(@Nullable String ref) {
        return ref == null ? List.of() : byRef.computeIfAbsent(ref, _ -> new ArrayList<>());
    }

    Target of(Reference reference) {
        Candidate from = byId.get(reference.document());
        List<String> region = from == null ? List.of() : from.region();
        Optional<Candidate> best =
                possible(reference)
                        .filter(c -> c.id().equals(reference.hint()) || sees(reference, region, c))
                        .filter(c -> reference.kind() == EdgeKind.CITES || isEarlier(c, from))
                        .max(
                                Comparator.comparing((Candidate c) -> placeIn(reference, c) != null)
                                        .thenComparingInt(c -> inForce(c.status()))
                                        .thenComparing(
                                                c -> c.date() == null ? LocalDate.MIN : c.date())
                                        .thenComparing(c -> c.id().equals(reference.hint()))
                                        .thenComparing(Candidate::id));
        if (best.isEmpty()) {
            return new Target(Target.Kind.ABSENT, reference.absentId());
        }
        String place = placeIn(reference, best.get());
        return place == null
                ? new Target(Target.Kind.DOCUMENT, best.get().id())
                : new Target(Target.Kind.PROVISION, place);
    }

    private static boolean means(
            Reference reference, @Nullable Candidate hinted, Candidate candidate) {
        String number = reference.numberRef();
        if (number != null && number.equals(candidate.numberRef())) {
            return true;
        }
        boolean called =
                candidate.isCalled(reference.titleRef())
                        || (hinted != null && candidate.isCalled(hinted.titleRef()));
        return called && candidate.mayHaveNumber(number);
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

    private static int inForce(Status status) {
        return switch (status) {
            case IN_FORCE, AMENDED -> 2;
            case NOT_YET_EFFECTIVE -> 1;
            case REPEALED -> 0;
        };
    }
}
