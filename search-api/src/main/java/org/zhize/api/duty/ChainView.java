package org.zhize.api.duty;

import org.jspecify.annotations.Nullable;
import org.zhize.graph.store.Chain;
import org.zhize.graph.store.EdgeKind;
import org.zhize.graph.store.NodeKind;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What surrounds a duty, a document or a body.
 *
 * @param notChecked what could not be asked, in Chinese
 */
public record ChainView(List<Node> nodes, List<Edge> edges, List<String> notChecked) {

    /**
     * A node.
     *
     * @param kind duty, provision, document or party
     * @param detail the title of its document, its region, its 文号
     * @param type kind of the duty or party, rank of the document
     * @param absent a cited document that the corpus does not have
     * @param depth edges from the first node
     * @param all how many edges of each kind it has, shown here or not
     */
    public record Node(
            String id,
            String kind,
            String name,
            @Nullable String detail,
            @Nullable String type,
            boolean absent,
            int depth,
            Map<String, Long> all) {}

    /** An edge in the direction of the graph, with its name for people. */
    public record Edge(
            String kind,
            String label,
            String from,
            String to,
            @Nullable String words,
            @Nullable String role,
            @Nullable Double score) {}

    static ChainView of(Chain chain) {
        return new ChainView(
                chain.nodes().stream()
                        .map(
                                n ->
                                        new Node(
                                                n.id(),
                                                name(n.kind()),
                                                n.name(),
                                                n.detail(),
                                                n.type(),
                                                n.absent(),
                                                n.depth(),
                                                n.all().entrySet().stream()
                                                        .collect(
                                                                Collectors.toMap(
                                                                        e -> e.getKey().name(),
                                                                        Map.Entry::getValue))))
                        .toList(),
                chain.edges().stream()
                        .map(e -> edge(e.kind(), e.from(), e.to(), e.words(), e.role(), e.score()))
                        .toList(),
                List.of());
    }

    static Edge edge(
            EdgeKind kind,
            String from,
            String to,
            @Nullable String words,
            @Nullable String role,
            @Nullable Double score) {
        return new Edge(kind.name(), kind.label(), from, to, words, role, score);
    }

    static String name(NodeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
