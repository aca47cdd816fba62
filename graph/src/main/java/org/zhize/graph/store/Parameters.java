package org.zhize.graph.store;

import org.neo4j.driver.TransactionContext;
import org.zhize.graph.duty.Role;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parameters of the reads. Neutral values stand for what is not asked, never null, so that each
 * query has one plan whatever is asked.
 */
final class Parameters {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private Parameters() {}

    static Map<String, Object> of(DutyFilter filter, TransactionContext tx) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("parties", parties(filter, tx));
        parameters.put(
                "held",
                filter.party() != null || filter.function() != null || !filter.roles().isEmpty());
        parameters.put("roles", filter.roles().stream().map(Role::name).toList());
        parameters.put("kinds", Labels.of(filter.kinds()));
        parameters.put("document", filter.document() == null ? "" : filter.document().value());
        parameters.put("region", filter.region());
        parameters.put("dated", isDated(filter));
        parameters.put("from", filter.dueFrom() == null ? FIRST_DAY : filter.dueFrom());
        parameters.put("to", filter.dueTo() == null ? LAST_DAY : filter.dueTo());
        return parameters;
    }

    static boolean isHeld(DutyFilter filter) {
        return filter.party() != null || filter.function() != null;
    }

    static boolean isDated(DutyFilter filter) {
        return filter.dueFrom() != null || filter.dueTo() != null;
    }

    // A party that is nobody's id, where the function has no party: nothing is found then.
    private static List<String> parties(DutyFilter filter, TransactionContext tx) {
        if (filter.function() == null) {
            return filter.party() == null ? List.of() : List.of(filter.party());
        }
        List<String> performing =
                tx.run(Query.PARTIES_OF_FUNCTION.text(), Map.of("function", filter.function()))
                        .list(row -> row.get("id").asString());
        List<String> both =
                filter.party() == null
                        ? performing
                        : performing.stream().filter(filter.party()::equals).toList();
        return both.isEmpty() ? List.of("") : both;
    }

    /** Adds the bounds of a page. */
    static void page(Map<String, Object> parameters, int page, int size) {
        long start = (long) page * size;
        parameters.put("start", start);
        parameters.put("end", start + size);
        parameters.put("size", size);
    }
}
