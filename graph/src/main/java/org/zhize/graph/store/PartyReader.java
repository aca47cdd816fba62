package org.zhize.graph.store;

import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.zhize.graph.duty.PartyKind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions about parties, inside one transaction each. */
final class PartyReader {
    private final TransactionContext tx;

    PartyReader(TransactionContext tx) {
        this.tx = tx;
    }

    Page<PartyLine> parties(PartyFilter filter, int page, int size) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("words", filter.words());
        parameters.put("names", filter.names());
        parameters.put("function", filter.function() == null ? "" : filter.function());
        parameters.put("region", filter.region());
        parameters.put("kinds", filter.kinds().stream().map(PartyKind::name).toList());
        return found(Query.PARTIES_FOUND, parameters, page, size);
    }

    Page<PartyLine> peersOf(String party, int page, int size) {
        return found(Query.PEERS, new HashMap<>(Map.of("id", party)), page, size);
    }

    private Page<PartyLine> found(Query query, Map<String, Object> parameters, int page, int size) {
        Parameters.page(parameters, page, size);
        Record row = tx.run(query.text(), parameters).single();
        return new Page<>(
                row.get("total").asLong(),
                page,
                size,
                Reading.partyLines(Reading.strings(row.get("ids")), tx));
    }

    Optional<PartyView> view(String id) {
        List<PartyLine> lines = Reading.partyLines(List.of(id), tx);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Record row =
                tx.run(Query.PARTY_VIEW.text(), Map.of("id", id, "most", PartyRows.MENTIONS))
                        .single();
        List<Value> successions = row.get("successions").asList(v -> v);
        List<Value> members = row.get("members").asList(v -> v);
        return Optional.of(
                new PartyView(
                        lines.getFirst(),
                        row.get("mentions")
                                .asList(
                                        v ->
                                                new PartyView.Mention(
                                                        v.get("words").asString(),
                                                        v.get("duties").asLong())),
                        successions(successions, false),
                        successions(successions, true),
                        members(members, true),
                        members(members, false)));
    }

    private static List<PartyView.Succession> successions(List<Value> all, boolean after) {
        return all.stream()
                .filter(v -> v.get("after").asBoolean() == after)
                .map(
                        v ->
                                new PartyView.Succession(
                                        Reading.party(v),
                                        v.get("on").asLocalDate(),
                                        v.get("scope").asString(),
                                        v.get("basis").asString()))
                .toList();
    }

    private static List<PartyView.Member> members(List<Value> all, boolean member) {
        return all.stream()
                .filter(v -> v.get("member").asBoolean() == member)
                .map(
                        v ->
                                new PartyView.Member(
                                        Reading.party(v),
                                        v.get("basis").asString(),
                                        v.get("words").asString()))
                .toList();
    }
}
