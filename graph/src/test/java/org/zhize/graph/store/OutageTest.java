package org.zhize.graph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhize.graph.local.LocalNeo4j;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;

@Tag("neo4j")
class OutageTest {
    private static final LocalNeo4j NEO4J = StoreServer.neo4j();

    @Test
    void worksAgainWhenTheServerIsBack() throws InterruptedException {
        try (DutyStore store = StoreServer.empty(() -> {})) {
            store.replace(java.util.List.of(Paper.of("c1", "方案").at("s1").task("做事。").written()));
            ProcessHandle.of(NEO4J.pid()).orElseThrow().destroyForcibly();
            while (store.available()) {
                Thread.sleep(20);
            }
            assertThatThrownBy(store::counts)
                    .isInstanceOf(GraphUnavailableException.class)
                    .hasMessageMatching("Neo4j at bolt://\\S+ cannot be reached now\\.");
            long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            while (!store.available() && System.nanoTime() < end) {
                Thread.sleep(100);
            }
            assertThat(store.counts().duties()).isEqualTo(1);
        }
    }

    @Test
    void isConnectedBeforeTheServerIsThere() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        try (DutyStore store =
                DutyStore.connect(URI.create("bolt://127.0.0.1:" + free), "neo4j", "secret")) {
            assertThat(store.available()).isFalse();
            long start = System.nanoTime();
            assertThatThrownBy(store::contents).isInstanceOf(GraphUnavailableException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void saysThatThePasswordIsWrong() {
        try (DutyStore store = DutyStore.connect(NEO4J.uri(), LocalNeo4j.USER, "wrong")) {
            assertThatThrownBy(store::prepare)
                    .isInstanceOf(GraphAccessException.class)
                    .hasMessageMatching(
                            "Neo4j at bolt://\\S+ does not accept the user and password given\\.");
            assertThat(store.available()).isFalse();
        }
    }

    @Test
    void routes() {
        URI routing = URI.create("neo4j://" + NEO4J.uri().getAuthority());
        StoreServer.empty(() -> {}).close();
        try (DutyStore store = DutyStore.connect(routing, LocalNeo4j.USER, NEO4J.password())) {
            store.replace(java.util.List.of(Paper.of("c1", "方案").at("s1").task("做事。").written()));
            assertThat(store.counts().documents()).isEqualTo(1);
        }
    }
}
