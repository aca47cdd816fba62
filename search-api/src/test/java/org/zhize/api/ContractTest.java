package org.zhize.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The OpenAPI document is valid, names every error, and what it and the help show works. */
class ContractTest extends RunningService {

    private static final Pattern PATH_VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern CURL_ADDRESS =
            Pattern.compile("'?(http://127\\.0\\.0\\.1:8080(/[^'\\s]*))'?");
    private static final String PROBLEM = "application/problem+json";

    @BeforeAll
    void ready() throws Exception {
        awaitGraph();
    }

    @Test
    void isAValidOpenApiDocument() throws Exception {
        SwaggerParseResult read =
                new OpenAPIV3Parser().readContents(text(get("/v3/api-docs", JSON)));
        assertThat(read.getMessages()).isNullOrEmpty();
        assertThat(read.getOpenAPI().getPaths()).hasSizeGreaterThan(15);
    }

    @Test
    void saysOfEveryCallWhatItIsForAndHowItFails() throws Exception {
        for (Map.Entry<String, JsonNode> call : calls()) {
            JsonNode operation = call.getValue();
            assertThat(operation.path("summary").asString("")).as(call.getKey()).isNotBlank();
            assertThat(operation.path("operationId").asString("")).doesNotContain("_");
            List<String> needed = new ArrayList<>(List.of("400", "401", "406", "500"));
            if (!call.getKey().startsWith("GET")) {
                needed.add("403");
            }
            for (String status : needed) {
                assertThat(operation.path("responses").has(status))
                        .as(call.getKey() + " " + status)
                        .isTrue();
            }
            operation
                    .path("responses")
                    .properties()
                    .forEach(
                            response -> {
                                if (!response.getKey().startsWith("2")) {
                                    assertThat(response.getValue().path("content").has(PROBLEM))
                                            .as(call.getKey() + " " + response.getKey())
                                            .isTrue();
                                }
                            });
            operation
                    .path("parameters")
                    .forEach(
                            parameter ->
                                    assertThat(parameter.path("description").asString(""))
                                            .as(call.getKey() + " " + parameter.path("name"))
                                            .isNotBlank());
        }
    }

    @TestFactory
    Stream<DynamicTest> runsEveryExample() throws Exception {
        return calls().stream()
                .filter(call -> call.getKey().startsWith("GET"))
                .filter(call -> GRAPH || !call.getValue().path("responses").has("503"))
                .flatMap(call -> example(call).stream())
                .map(
                        path ->
                                dynamicTest(
                                        path,
                                        () -> {
                                            HttpResponse<byte[]> response = get(path, "*/*");
                                            assertThat(response.statusCode())
                                                    .as(path + " " + text(response))
                                                    .isEqualTo(200);
                                        }));
    }

    @TestFactory
    Stream<DynamicTest> runsEveryCurlOfTheHelpAndTheReadme() throws Exception {
        String help = page("/help").replace("&#39;", "'").replace("&amp;", "&");
        String readme = Files.readString(Path.of("..", "README.md"));
        List<String> lines =
                Stream.of(help, readme)
                        .flatMap(String::lines)
                        .map(line -> line.replaceAll("<[^>]+>", "").strip())
                        .filter(line -> line.startsWith("curl "))
                        .distinct()
                        .toList();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(3);
        return lines.stream().map(line -> dynamicTest(line, () -> runs(line)));
    }

    private void runs(String line) throws Exception {
        Matcher address = CURL_ADDRESS.matcher(line);
        assertThat(address.find()).as(line).isTrue();
        if (line.contains("-F file=@")) {
            assertThat(line).contains("Authorization: Bearer $(cat data/token)");
            HttpResponse<byte[]> response = upload("关于秋季检查的通知\n一、由市场监管局牵头，9月底前完成检查。\n", "curl.txt");
            assertThat(response.statusCode()).isEqualTo(200);
            return;
        }
        String path = address.group(2);
        int query = path.indexOf('?');
        StringBuilder encoded = new StringBuilder(query < 0 ? path : path.substring(0, query + 1));
        StringJoiner parameters = new StringJoiner("&");
        if (query >= 0) {
            for (String parameter : path.substring(query + 1).split("&")) {
                String[] parts = parameter.split("=", 2);
                parameters.add(parts[0] + "=" + encode(parts[1]));
            }
        }
        assertThat(get(encoded.append(parameters).toString(), "*/*").statusCode())
                .as(line)
                .isEqualTo(200);
    }

    private List<Map.Entry<String, JsonNode>> calls() throws Exception {
        List<Map.Entry<String, JsonNode>> calls = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : json("/v3/api-docs").path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                calls.add(
                        Map.entry(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                method.getValue()));
            }
        }
        return calls;
    }

    // Empty where a call has no example for a variable of its path.
    private static List<String> example(Map.Entry<String, JsonNode> call) {
        String path = call.getKey().substring(call.getKey().indexOf(' ') + 1);
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (JsonNode parameter : call.getValue().path("parameters")) {
            String name = parameter.path("name").asString();
            JsonNode example = parameter.path("example");
            if (!example.isMissingNode()) {
                if (parameter.path("in").asString().equals("path")) {
                    path = path.replace("{" + name + "}", example.asString());
                } else {
                    query.add(name + "=" + encode(example.asString()));
                }
            }
        }
        return PATH_VARIABLE.matcher(path).find() ? List.of() : List.of(path + query);
    }
}
