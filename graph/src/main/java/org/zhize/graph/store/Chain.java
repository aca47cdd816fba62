package org.zhize.graph.store;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A part of the graph around one node, nearest nodes first. */
public record Chain(List<Node> nodes, List<Edge> edges) {

    public Chain {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * How far to go.
     *
     * @param hops edges from the first node, at most 4
     * @param edges kinds to follow
     * @param most edges of one kind to follow from one node, at most 200; the best scores first
     */
    public record Reach(int hops, Set<EdgeKind> edges, int most) {
        static final int MOST_HOPS = 4;
        static final int MOST_EDGES = 200;

        /** Duty, provision, document, those above and below, holders, citations, penalties. */
        public static final Reach USUAL =
                new Reach(
                        3,
                        Set.of(
                                EdgeKind.HAS,
                                EdgeKind.STATES,
                                EdgeKind.HOLDS,
                                EdgeKind.CITES,
                                EdgeKind.IMPLEMENTS,
                                EdgeKind.PENALISES,
                                EdgeKind.ALIGNS_WITH),
                        20);

        public Reach {
            edges = Set.copyOf(edges);
            hops = Math.clamp(hops, 0, MOST_HOPS);
            most = Math.clamp(most, 0, MOST_EDGES);
        }
    }

    /**
     * A node.
     *
     * @param name short words for people: a statement, a title, a name
     * @param detail more of it: the title of its document, its region, 文号
     * @param type kind of the duty or of the party, rank of the document; null for provisions
     * @param absent a cited document that the corpus does not have
     * @param depth edges from the first node
     * @param all how many edges of each kind it has in the graph, whether shown here or not
     */
    public record Node(
            NodeKind kind,
            String id,
            String name,
            @Nullable String detail,
            @Nullable String type,
            boolean absent,
            int depth,
            Map<EdgeKind, Long> all) {

        public Node {
            all = Map.copyOf(all);
        }
    }

    /**
     * An edge, in the direction of the graph.
     *
     * @param words mention, scope or basis; null where there are none
     * @param role of a holder, else null
     * @param score of links by likeness and of penalties, else null
     */
    public record Edge(
            EdgeKind kind,
            String from,
            String to,
            @Nullable String words,
            @Nullable String role,
            @Nullable Double score) {}
}
