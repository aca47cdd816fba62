package org.zhize.graph.store;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.zhize.graph.local.LocalNeo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** One real server for all tests of the store; it ends with the tests. */
final class StoreServer {
    private static final Path TARGET =
            Path.of("target"); // the server outlives the class that starts it
    private static final LocalNeo4j NEO4J = start();

    private StoreServer() {}

    private static LocalNeo4j start() {
        try {
            return LocalNeo4j.start(
                    Path.of(System.getProperty("zhize.neo4j.server-lib")),
                    Files.createTempDirectory(Files.createDirectories(TARGET), "graph"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LocalNeo4j neo4j() {
        return NEO4J;
    }

    /** A store over an empty graph; {@code committed} runs after each of its transactions. */
    static DutyStore empty(Runnable committed) {
        DutyStore store = store(committed);
        store.clear();
        return store;
    }

    static DutyStore store(Runnable committed) {
        return new DutyStore(new Server(NEO4J.uri(), LocalNeo4j.USER, NEO4J.password()), committed);
    }

    /** Asks what the store has no question for. */
    static long count(String cypher) {
        try (Driver driver =
                GraphDatabase.driver(
                        NEO4J.uri(), AuthTokens.basic(LocalNeo4j.USER, NEO4J.password()))) {
            return driver.executableQuery(cypher)
                    .withParameters(Map.of())
                    .execute()
                    .records()
                    .getFirst()
                    .get(0)
                    .asLong();
        }
    }
}
