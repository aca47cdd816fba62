package org.zhize.api.party;

import org.springframework.stereotype.Component;
import org.zhize.api.document.Documents;
import org.zhize.api.web.Missing;
import org.zhize.api.workspace.GraphDown;
import org.zhize.api.workspace.GraphLink;
import org.zhize.graph.duty.Role;
import org.zhize.graph.store.DutyFilter;
import org.zhize.graph.store.MatrixCell;
import org.zhize.graph.store.PartyLine;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a body holds, counted: by document and role, by month, and beside its peers elsewhere. */
@Component
class Overview {

    private static final int MOST_CELLS = 200;
    private static final int MOST_PEERS = 12;

    private final GraphLink link;
    private final Documents documents;

    Overview(GraphLink link, Documents documents) {
        this.link = link;
        this.documents = documents;
    }

    /**
     * The counts; each list is empty where there is nothing to say.
     *
     * @param byDocument most duties first
     * @param byMonth of deadlines, in order
     * @param peers bodies of the same function in other regions
     */
    record Counts(List<Row> byDocument, List<Month> byMonth, List<PartyLine> peers) {}

    /** A document, and the duties of the body in it by role. */
    record Row(String document, String title, Map<Role, Long> duties) {}

    /** Duties that are due in a month, and their part of those of the fullest month. */
    record Month(YearMonth month, long duties, int percent) {}

    Counts of(String party) throws GraphDown {
        DutyFilter held = DutyFilter.ALL.heldBy(party);
        return link.ask(
                store ->
                        new Counts(
                                rows(store.matrix(held, MOST_CELLS), party),
                                months(store.dutiesByMonth(held)),
                                store.peersOf(party, 0, MOST_PEERS).items()));
    }

    private List<Row> rows(List<MatrixCell> cells, String party) {
        Map<String, Map<Role, Long>> rows = new LinkedHashMap<>();
        for (MatrixCell cell : cells) {
            // The duties are those of this body; other holders of them have cells too.
            if (cell.party().id().equals(party)) {
                rows.computeIfAbsent(cell.document().value(), _ -> new EnumMap<>(Role.class))
                        .merge(cell.role(), cell.duties(), Long::sum);
            }
        }
        List<Row> named = new ArrayList<>();
        rows.forEach((id, duties) -> named.add(new Row(id, title(id), duties)));
        return named;
    }

    private String title(String document) {
        try {
            return documents.facts(document).title();
        } catch (Missing deletedSince) {
            return document;
        }
    }

    private static List<Month> months(Map<YearMonth, Long> counts) {
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        return counts.entrySet().stream()
                .map(
                        e ->
                                new Month(
                                        e.getKey(),
                                        e.getValue(),
                                        (int) Math.max(3, 100 * e.getValue() / most)))
                .toList();
    }
}
