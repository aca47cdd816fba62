package org.zhize.graph.local;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A Neo4j Community server in a JVM of its own, over a folder of its own, on a free port of
 * 127.0.0.1.
 *
 * <p>It ends with this process, also where this process is killed. A server that ends by itself is
 * started again on the same port, so that a driver made for {@link #uri()} finds it again. Data
 * survives either.
 */
public final class LocalNeo4j implements AutoCloseable {
    /** The only user of the server. */
    public static final String USER = "neo4j";

    private static final Logger LOG = LoggerFactory.getLogger(LocalNeo4j.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    // One that served this long did not die of its start: the next pause is the first again.
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final Path server;
    private final Path data;
    private final String password;
    private final int port;
    private final Thread watch;
    private final Thread exit = new Thread(() -> this.closing = true, "neo4j-exit");
    private final ReentrantLock launching = new ReentrantLock();
    private volatile boolean closing;
    private volatile boolean serving = true;
    private volatile ServerProcess process;

    private LocalNeo4j(Path server, Path data, String password, ServerProcess process, int port) {
        this.server = server;
        this.data = data;
        this.password = password;
        this.process = process;
        this.port = port;
        this.watch = Thread.ofVirtual().name("neo4j-watch").unstarted(this::watch);
    }

    /**
     * Starts the server and waits until it can be asked: 5.5 to 8 s on two cores, new or not.
     *
     * @param server the folder with {@code classes} and {@code lib} that the module local-neo4j
     *     builds
     * @param data the folder of the database; made where it is missing, its owner's only
     */
    public static LocalNeo4j start(Path server, Path data) {
        Path lib = server.toAbsolutePath().normalize();
        Path home = data.toAbsolutePath().normalize();
        if (!Files.isDirectory(lib.resolve("lib"))) {
            throw new LocalNeo4jException(
                    "No Neo4j server in "
                            + lib
                            + ": set ZHIZE_NEO4J_SERVER_LIB to its folder, or ZHIZE_NEO4J_URI to a server.");
        }
        try {
            Files.createDirectories(
                    home,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            String password = PasswordFile.readOrCreate(home.resolve("password"));
            ServerProcess process = ServerProcess.launch(lib, home, 0);
            LocalNeo4j started = new LocalNeo4j(lib, home, password, process, awaitPort(process));
            Runtime.getRuntime().addShutdownHook(started.exit);
            started.watch.start();
            return started;
        } catch (IOException e) {
            throw new LocalNeo4jException(
                    "The local Neo4j server cannot use " + home + ": " + e, e);
        }
    }

    private static int awaitPort(ServerProcess process) {
        try {
            return process.awaitPort();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop(process);
            throw new LocalNeo4jException(
                    "The start of the local Neo4j server was interrupted.", e);
        }
    }

    /** Where the driver finds the server, before and after a restart. */
    public URI uri() {
        return URI.create("bolt://127.0.0.1:" + port);
    }

    public String password() {
        return password;
    }

    /** Whether the server can be asked now; false while it is being started again. */
    public boolean isAlive() {
        return serving && process.isAlive();
    }

    /** The process of the server; another one after a restart. */
    public long pid() {
        return process.pid();
    }

    private void watch() {
        Duration pause = FIRST_PAUSE;
        try {
            while (true) {
                long since = System.nanoTime();
                int code = process.awaitEnd();
                serving = false;
                if (closing) {
                    return;
                }
                pause = System.nanoTime() - since > STEADY.toNanos() ? FIRST_PAUSE : pause;
                LOG.warn(
                        "Neo4j ended with exit code {}; it is started again on port {}.",
                        code,
                        port);
                Thread.sleep(pause);
                pause =
                        pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
                                ? LONGEST_PAUSE
                                : pause.multipliedBy(2);
                launchAgain();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void launchAgain() throws InterruptedException {
        launching.lock();
        try {
            if (closing) {
                return;
            }
            process = ServerProcess.launch(server, data, port);
        } catch (IOException e) {
            LOG.error("Neo4j cannot be started again: {}", e.toString());
            return;
        } finally {
            launching.unlock();
        }
        try {
            process.awaitPort();
            serving = true;
            LOG.info("Neo4j serves again on port {}.", port);
        } catch (LocalNeo4jException e) {
            LOG.error("{}", e.getMessage());
        }
    }

    /** Stops the server in good order. */
    @Override
    public void close() {
        closing = true;
        watch.interrupt();
        launching.lock();
        try {
            stop(process);
        } finally {
            launching.unlock();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(exit);
        } catch (IllegalStateException exiting) {
            // Closed by the end of the program: the hook has run or is running.
        }
    }

    private static void stop(ServerProcess process) {
        try {
            process.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
