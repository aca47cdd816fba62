package org.zhize.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import org.zhize.api.workspace.Workspace;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The service with the sample corpus, started once for all tests that extend this. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"zhize.sample=true", "zhize.vectors=false", "zhize.reserve=1MB"})
@TestInstance(Lifecycle.PER_CLASS)
abstract class RunningService {

    // As a browser sends it.
    static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";
    static final String JSON = "application/json";
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int SECONDS_TO_START = 90;

    /** Whether the build left a graph server; without one the pages must say so and go on. */
    static final boolean GRAPH =
            Files.isDirectory(
                    Path.of(System.getProperty("zhize.neo4j.server-lib", "no-server"), "lib"));

    private final HttpClient client = HttpClient.newHttpClient();
    @LocalServerPort private int port;
    @Autowired private Workspace workspace;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("zhize.data", RunningService::folder);
        registry.add("zhize.neo4j.enabled", () -> GRAPH);
    }

    // Made by hand: the context starts before JUnit would fill a @TempDir.
    private static Path folder() {
        try {
            Path made = Files.createDirectories(Path.of("target", "pages-test"));
            FileSystemUtils.deleteRecursively(made);
            return made.resolve("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the graph holds all that was loaded. */
    void awaitGraph() throws Exception {
        for (int i = 0; GRAPH && i < SECONDS_TO_START; i++) {
            if (json("/api/status").path("graphState").path("inStep").asBoolean()) {
                return;
            }
            Thread.sleep(1000);
        }
        assertThat(GRAPH).as("the graph did not get into step").isFalse();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    String token() {
        return workspace.token().value();
    }

    JsonNode json(String path) throws Exception {
        HttpResponse<byte[]> response = get(path, JSON);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return MAPPER.readTree(response.body());
    }

    HttpResponse<byte[]> get(String path, String accept) throws Exception {
        return send(request(path).header("Accept", accept));
    }

    String page(String path) throws Exception {
        HttpResponse<byte[]> response = get(path, HTML);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return text(response);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url(path)));
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> upload(String content, String name) throws Exception {
        return upload(content.getBytes(StandardCharsets.UTF_8), name);
    }

    HttpResponse<byte[]> upload(byte[] content, String name) throws Exception {
        String head =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + name
                        + "\"\r\n\r\n";
        List<byte[]> body =
                List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        content,
                        "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(
                authorised("/api/documents")
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(HttpRequest.BodyPublishers.ofByteArrays(body)));
    }

    HttpRequest.Builder authorised(String path) {
        return request(path).header("Authorization", "Bearer " + token());
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    static String encode(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
