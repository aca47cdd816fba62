package org.zhize.api.measure;

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

/** A running service as a client sees it: whole requests, with the time from first to last byte. */
public final class Service {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final String url;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param url such as {@code http://127.0.0.1:8080}
     */
    public Service(String url) {
        this.url = url;
    }

    /** An answer and how long it took, in nanoseconds. */
    record Reply(int status, JsonNode body, long nanos) {}

    Reply get(String path) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url + path))
                            .header("Accept", "application/json")
                            .build();
            long start = System.nanoTime();
            HttpResponse<byte[]> response =
                    client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            long nanos = System.nanoTime() - start;
            return new Reply(response.statusCode(), MAPPER.readTree(response.body()), nanos);
        } catch (IOException e) {
            throw new UncheckedIOException(url + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    Reply search(String words, String parameters) {
        return get("/api/search?q=" + encoded(words) + parameters);
    }

    Reply answer(String question) {
        return get("/api/answer?q=" + encoded(question));
    }

    static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
