package org.zhize.graph.store;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Ties tasks to the tasks above them, in two documents of which one implements the other. */
record Alignment(String lower, String upper) {

    /** What is to be compared, now that a document is there. */
    static List<Alignment> of(String document, TransactionContext tx) {
        return pairs(tx.run(Query.IMPLEMENTED_PAIRS.text(), Map.of("id", document)));
    }

    /** All that is to be compared. */
    static List<Alignment> of(TransactionContext tx) {
        return pairs(tx.run(Query.UNALIGNED_PAIRS.text()));
    }

    private static List<Alignment> pairs(Result result) {
        return result.list(
                row -> new Alignment(row.get("lower").asString(), row.get("upper").asString()));
    }

    /** In place of the ties of an earlier comparison; returns how many there are now. */
    int write(TransactionContext tx) {
        List<Likeness.Words> below = words(lower, tx);
        Likeness likeness = new Likeness(words(upper, tx), below);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Likeness.Words words : below) {
            for (Likeness.Like like : likeness.alike(words)) {
                rows.add(Map.of("lower", words.id(), "upper", like.id(), "score", like.score()));
            }
        }
        Map<String, Object> pair = Map.of("lower", lower, "upper", upper);
        tx.run(Query.ALIGNMENT_DELETE.text(), pair).consume();
        Transactions.run(tx, Query.ALIGNMENT_WRITE, rows);
        tx.run(Query.ALIGNMENT_DONE.text(), pair).consume();
        return rows.size();
    }

    private static List<Likeness.Words> words(String document, TransactionContext tx) {
        return tx.run(Query.DUTY_WORDS.text(), Map.of("id", document))
                .list(
                        row ->
                                new Likeness.Words(
                                        row.get("id").asString(),
                                        Labels.dutyKind(Reading.strings(row.get("labels"))),
                                        title(row.get("title").asString(null)),
                                        row.get("statement").asString()));
    }

    private static String title(@Nullable String title) {
        return title == null ? "" : title;
    }
}
