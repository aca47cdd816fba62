package org.zhize.graph.store;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.zhize.corpus.document.Rank;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Walks the graph from one node, hop by hop, inside one transaction. */
final class ChainReader {
    // A picture with more is no help to anyone; the nearest come first.
    private static final int MOST_NODES = 500;

    private final TransactionContext tx;
    private final Map<String, Integer> depths = new LinkedHashMap<>();
    private final Map<String, Found> edges = new LinkedHashMap<>();

    private record Found(EdgeKind kind, String from, String to, Map<String, Object> tie) {}

    ChainReader(TransactionContext tx) {
        this.tx = tx;
    }

    Optional<Chain> chain(NodeKind kind, String id, Chain.Reach reach) {
        List<String> frontier =
                tx.run(Query.CHAIN_START.text(), Map.of("id", id, "label", kind.label()))
                        .list(row -> row.get("node").asString());
        if (frontier.isEmpty()) {
            return Optional.empty();
        }
        depths.put(frontier.getFirst(), 0);
        for (int hop = 1; hop <= reach.hops() && !frontier.isEmpty(); hop++) {
            frontier = expand(frontier, hop, reach);
        }
        Map<String, Chain.Node> nodes = nodes();
        List<Chain.Edge> shown = new ArrayList<>();
        edges.values().forEach(found -> edge(found, nodes).ifPresent(shown::add));
        return Optional.of(new Chain(List.copyOf(nodes.values()), shown));
    }

    private List<String> expand(List<String> frontier, int hop, Chain.Reach reach) {
        List<Record> rows =
                tx.run(
                                Query.CHAIN_EXPAND.text(),
                                Map.of(
                                        "nodes",
                                        frontier,
                                        "first",
                                        hop == 1,
                                        "edges",
                                        reach.edges().stream().map(EdgeKind::name).toList(),
                                        "most",
                                        reach.most()))
                        .list();
        List<String> next = new ArrayList<>();
        for (Record row : rows) {
            String node = row.get("next").asString();
            if (!depths.containsKey(node)) {
                if (depths.size() >= MOST_NODES) {
                    continue;
                }
                depths.put(node, hop);
                next.add(node);
            }
            edges.putIfAbsent(
                    row.get("edge").asString(),
                    new Found(
                            EdgeKind.valueOf(row.get("kind").asString()),
                            row.get("from").asString(),
                            row.get("to").asString(),
                            row.get("tie").asMap()));
        }
        return next;
    }

    private Map<String, Chain.Node> nodes() {
        Map<String, Chain.Node> found = new HashMap<>();
        tx.run(Query.CHAIN_NODES.text(), Map.of("nodes", List.copyOf(depths.keySet())))
                .forEachRemaining(row -> found.put(row.get("node").asString(), node(row)));
        Map<String, Chain.Node> nearestFirst = new LinkedHashMap<>();
        depths.keySet().forEach(id -> nearestFirst.put(id, found.get(id)));
        return nearestFirst;
    }

    private Chain.Node node(Record row) {
        List<String> labels = Reading.strings(row.get("labels"));
        Value facts = row.get("facts");
        NodeKind kind = kind(labels);
        Map<EdgeKind, Long> all = new EnumMap<>(EdgeKind.class);
        row.get("degrees")
                .asMap(Value::asLong)
                .forEach(
                        (name, degree) -> {
                            if (degree > 0) {
                                all.put(EdgeKind.valueOf(name), degree);
                            }
                        });
        return new Chain.Node(
                kind,
                facts.get("id").asString(),
                name(kind, facts),
                detail(kind, facts, row.get("document").asString(null)),
                type(kind, facts, labels),
                labels.contains("Absent"),
                depths.getOrDefault(row.get("node").asString(), 0),
                all);
    }

    private static NodeKind kind(List<String> labels) {
        for (NodeKind kind : NodeKind.values()) {
            if (labels.contains(kind.label())) {
                return kind;
            }
        }
        throw new IllegalStateException("a node of no kind: " + labels);
    }

    private static String name(NodeKind kind, Value facts) {
        return switch (kind) {
            case DUTY -> facts.get("statement").asString();
            case PROVISION -> String.join(" ", Reading.strings(facts.get("path")));
            case DOCUMENT -> facts.get("title").asString();
            case PARTY -> facts.get("name").asString();
        };
    }

    private static @Nullable String detail(NodeKind kind, Value facts, @Nullable String document) {
        return switch (kind) {
            case DUTY, PROVISION -> document;
            case DOCUMENT -> facts.get("number").asString(null);
            case PARTY -> String.join(" ", Reading.strings(facts.get("region")));
        };
    }

    private static @Nullable String type(NodeKind kind, Value facts, List<String> labels) {
        return switch (kind) {
            case DUTY -> Labels.dutyKind(labels).name();
            case PROVISION -> null;
            case DOCUMENT ->
                    facts.get("rank").isNull()
                            ? null
                            : Rank.valueOf(facts.get("rank").asString()).name();
            case PARTY -> facts.get("kind").asString();
        };
    }

    private static Optional<Chain.Edge> edge(Found found, Map<String, Chain.Node> nodes) {
        Chain.Node from = nodes.get(found.from());
        Chain.Node to = nodes.get(found.to());
        if (from == null || to == null) {
            return Optional.empty();
        }
        Map<String, Object> tie = found.tie();
        return Optional.of(
                new Chain.Edge(
                        found.kind(),
                        from.id(),
                        to.id(),
                        words(tie),
                        (String) tie.get("role"),
                        (Double) tie.get("score")));
    }

    private static @Nullable String words(Map<String, Object> tie) {
        for (String name : List.of("mention", "words", "title", "scope")) {
            if (tie.get(name) instanceof String words) {
                return words;
            }
        }
        return null;
    }
}
