package org.zhize.graph.server;

import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;

/**
 * {@code Main DATA PORT}: serves the database in DATA by Bolt on 127.0.0.1, on any free port if
 * PORT is 0.
 *
 * <p>Reads the password from DATA/password; writes the port to DATA/bolt.port when it can be used.
 * Standard input is the parent's hand: "stop" asks for an orderly end, its bare end means that the
 * parent is gone. The last line of output says in one sentence why a start failed.
 */
final class Main {
    // A server whose parent was killed may still be writing: it has this long to end (see GONE)
    // before a start gives up.
    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(15);
    // Below LOCK_PATIENCE, so that the next start finds the lock free. What is unwritten then is in
    // the transaction log.
    private static final Duration GONE = Duration.ofSeconds(8);
    private static final Duration LOCK_POLL = Duration.ofMillis(200);

    private Main() {}

    public static void main(String[] args) {
        try {
            serve(Path.of(args[0]), Integer.parseInt(args[1]));
        } catch (Throwable failure) {
            failure.printStackTrace();
            Throwable cause = failure;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            System.err.println(
                    cause.getMessage() == null
                            ? cause.toString()
                            : cause.getMessage().lines().findFirst().orElse(""));
            System.err.flush();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void serve(Path data, int port) throws Exception {
        Thread.ofPlatform().daemon().name("parent").start(() -> obey(System.in));
        // Held to the end of the process, however it ends: the system then releases it.
        try (var _ = lock(data.resolve("server.lock"))) {
            DatabaseManagementService server = build(data, port);
            Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop"));
            setPassword(server, Files.readString(data.resolve("password")).strip());
            publish(data.resolve("bolt.port"), bolt(server));
            System.out.println("Neo4j serves by Bolt");
            Thread.currentThread().join();
        }
    }

    private static DatabaseManagementService build(Path data, int port) {
        return new DatabaseManagementServiceBuilder(data)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
                .setConfig(HttpConnector.enabled, false)
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(GraphDatabaseSettings.pagecache_memory, 128L << 20)
                // Nobody takes incremental backups here; recovery needs only the log since the last
                // checkpoint.
                .setConfig(GraphDatabaseSettings.keep_logical_logs, "keep_none")
                // Netty waits this long for new requests: 2 s of default on each pool make every
                // stop take 10 s.
                .setConfig(
                        GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period,
                        Duration.ZERO)
                .build();
    }

    private static FileLock lock(Path file) throws IOException, InterruptedException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long end = System.nanoTime() + LOCK_PATIENCE.toNanos();
        for (@Nullable FileLock lock = channel.tryLock(); ; lock = channel.tryLock()) {
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() > end) {
                throw new IOException(
                        "another process still uses the graph in " + file.getParent());
            }
            Thread.sleep(LOCK_POLL);
        }
    }

    // Every start, not only the first: a start that was killed half-way leaves the initial password
    // behind.
    private static void setPassword(DatabaseManagementService server, String password) {
        server.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                .executeTransactionally(
                        "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                        Map.of("password", password));
    }

    private static int bolt(DatabaseManagementService server) {
        GraphDatabaseAPI system =
                (GraphDatabaseAPI) server.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
        return system.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
    }

    private static void publish(Path file, int port) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, Integer.toString(port));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void obey(InputStream parent) {
        try {
            if (parent.read() < 0) {
                Thread.ofPlatform().daemon().name("gone").start(Main::haltLate);
            }
        } catch (IOException unreadable) {
            System.err.println("the parent cannot be heard: " + unreadable);
        }
        System.exit(0);
    }

    private static void haltLate() {
        try {
            Thread.sleep(GONE);
        } catch (InterruptedException early) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(2);
    }
}
