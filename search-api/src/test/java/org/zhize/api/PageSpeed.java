package org.zhize.api;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Measures the reader of a running service: {@code PageSpeed http://127.0.0.1:8080}. First bytes of
 * 200 documents by chance (the same ones each time, twice: cold and warm), of every part of 民法典 and
 * of its whole text; and where Chromium is installed the time until it has loaded them.
 */
final class PageSpeed {

    private static final int DOCUMENTS = 200;
    private static final String CODE = "/api/laws/" + encode("民法典") + "/versions";
    private static final String LOADED =
            "const t = performance.getEntriesByType('navigation')[0];"
                    + " return Math.round(t.domContentLoadedEventEnd) + ' ms to read, '"
                    + " + Math.round(t.loadEventEnd) + ' ms all loaded';";

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final String service;

    private PageSpeed(String service) {
        this.service = service;
    }

    public static void main(String[] arguments) throws Exception {
        new PageSpeed(arguments[0]).run();
    }

    private void run() throws Exception {
        List<String> ids = documents();
        Collections.shuffle(ids, new Random(1));
        List<String> chosen = ids.subList(0, Math.min(DOCUMENTS, ids.size()));
        for (String round : List.of("cold", "warm")) {
            List<Double> millis = new ArrayList<>();
            for (String id : chosen) {
                millis.add(firstByte("/documents/" + id));
            }
            report(round + ", " + chosen.size() + " documents of " + ids.size(), millis);
        }
        List<String> pages = code();
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            for (String page : pages) {
                millis.add(firstByte(page));
            }
        }
        report("民法典, " + pages.size() + " pages, 5 times", millis);
        if (!pages.isEmpty() && Browser.isInstalled()) {
            try (Browser browser = new Browser(true)) {
                for (int i = 0; i < 3; i++) {
                    for (String page : List.of(pages.getFirst(), pages.getLast())) {
                        browser.open(service + page);
                        System.out.println("Chromium " + page + ": " + browser.run(LOADED));
                    }
                }
            }
        }
    }

    /** The parts, and the whole text last. */
    private List<String> code() throws Exception {
        HttpResponse<byte[]> response = send(CODE, "application/json");
        List<String> pages = new ArrayList<>();
        if (response.statusCode() == 200) {
            JsonNode parts = json.readTree(response.body()).at("/versions/0/parts");
            parts.forEach(part -> pages.add("/documents/" + part.path("id").asString()));
            pages.add(pages.getFirst() + "/whole");
        }
        return pages;
    }

    private List<String> documents() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int page = 0; ; page++) {
            JsonNode items =
                    json.readTree(
                                    send("/api/documents?size=100&page=" + page, "application/json")
                                            .body())
                            .path("items");
            items.forEach(item -> ids.add(item.path("id").asString()));
            if (items.size() < 100) {
                return ids;
            }
        }
    }

    private HttpResponse<byte[]> send(String path, String accept) throws Exception {
        return client.send(request(path, accept), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest request(String path, String accept) {
        return HttpRequest.newBuilder(URI.create(service + path)).header("Accept", accept).build();
    }

    private double firstByte(String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<InputStream> response =
                client.send(
                        request(path, RunningService.HTML),
                        HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
            in.read();
            double millis = (System.nanoTime() - start) / 1e6;
            in.readAllBytes();
            if (response.statusCode() != 200) {
                throw new IOException(path + ": " + response.statusCode());
            }
            return millis;
        }
    }

    private static void report(String what, List<Double> millis) {
        if (millis.isEmpty()) {
            return;
        }
        Collections.sort(millis);
        System.out.printf(
                "%s: first byte p50 %.1f p95 %.1f max %.1f ms%n",
                what,
                millis.get(millis.size() / 2),
                millis.get((int) (millis.size() * 0.95)),
                millis.getLast());
    }

    private static String encode(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
