package org.zhize.graph.store;

import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.zhize.corpus.citation.Citation;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.DocumentId;
import org.zhize.graph.duty.Role;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Questions about duties, inside one transaction each. */
final class DutyReader {
    private final TransactionContext tx;

    DutyReader(TransactionContext tx) {
        this.tx = tx;
    }

    List<DutyLine> lines(List<String> ids) {
        return Reading.dutyLines(ids, tx);
    }

    Page<DutyLine> duties(DutyFilter filter, int page, int size) {
        Map<String, Object> parameters = Parameters.of(filter, tx);
        Parameters.page(parameters, page, size);
        if (Parameters.isHeld(filter)) {
            return found(Query.DUTIES_HELD, parameters, page, size);
        }
        if (Parameters.isDated(filter)) {
            return found(Query.DUTIES_DUE, parameters, page, size);
        }
        long total =
                tx.run(Query.DUTIES_STATED_COUNT.text(), parameters).single().get("total").asLong();
        List<String> ids =
                tx.run(Query.DUTIES_STATED.text(), parameters)
                        .list(row -> row.get("id").asString());
        return new Page<>(total, page, size, lines(ids));
    }

    private Page<DutyLine> found(Query query, Map<String, Object> parameters, int page, int size) {
        Record row = tx.run(query.text(), parameters).single();
        return new Page<>(
                row.get("total").asLong(), page, size, lines(Reading.strings(row.get("ids"))));
    }

    Page<Gap> gaps(Gap.Kind kind, DutyFilter filter, int page, int size) {
        Map<String, Object> parameters = Parameters.of(filter, tx);
        Parameters.page(parameters, page, size);
        parameters.put("gap", kind.name());
        Page<DutyLine> duties = found(Query.GAPS, parameters, page, size);
        return new Page<>(
                duties.total(),
                page,
                size,
                duties.items().stream().map(duty -> new Gap(kind, duty)).toList());
    }

    Map<DocumentId, Long> byDocument() {
        Map<DocumentId, Long> duties = new HashMap<>();
        tx.run(Query.DUTIES_BY_DOCUMENT.text())
                .forEachRemaining(
                        row ->
                                duties.put(
                                        new DocumentId(row.get("id").asString()),
                                        row.get("duties").asLong()));
        return duties;
    }

    Map<YearMonth, Long> byMonth(DutyFilter filter) {
        Map<YearMonth, Long> duties = new LinkedHashMap<>();
        tx.run(Query.DUTIES_BY_MONTH.text(), Parameters.of(filter, tx))
                .forEachRemaining(
                        row ->
                                duties.put(
                                        YearMonth.of(
                                                row.get("year").asInt(), row.get("month").asInt()),
                                        row.get("duties").asLong()));
        return duties;
    }

    List<MatrixCell> matrix(DutyFilter filter, int most) {
        Map<String, Object> parameters = Parameters.of(filter, tx);
        parameters.put("most", most);
        return tx.run(Query.MATRIX.text(), parameters)
                .list(
                        row ->
                                new MatrixCell(
                                        new DocumentId(row.get("document").asString()),
                                        Reading.party(row),
                                        Role.valueOf(row.get("role").asString()),
                                        row.get("duties").asLong()));
    }

    Page<CitedBy> citedBy(Query query, String id, int page, int size) {
        Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
        Parameters.page(parameters, page, size);
        Record row = tx.run(query.text(), parameters).single();
        return new Page<>(
                row.get("total").asLong(),
                page,
                size,
                row.get("found").asList(DutyReader::citedBy));
    }

    Page<AbsentDocument> absent(int page, int size) {
        Map<String, Object> parameters = new HashMap<>();
        Parameters.page(parameters, page, size);
        Record row = tx.run(Query.ABSENT.text(), parameters).single();
        return new Page<>(
                row.get("total").asLong(),
                page,
                size,
                row.get("found")
                        .asList(
                                v ->
                                        new AbsentDocument(
                                                v.get("title").asString(),
                                                v.get("number").asString(null),
                                                v.get("citations").asLong())));
    }

    Map<Address, Long> citedCounts(String document) {
        Map<Address, Long> counts = new HashMap<>();
        tx.run(Query.CITED_COUNTS.text(), Map.of("id", document))
                .forEachRemaining(
                        row ->
                                counts.put(
                                        Address.parse(row.get("id").asString()),
                                        row.get("n").asLong()));
        return counts;
    }

    private static CitedBy citedBy(Value row) {
        return new CitedBy(
                new DocumentId(row.get("document").asString()),
                row.get("title").asString(),
                Address.parse(row.get("provision").asString()),
                Reading.strings(row.get("path")),
                row.get("heading").asString(null),
                row.get("mention").asString(),
                row.get("article").asString(null),
                Citation.Form.valueOf(row.get("form").asString()));
    }
}
