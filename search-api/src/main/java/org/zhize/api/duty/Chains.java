package org.zhize.api.duty;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhize.api.duty.ChainView.Edge;
import org.zhize.api.duty.ChainView.Node;
import org.zhize.api.ledger.DocumentFacts;
import org.zhize.api.ledger.DutyItem;
import org.zhize.api.ledger.Entry;
import org.zhize.api.web.BadRequest;
import org.zhize.api.workspace.GraphDown;
import org.zhize.api.workspace.GraphLink;
import org.zhize.graph.store.Chain;
import org.zhize.graph.store.EdgeKind;
import org.zhize.graph.store.NodeKind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The chain around a node, from the graph; without it, what the document itself says. */
@Component
public class Chains {

    private final GraphLink link;

    Chains(GraphLink link) {
        this.link = link;
    }

    /** How far to go, as it stands in a URL; nothing said is the usual reach. */
    public static Chain.Reach reach(
            @Nullable Integer hops, @Nullable List<String> edges, @Nullable Integer most) {
        Set<EdgeKind> kinds = new LinkedHashSet<>();
        for (String name : edges == null ? List.<String>of() : edges) {
            kinds.add(
                    Arrays.stream(EdgeKind.values())
                            .filter(k -> k.name().equalsIgnoreCase(name.strip()))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new BadRequest(
                                                    "没有“%s”这种关系；可用 %s"
                                                            .formatted(
                                                                    name,
                                                                    Arrays.toString(
                                                                            EdgeKind.values())))));
        }
        return new Chain.Reach(
                hops == null ? Chain.Reach.USUAL.hops() : hops,
                kinds.isEmpty() ? Chain.Reach.USUAL.edges() : kinds,
                most == null ? Chain.Reach.USUAL.most() : most);
    }

    public ChainView around(DutyItem duty, Chain.Reach reach) {
        try {
            return link.ask(store -> store.chain(NodeKind.DUTY, duty.entry().id(), reach))
                    .map(ChainView::of)
                    .orElseGet(() -> alone(duty, "图数据库还没有写入这个文件，请稍候再试"));
        } catch (GraphDown e) {
            return alone(duty, e.sentence());
        }
    }

    /** Around a document or a body, where only the graph knows. */
    public ChainView around(NodeKind kind, String id, Chain.Reach reach) throws GraphDown {
        return link.ask(store -> store.chain(kind, id, reach))
                .map(ChainView::of)
                .orElseGet(() -> new ChainView(List.of(), List.of(), List.of("图数据库中没有这个节点")));
    }

    private static ChainView alone(DutyItem item, String reason) {
        Entry entry = item.entry();
        DocumentFacts document = item.document();
        String provision = entry.evidence().provisionId();
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        nodes.add(node(NodeKind.DUTY, entry.id(), entry.statement(), entry.kind().name(), 0));
        nodes.add(node(NodeKind.PROVISION, provision, String.join(" ", entry.path()), null, 1));
        nodes.add(node(NodeKind.DOCUMENT, document.id(), document.title(), document.rank(), 2));
        edges.add(ChainView.edge(EdgeKind.STATES, provision, entry.id(), null, null, null));
        edges.add(ChainView.edge(EdgeKind.HAS, document.id(), provision, null, null, null));
        for (Entry.Holder holder : entry.holders()) {
            Entry.Party party = holder.party();
            if (nodes.stream().noneMatch(n -> n.id().equals(party.id()))) {
                nodes.add(node(NodeKind.PARTY, party.id(), party.name(), party.kind(), 1));
            }
            edges.add(
                    ChainView.edge(
                            EdgeKind.HOLDS,
                            party.id(),
                            entry.id(),
                            holder.mention(),
                            holder.role().name(),
                            null));
        }
        return new ChainView(nodes, edges, List.of("上级与下级文件、引用、罚则：" + reason));
    }

    private static Node node(
            NodeKind kind, String id, String name, @Nullable String type, int depth) {
        return new Node(id, ChainView.name(kind), name, null, type, false, depth, Map.of());
    }
}
