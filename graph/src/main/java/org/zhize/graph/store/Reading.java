package org.zhize.graph.store;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.DocumentId;
import org.zhize.graph.duty.Party;
import org.zhize.graph.duty.PartyKind;
import org.zhize.graph.duty.Role;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values of the graph as types of the domain. */
final class Reading {

    private Reading() {}

    static Party party(MapAccessor row) {
        return new Party(
                row.get("id").asString(),
                row.get("name").asString(),
                PartyKind.valueOf(row.get("kind").asString()),
                row.get("function").asString(null),
                strings(row.get("region")));
    }

    static List<String> strings(Value list) {
        return list.isNull() ? List.of() : list.asList(Value::asString);
    }

    static @Nullable LocalDate date(Value value) {
        return value.isNull() ? null : value.asLocalDate();
    }

    /** In the order of the ids; those that are gone are missing. */
    static List<DutyLine> dutyLines(List<String> ids, TransactionContext tx) {
        Map<String, DutyLine> lines = new HashMap<>();
        tx.run(Query.DUTY_LINES.text(), Map.of("ids", ids))
                .forEachRemaining(row -> lines.put(row.get("id").asString(), dutyLine(row)));
        return inOrder(ids, lines);
    }

    private static DutyLine dutyLine(MapAccessor row) {
        return new DutyLine(
                row.get("id").asString(),
                Labels.dutyKind(strings(row.get("labels"))),
                new DocumentId(row.get("document").asString()),
                row.get("title").asString(),
                Address.parse(row.get("provision").asString()),
                strings(row.get("path")),
                row.get("heading").asString(null),
                row.get("statement").asString(),
                row.get("due").asList(Value::asLocalDate),
                row.get("holders").asList(Reading::holder));
    }

    private static DutyLine.Holder holder(Value row) {
        return new DutyLine.Holder(
                party(row),
                Role.valueOf(row.get("role").asString()),
                row.get("mention").asString(),
                row.get("inherited").asBoolean(false),
                row.get("from").asString(null));
    }

    static List<PartyLine> partyLines(List<String> ids, TransactionContext tx) {
        Map<String, PartyLine> lines = new HashMap<>();
        tx.run(Query.PARTY_LINES.text(), Map.of("ids", ids))
                .forEachRemaining(row -> lines.put(row.get("id").asString(), partyLine(row)));
        return inOrder(ids, lines);
    }

    private static PartyLine partyLine(MapAccessor row) {
        Map<Role, Long> duties = new EnumMap<>(Role.class);
        row.get("roles")
                .asList(v -> v)
                .forEach(
                        v ->
                                duties.put(
                                        Role.valueOf(v.get("role").asString()),
                                        v.get("duties").asLong()));
        return new PartyLine(party(row), duties, strings(row.get("mentions")));
    }

    private static <T> List<T> inOrder(Collection<String> ids, Map<String, T> found) {
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }
}
