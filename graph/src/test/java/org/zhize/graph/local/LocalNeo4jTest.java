package org.zhize.graph.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

@Tag("neo4j")
class LocalNeo4jTest {
    private static final Path SERVER = Path.of(System.getProperty("zhize.neo4j.server-lib"));

    @TempDir Path folder;

    @Test
    void keepsWhatWasWrittenOverARestart() throws Exception {
        Path data = folder.resolve("graph data");
        try (var neo4j = timedStart(data);
                var driver = driver(neo4j)) {
            driver.executableQuery("CREATE (:Party {name: '应急管理局'})").execute();
        }
        try (var neo4j = timedStart(data);
                var driver = driver(neo4j)) {
            assertThat(parties(driver)).isOne();
        }
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(data.resolve("password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void bringsAKilledServerBackOnTheSamePort() throws Exception {
        try (var neo4j = LocalNeo4j.start(SERVER, folder);
                var driver = driver(neo4j)) {
            driver.executableQuery("CREATE (:Party)").execute();
            long killed = neo4j.pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            await(Duration.ofSeconds(60), () -> !neo4j.isAlive());
            await(Duration.ofSeconds(60), neo4j::isAlive);
            assertThat(neo4j.pid()).isNotEqualTo(killed);
            assertThat(parties(driver)).isOne();
        }
    }

    @Test
    void endsSoonAfterItsKilledParentAndTheNextOneFindsTheData() throws Exception {
        Process parent = parent();
        ProcessHandle orphan;
        try (var output = parent.inputReader()) {
            orphan = ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
        }
        parent.destroyForcibly().waitFor();
        var ended = orphan.onExit();
        long killed = System.nanoTime();
        // At once, while the orphan still holds the data.
        var next = CompletableFuture.supplyAsync(() -> LocalNeo4j.start(SERVER, folder));
        ended.get(60, TimeUnit.SECONDS);
        System.out.println("orphan ended after " + millisSince(killed) + " ms");
        try (var neo4j = next.get();
                var driver = driver(neo4j)) {
            assertThat(parties(driver)).isOne();
        }
    }

    @Test
    void saysInOneSentenceWhyItDoesNotStart() throws Exception {
        assertThatThrownBy(() -> LocalNeo4j.start(folder.resolve("nowhere"), folder))
                .isInstanceOf(LocalNeo4jException.class)
                .hasMessageContaining("ZHIZE_NEO4J_SERVER_LIB");
        try (var _ = LocalNeo4j.start(SERVER, folder)) {
            assertThatThrownBy(() -> LocalNeo4j.start(SERVER, folder))
                    .isInstanceOf(LocalNeo4jException.class)
                    .hasMessage(
                            "The local Neo4j server did not start: another process still uses the graph in "
                                    + folder);
        }
    }

    /** A program that starts a server, writes a node, says the server's process, and then hangs. */
    static final class Parent {
        public static void main(String[] args) throws InterruptedException {
            var neo4j = LocalNeo4j.start(SERVER, Path.of(args[0]));
            try (var driver = driver(neo4j)) {
                driver.executableQuery("CREATE (:Party)").execute();
            }
            System.out.println(neo4j.pid());
            Thread.currentThread().join();
        }
    }

    private Process parent() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dzhize.neo4j.server-lib=" + SERVER,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static LocalNeo4j timedStart(Path data) {
        long start = System.nanoTime();
        var neo4j = LocalNeo4j.start(SERVER, data);
        System.out.println("started in " + millisSince(start) + " ms");
        return neo4j;
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }

    private static Driver driver(LocalNeo4j neo4j) {
        return GraphDatabase.driver(
                neo4j.uri(), AuthTokens.basic(LocalNeo4j.USER, neo4j.password()));
    }

    private static long parties(Driver driver) {
        return driver.executableQuery("MATCH (p:Party) RETURN count(p)")
                .execute()
                .records()
                .getFirst()
                .get(0)
                .asLong();
    }

    private static void await(Duration patience, BooleanSupplier reached)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("reached within " + patience).isLessThan(end);
            Thread.sleep(50);
        }
    }
}
