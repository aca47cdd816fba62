package org.zhize.graph.store;

import org.neo4j.driver.TransactionContext;
import org.zhize.corpus.names.Names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts documents into the graph and takes them out. A document gets its content hash in the last
 * transaction of its writing: one without a hash is unfinished, and written anew from the start.
 */
final class Writer {
    // Documents share transactions up to about so many rows: beyond it they gain nothing.
    private static final int ROWS_OF_GROUP = 2 * Transactions.ROWS_OF_TRANSACTION;
    private static final int PROVISIONS_OF_DELETION = 500;

    private final Server server;
    private final Runnable committed;

    Writer(Server server, Runnable committed) {
        this.server = server;
        this.committed = committed;
    }

    void replace(List<GraphDocument> documents) {
        // The last of two readings of one document.
        Map<String, GraphDocument> wanted = new LinkedHashMap<>();
        documents.forEach(document -> wanted.put(document.id().value(), document));
        Set<String> known = known(wanted.keySet());
        if (!known.isEmpty()) {
            take(known);
        }
        List<Rows> group = new ArrayList<>();
        int size = 0;
        for (GraphDocument document : wanted.values()) {
            Rows rows = new Rows(document.extraction());
            group.add(rows);
            size += rows.size();
            if (size > ROWS_OF_GROUP) {
                put(group, wanted);
                group.clear();
                size = 0;
            }
        }
        put(group, wanted);
        if (!known.isEmpty()) {
            sweep();
        }
    }

    void delete(Collection<String> ids) {
        Set<String> known = known(ids);
        if (!known.isEmpty()) {
            take(known);
            sweep();
        }
    }

    private Set<String> known(Collection<String> ids) {
        return server.read(
                tx ->
                        Set.copyOf(
                                tx.run(Query.DOCUMENT_KNOWN.text(), Map.of("ids", List.copyOf(ids)))
                                        .list(row -> row.get("id").asString())));
    }

    private void put(List<Rows> group, Map<String, GraphDocument> wanted) {
        if (group.isEmpty()) {
            return;
        }
        Transactions transactions = new Transactions(server, committed);
        transactions.add(Query.DOCUMENT_WRITE, group.stream().map(Rows::document).toList());
        PartyRows parties = new PartyRows();
        group.forEach(parties::add);
        transactions.add(Query.PARTY_WRITE, parties.parties());
        transactions.add(Query.FUNCTION_WRITE, parties.functions());
        transactions.add(Query.REGION_WRITE, parties.regions());
        transactions.add(Query.REGION_PART_WRITE, parties.partsOfRegions());
        transactions.add(Query.REGION_IN_WRITE, parties.inRegions());
        transactions.add(Query.MEMBER_WRITE, parties.members());
        transactions.add(Query.SUCCESSION_WRITE, parties.successions(Names.standard()));
        transactions.add(Query.PROVISION_WRITE, all(group, Rows::pieces), Rows.PIECE);
        transactions.add(Query.PENALTY_WRITE, all(group, Rows::penalties));
        transactions.commit();
        refer(group);
        server.write(
                tx -> {
                    relink(
                            group.stream().map(Rows::id).toList(),
                            group.stream().flatMap(Writer::refs).distinct().toList(),
                            Set.of(),
                            tx);
                    return true;
                });
        committed.run();
        transactions.add(
                Query.DOCUMENT_COMPLETE,
                group.stream()
                        .map(
                                rows ->
                                        Map.of(
                                                "id", rows.id(),
                                                "hash",
                                                        Objects.requireNonNull(
                                                                        wanted.get(rows.id()))
                                                                .contentHash()))
                        .toList());
        transactions.commit();
    }

    private static List<Map<String, Object>> all(
            List<Rows> group, java.util.function.Function<Rows, List<Map<String, Object>>> rows) {
        return group.stream().map(rows).flatMap(List::stream).toList();
    }

    private static Stream<String> refs(Rows rows) {
        Map<String, Object> document = rows.document();
        return Stream.of("titleRef", "carrierRef", "fullRef", "numberRef")
                .map(document::get)
                .filter(Objects::nonNull)
                .map(String.class::cast);
    }

    // What these documents cite, now that all of them are there.
    private void refer(List<Rows> group) {
        List<Reference> references =
                group.stream().flatMap(rows -> References.of(rows).stream()).toList();
        for (int start = 0; start < references.size(); start += Transactions.ROWS_OF_TRANSACTION) {
            List<Reference> some =
                    references.subList(
                            start,
                            Math.min(start + Transactions.ROWS_OF_TRANSACTION, references.size()));
            server.write(
                    tx -> {
                        Targets targets = Targets.of(some, Set.of(), tx);
                        ReferenceRows rows = new ReferenceRows();
                        some.forEach(reference -> rows.add(reference, targets.of(reference)));
                        rows.write(tx);
                        return true;
                    });
            committed.run();
        }
    }

    /**
     * Turns the references of other documents that point to these documents, or should: to the best
     * of what is there.
     *
     * @param without documents that are about to go
     */
    private static void relink(
            List<String> ids, List<String> refs, Set<String> without, TransactionContext tx) {
        record Placed(String edge, String at, Reference reference) {}
        List<Placed> placed =
                tx.run(Query.REFERENCE_INCOMING.text(), Map.of("ids", ids, "refs", refs))
                        .list(
                                row ->
                                        new Placed(
                                                row.get("edge").asString(),
                                                row.get("at").asString(),
                                                Reference.read(
                                                        EdgeKind.valueOf(
                                                                row.get("kind").asString()),
                                                        row.get("from").asString(),
                                                        row.get("tie").asMap())));
        placed = placed.stream().filter(p -> !without.contains(p.reference().document())).toList();
        if (placed.isEmpty()) {
            return;
        }
        Targets targets = Targets.of(placed.stream().map(Placed::reference).toList(), without, tx);
        List<String> moved = new ArrayList<>();
        ReferenceRows rows = new ReferenceRows();
        for (Placed p : placed) {
            Targets.Target target = targets.of(p.reference());
            if (!target.id().equals(p.at())) {
                moved.add(p.edge());
                rows.add(p.reference(), target);
            }
        }
        rows.write(tx);
        Transactions.run(tx, Query.REFERENCE_DELETE, moved);
        if (!moved.isEmpty()) {
            tx.run(Query.SWEEP_ABSENT.text()).consume();
        }
    }

    /**
     * Takes documents out; {@link #sweep} must follow once something else may hold their parties.
     */
    private void take(Set<String> ids) {
        List<String> some = List.copyOf(ids);
        List<String> parties =
                server.write(
                        tx -> {
                            tx.run(Query.DOCUMENT_INCOMPLETE.text(), Map.of("ids", some)).consume();
                            relink(some, List.of(), ids, tx);
                            tx.run(Query.MEMBER_DELETE.text(), Map.of("ids", some)).consume();
                            return tx.run(Query.TOUCHED_PARTIES.text(), Map.of("ids", some))
                                    .list(row -> row.get("id").asString());
                        });
        committed.run();
        for (String id : some) {
            int deleted;
            do {
                deleted =
                        server.write(
                                tx ->
                                        tx.run(
                                                        Query.DOCUMENT_EMPTY.text(),
                                                        Map.of(
                                                                "id", id,
                                                                "most", PROVISIONS_OF_DELETION))
                                                .single()
                                                .get("deleted")
                                                .asInt());
                committed.run();
            } while (deleted == PROVISIONS_OF_DELETION);
        }
        server.write(
                tx -> {
                    tx.run(Query.DOCUMENT_DELETE.text(), Map.of("ids", some)).consume();
                    tx.run(
                                    Query.PARTY_MENTIONS.text(),
                                    Map.of("ids", parties, "most", PartyRows.MENTIONS))
                            .consume();
                    return true;
                });
        committed.run();
    }

    /** Deletes what nothing holds any more. */
    void sweep() {
        server.write(
                tx -> {
                    tx.run(Query.SWEEP_PARTIES.text()).consume();
                    tx.run(Query.SWEEP_FUNCTIONS.text()).consume();
                    tx.run(Query.SWEEP_ABSENT.text()).consume();
                    // From the leaves up.
                    int leaves;
                    do {
                        leaves = tx.run(Query.SWEEP_REGIONS.text()).single().get("deleted").asInt();
                    } while (leaves > 0);
                    return true;
                });
        committed.run();
    }
}
