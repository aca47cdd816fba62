package org.zhize.graph.store;

import org.neo4j.driver.TransactionContext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** References with their targets, as rows. */
final class ReferenceRows {
    private final List<Map<String, Object>> toDocuments = new ArrayList<>();
    private final List<Map<String, Object>> toProvisions = new ArrayList<>();
    private final List<Map<String, Object>> relations = new ArrayList<>();
    private final Map<String, Map<String, Object>> absent = new LinkedHashMap<>();

    void add(Reference reference, Targets.Target target) {
        Map<String, Object> row =
                Map.of(
                        "kind", reference.kind().name(),
                        "from", reference.from(),
                        "to", target.id(),
                        "tie", reference.tie());
        if (target.kind() == Targets.Target.Kind.ABSENT) {
            absent.computeIfAbsent(target.id(), id -> absent(id, reference));
        }
        if (reference.kind() != EdgeKind.CITES) {
            relations.add(row);
        } else if (target.kind() == Targets.Target.Kind.PROVISION) {
            toProvisions.add(row);
        } else {
            toDocuments.add(row);
        }
    }

    private static Map<String, Object> absent(String id, Reference reference) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", id);
        Stream.of("title", "number", "titleRef", "numberRef")
                .forEach(name -> Rows.put(row, name, reference.tie().get(name)));
        return row;
    }

    void write(TransactionContext tx) {
        Transactions.run(tx, Query.REFERENCE_ABSENT, List.copyOf(absent.values()));
        Transactions.run(tx, Query.CITES_DOCUMENT_WRITE, toDocuments);
        Transactions.run(tx, Query.CITES_PROVISION_WRITE, toProvisions);
        Transactions.run(tx, Query.RELATION_WRITE, relations);
    }
}
