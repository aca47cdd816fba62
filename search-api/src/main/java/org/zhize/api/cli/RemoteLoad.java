package org.zhize.api.cli;

import org.zhize.api.load.LoadProgress;
import org.zhize.api.load.LoadResult;
import org.zhize.corpus.library.Library.Incoming;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/** Sends files to the service that has the data directory, in groups of a few megabytes. */
final class RemoteLoad {

    private static final long GROUP_BYTES = 4L << 20;
    private static final int GROUP_FILES = 64;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final URI service;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();

    RemoteLoad(String service, String token) {
        this.service = URI.create(service + "/api/documents");
        this.token = token;
    }

    List<LoadResult> load(Iterator<Incoming> files, int total, LoadProgress progress) {
        List<LoadResult> results = new ArrayList<>();
        int done = 0;
        while (files.hasNext()) {
            List<Incoming> group = new ArrayList<>();
            long bytes = 0;
            while (files.hasNext() && bytes < GROUP_BYTES && group.size() < GROUP_FILES) {
                Incoming file = files.next();
                bytes += file.content().length;
                group.add(file);
            }
            List<LoadResult> came = send(group);
            for (int i = 0; i < came.size(); i++) {
                progress.done(came.get(i), Math.min(done + i + 1, total), total);
            }
            done += group.size();
            results.addAll(came);
        }
        return results;
    }

    private List<LoadResult> send(List<Incoming> group) {
        String boundary = "zhize-" + UUID.randomUUID();
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(service)
                            .header("Authorization", "Bearer " + token)
                            .header("Accept", "application/json")
                            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body(group, boundary)))
                            .build();
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new CommandException("服务拒绝了文件：" + detail(response));
            }
            return MAPPER.readValue(response.body(), new TypeReference<List<LoadResult>>() {});
        } catch (IOException e) {
            throw new CommandException("服务 %s 没有应答（%s）".formatted(service, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("已中断", e);
        }
    }

    private static String detail(HttpResponse<String> response) {
        try {
            JsonNode problem = MAPPER.readTree(response.body());
            return problem.path("detail").asString("HTTP " + response.statusCode());
        } catch (JacksonException e) {
            return "HTTP " + response.statusCode();
        }
    }

    private static byte[] body(List<Incoming> group, String boundary) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Incoming file : group) {
            String name =
                    file.fileName().replace("\"", "%22").replace("\r", " ").replace("\n", " ");
            body.write(
                    ("--"
                                    + boundary
                                    + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                                    + name
                                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            body.write(file.content());
            body.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
