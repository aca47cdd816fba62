package org.zhize.api.workspace;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhize.api.settings.ZhizeProperties;
import org.zhize.corpus.library.LibraryException;
import org.zhize.graph.local.LocalNeo4j;
import org.zhize.graph.local.LocalNeo4jException;
import org.zhize.graph.store.DutyStore;
import org.zhize.graph.store.GraphAccessException;
import org.zhize.graph.store.GraphException;
import org.zhize.graph.store.GraphUnavailableException;
import org.zhize.graph.store.GraphVersionException;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * The way to the graph. It is made in the background, beside everything else; until it is there,
 * and whenever the server is away, asking says so, and the rest of the service goes on.
 */
public final class GraphLink implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GraphLink.class);

    // A wrong password is told by then; a server that is away must not hold up the start.
    private static final int PATIENCE_SECONDS = 5;

    private final ZhizeProperties properties;
    private final CompletableFuture<DutyStore> store = new CompletableFuture<>();
    private volatile @Nullable LocalNeo4j local;
    private volatile boolean closed;

    private GraphLink(ZhizeProperties properties) {
        this.properties = properties;
    }

    /**
     * Begins to connect to the configured server, or to start one of our own.
     *
     * @throws GraphException where the configured server refuses user, password or data
     */
    public static GraphLink open(ZhizeProperties properties) {
        GraphLink link = new GraphLink(properties);
        if (!properties.neo4j().enabled()) {
            link.store.completeExceptionally(new GraphDown("图数据库已在设置中关闭（zhize.neo4j.enabled）"));
            return link;
        }
        Thread.ofPlatform().name("graph-start").daemon().start(link::connect);
        if (properties.neo4j().isRemote()) {
            link.waitForRefusal();
        }
        return link;
    }

    private void connect() {
        try {
            URI uri = properties.neo4j().uri();
            DutyStore made;
            if (uri != null && properties.neo4j().isRemote()) {
                String password = properties.neo4j().password();
                made = connect(uri, password == null ? "" : password);
                check(made);
            } else {
                LocalNeo4j server =
                        LocalNeo4j.start(serverLib(), properties.data().resolve("graph"));
                local = server;
                made = DutyStore.connect(server.uri(), LocalNeo4j.USER, server.password());
                renew(made);
            }
            if (closed) {
                made.close();
                closeServer();
            } else {
                store.complete(made);
                warmUp(made);
            }
        } catch (LocalNeo4jException | GraphException | LibraryException e) {
            // Of a configured server it is told once, by the end of the start.
            if (isLocal()) {
                LOG.error("{}", e.getMessage());
            }
            store.completeExceptionally(e);
        } catch (RuntimeException e) {
            LOG.error("The graph cannot be used", e);
            store.completeExceptionally(e);
        }
    }

    // Planning takes the server some seconds, which the first user need not wait for.
    private static void warmUp(DutyStore made) {
        try {
            made.warmUp();
        } catch (GraphException away) {
            LOG.info("{}", away.getMessage());
        }
    }

    private DutyStore connect(URI uri, String password) {
        try {
            return DutyStore.connect(uri, properties.neo4j().user(), password);
        } catch (IllegalArgumentException e) {
            throw new LibraryException(
                    "ZHIZE_NEO4J_URI 的地址“%s”不能使用（%s）：请写作 bolt://主机:7687 或 neo4j://主机:7687"
                            .formatted(uri, e.getMessage()),
                    e);
        }
    }

    // Away is no refusal: it may come back.
    private static void check(DutyStore made) {
        try {
            made.prepare();
        } catch (GraphUnavailableException away) {
            LOG.warn("{}", away.getMessage());
        } catch (GraphAccessException | GraphVersionException refused) {
            made.close();
            throw refused;
        }
    }

    // Our own server holds nothing but what can be derived: another format is begun anew.
    private static void renew(DutyStore made) {
        try {
            made.prepare();
        } catch (GraphVersionException older) {
            LOG.info("The graph is of another format and is built anew.");
            made.clear();
        }
    }

    private void waitForRefusal() {
        try {
            store.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException later) {
            LOG.warn("The graph server has not answered yet; the service goes on without it.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** True for a server of our own, which holds nothing that cannot be rebuilt. */
    public boolean isLocal() {
        return !properties.neo4j().isRemote();
    }

    /** True where there is none by configuration. */
    public boolean isDisabled() {
        return !properties.neo4j().enabled();
    }

    /** True where it could not be made and will not be: waiting for it is in vain. */
    public boolean isHopeless() {
        return store.isCompletedExceptionally();
    }

    /** True while it is being made. */
    public boolean isStarting() {
        return !store.isDone();
    }

    /** Asks the graph, now. */
    public <T> T ask(Function<DutyStore, T> question) throws GraphDown {
        DutyStore connected = connected();
        try {
            return question.apply(connected);
        } catch (GraphUnavailableException e) {
            throw new GraphDown("图数据库没有应答，恢复后自动可用；检索和责任清单不受影响", e);
        }
    }

    private DutyStore connected() throws GraphDown {
        if (!store.isDone()) {
            throw new GraphDown("图数据库正在启动，请稍候再试；检索和责任清单不受影响");
        }
        try {
            return store.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GraphDown down) {
                throw down;
            }
            String reason = e.getCause() == null ? "" : "：" + e.getCause().getMessage();
            throw new GraphDown("图数据库不能使用" + reason, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphDown("已中断", e);
        }
    }

    private Path serverLib() {
        Path configured = properties.neo4j().serverLib();
        if (configured != null && !configured.toString().isBlank()) {
            return configured;
        }
        // search-api/target/classes or search-api/target/x.jar, beside graph/local-neo4j.
        for (Path place = here(); place != null; place = place.getParent()) {
            Path built = place.resolve("graph/local-neo4j/target/server");
            if (Files.isDirectory(built)) {
                return built;
            }
        }
        return Path.of("neo4j");
    }

    private static @Nullable Path here() {
        CodeSource source = GraphLink.class.getProtectionDomain().getCodeSource();
        try {
            return source == null || !source.getLocation().getProtocol().equals("file")
                    ? Path.of("").toAbsolutePath()
                    : Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            return Path.of("").toAbsolutePath();
        }
    }

    @Override
    public void close() {
        closed = true;
        if (store.isDone() && !store.isCompletedExceptionally()) {
            store.join().close();
        }
        closeServer();
    }

    private void closeServer() {
        LocalNeo4j server = local;
        if (server != null) {
            server.close();
        }
    }
}
