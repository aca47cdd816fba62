package org.zhize.graph.store;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Ties tasks to the tasks above them, in documents where one implements the other. */
final class Alignment {
    private final TransactionContext tx;

    Alignment(TransactionContext tx) {
        this.tx = tx;
    }

    private record Pair(String lower, String upper) {}

    int align(String document) {
        List<Pair> pairs =
                tx.run(Query.IMPLEMENTED_PAIRS.text(), Map.of("id", document))
                        .list(
                                row ->
                                        new Pair(
                                                row.get("lower").asString(),
                                                row.get("upper").asString()));
        int ties = 0;
        for (Pair pair : pairs) {
            List<Map<String, Object>> rows = new ArrayList<>();
            List<Likeness.Words> lowers = words(pair.lower());
            Likeness upper = new Likeness(words(pair.upper()), lowers);
            for (Likeness.Words lower : lowers) {
                for (Likeness.Like like : upper.alike(lower)) {
                    rows.add(
                            Map.of("lower", lower.id(), "upper", like.id(), "score", like.score()));
                }
            }
            tx.run(
                            Query.ALIGNMENT_DELETE.text(),
                            Map.of("lower", pair.lower(), "upper", pair.upper()))
                    .consume();
            Transactions.run(tx, Query.ALIGNMENT_WRITE, rows);
            ties += rows.size();
        }
        return ties;
    }

    private List<Likeness.Words> words(String document) {
        return tx.run(Query.DUTY_WORDS.text(), Map.of("id", document))
                .list(
                        row ->
                                new Likeness.Words(
                                        row.get("id").asString(),
                                        title(row.get("title").asString(null)),
                                        row.get("statement").asString()));
    }

    private static String title(@Nullable String title) {
        return title == null ? "" : title;
    }
}
