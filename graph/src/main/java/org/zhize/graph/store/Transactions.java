package org.zhize.graph.store;

import org.neo4j.driver.TransactionContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes long lists of rows, in order, some thousand a transaction. */
final class Transactions {
    // A statement with more rows is no faster, and its rows are held in memory on both sides.
    static final int ROWS_OF_STATEMENT = 2_000;
    // A commit costs 5 to 20 ms; the server's 512 MiB hold the state of some 50,000 rows.
    static final int ROWS_OF_TRANSACTION = 10_000;

    private record Step(Query query, List<?> rows) {}

    private final Server server;
    private final Runnable committed;
    private final List<Step> steps = new ArrayList<>();
    private int rows;

    /**
     * @param committed called after each transaction
     */
    Transactions(Server server, Runnable committed) {
        this.server = server;
        this.committed = committed;
    }

    void add(Query query, List<?> some) {
        add(query, some, 1);
    }

    /**
     * @param size what one row counts for
     */
    void add(Query query, List<?> some, int size) {
        int together = Math.max(1, ROWS_OF_STATEMENT / size);
        for (int start = 0; start < some.size(); start += together) {
            List<?> slice = some.subList(start, Math.min(start + together, some.size()));
            if (rows + slice.size() * size > ROWS_OF_TRANSACTION) {
                commit();
            }
            steps.add(new Step(query, slice));
            rows += slice.size() * size;
        }
    }

    void commit() {
        if (steps.isEmpty()) {
            return;
        }
        server.write(
                tx -> {
                    steps.forEach(step -> run(tx, step.query(), step.rows()));
                    return true;
                });
        steps.clear();
        rows = 0;
        committed.run();
    }

    static void run(TransactionContext tx, Query query, List<?> rows) {
        if (!rows.isEmpty()) {
            tx.run(query.text(), Map.of("rows", rows)).consume();
        }
    }
}
