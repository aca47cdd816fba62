package org.zhize.graph.store;

import org.neo4j.driver.Record;

import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The format of the graph: checked and made ready once, at the first call that finds the server.
 */
final class Format {
    /** Raised whenever a query would not find what an older program wrote. */
    static final int VERSION = 2;

    private static final int NODES_OF_DELETION = 5_000;

    private final Server server;
    private final Writer writer;
    private final ReentrantLock preparing = new ReentrantLock();
    private volatile boolean prepared;

    Format(Server server, Writer writer) {
        this.server = server;
        this.writer = writer;
    }

    void prepare() {
        if (prepared) {
            return;
        }
        preparing.lock();
        try {
            if (!prepared) {
                check();
                make();
                writer.sweep();
                prepared = true;
            }
        } finally {
            preparing.unlock();
        }
    }

    private void check() {
        Record row = server.read(tx -> tx.run(Query.FORMAT_READ.text()).single());
        if (row.get("version").isNull()) {
            if (row.get("used").asBoolean()) {
                throw new GraphVersionException(
                        "The Neo4j database at "
                                + server.uri()
                                + " holds data of another program: give it an empty one.");
            }
        } else if (row.get("version").asInt() != VERSION) {
            throw new GraphVersionException(
                    "The graph at "
                            + server.uri()
                            + " has format "
                            + row.get("version")
                            + ", this program reads format "
                            + VERSION
                            + ": run reindex to make it anew.");
        }
    }

    private void make() {
        for (String statement : Query.SCHEMA.statements()) {
            server.write(tx -> tx.run(statement).consume());
        }
        server.run(Query.FORMAT_WRITE, Map.of("version", VERSION));
    }

    void clear() {
        preparing.lock();
        try {
            Record row = server.read(tx -> tx.run(Query.FORMAT_READ.text()).single());
            if (row.get("version").isNull()) {
                check();
            }
            int deleted;
            do {
                deleted =
                        server.write(
                                tx ->
                                        tx.run(
                                                        Query.CLEAR.text(),
                                                        Map.of("most", NODES_OF_DELETION))
                                                .single()
                                                .get("deleted")
                                                .asInt());
            } while (deleted > 0);
            // The schema outlives what it is about.
            if (prepared) {
                server.run(Query.FORMAT_WRITE, Map.of("version", VERSION));
            } else {
                make();
                prepared = true;
            }
        } finally {
            preparing.unlock();
        }
    }
}
