package org.zhize.graph.store;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.DiscoveryException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The driver, with its many exceptions told apart as ours. Managed transactions only, so that the
 * driver can route them in a cluster and repeat them where a leader changes.
 */
final class Server implements AutoCloseable {
    // A leader changes within seconds; a user waits no longer for a page.
    private static final int RETRY_SECONDS = 5;
    private static final int CONNECT_SECONDS = 3;
    private static final int ACQUIRE_SECONDS = 10;

    private final URI uri;
    private final Driver driver;
    private final SessionConfig sessions;
    // The last call found it away: the next asks first, which fails at once, not after retries.
    private volatile boolean away;

    Server(URI uri, String user, String password) {
        this.uri = uri;
        this.driver =
                GraphDatabase.driver(
                        uri,
                        AuthTokens.basic(user, password),
                        Config.builder()
                                .withUserAgent("zhize")
                                .withMaxTransactionRetryTime(RETRY_SECONDS, TimeUnit.SECONDS)
                                // Hints for those who type queries; finding them costs the server.
                                .withMinimumNotificationSeverity(NotificationSeverity.OFF)
                                .withConnectionTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                                .withConnectionAcquisitionTimeout(ACQUIRE_SECONDS, TimeUnit.SECONDS)
                                .build());
        BookmarkManager readsSeeWrites = driver.executableQueryBookmarkManager();
        this.sessions = SessionConfig.builder().withBookmarkManager(readsSeeWrites).build();
    }

    URI uri() {
        return uri;
    }

    boolean available() {
        try {
            driver.verifyConnectivity();
            away = false;
            return true;
        } catch (Neo4jException | IllegalStateException gone) {
            away = true;
            return false;
        }
    }

    <T> T read(Function<TransactionContext, T> work) {
        return asked(
                () -> {
                    try (Session session = driver.session(sessions)) {
                        return session.executeRead(work::apply);
                    }
                });
    }

    <T> T write(Function<TransactionContext, T> work) {
        return asked(
                () -> {
                    try (Session session = driver.session(sessions)) {
                        return session.executeWrite(work::apply);
                    }
                });
    }

    void run(Query query, Map<String, Object> parameters) {
        write(tx -> tx.run(query.text(), parameters).consume());
    }

    private <T> T asked(Supplier<T> call) {
        try {
            if (away) {
                driver.verifyConnectivity();
            }
            T answer = call.get();
            away = false;
            return answer;
        } catch (SecurityException e) {
            throw new GraphAccessException(
                    "Neo4j at " + uri + " does not accept the user and password given.", e);
        } catch (ServiceUnavailableException
                | SessionExpiredException
                | DiscoveryException
                | TransientException e) {
            throw unavailable(e);
        } catch (ClientException e) {
            // The pool says so where no connection could be had in time; it has no code then.
            if (isOfTheConnection(e.code())) {
                throw unavailable(e);
            }
            throw e;
        } catch (IllegalStateException closed) {
            throw unavailable(closed);
        }
    }

    private GraphUnavailableException unavailable(RuntimeException e) {
        away = true;
        return new GraphUnavailableException("Neo4j at " + uri + " cannot be reached now.", e);
    }

    private static boolean isOfTheConnection(@Nullable String code) {
        return code == null || code.equals("N/A") || code.startsWith("Neo.ClientError.Cluster");
    }

    @Override
    public void close() {
        driver.close();
    }
}
