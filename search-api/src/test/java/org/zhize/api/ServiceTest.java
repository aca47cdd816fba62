package org.zhize.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The whole service without a graph, by its HTTP calls. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "zhize.sample=false",
            "zhize.vectors=false",
            "zhize.neo4j.enabled=false",
            "zhize.reserve=1MB"
        })
@TestInstance(Lifecycle.PER_CLASS)
class ServiceTest {

    private static final JsonMapper JSON = new JsonMapper();
    // Made by hand: the context starts before JUnit would fill a @TempDir.
    private static final Path FOLDER = folder();
    @LocalServerPort int port;
    @Autowired Workspace workspace;
    private final HttpClient client = HttpClient.newHttpClient();
    private String id = "";

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("zhize.data", () -> FOLDER.resolve("data"));
    }

    @BeforeAll
    void loadsTheNotice() throws Exception {
        HttpResponse<byte[]> response = upload(notice(), "../../<b>notice.txt", token());
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode result = JSON.readTree(response.body()).get(0);
        assertThat(result.path("status").asString()).isEqualTo("ADDED");
        assertThat(result.path("file").asString()).isEqualTo("<b>notice.txt");
        assertThat(result.path("duties").asInt()).isGreaterThanOrEqualTo(3);
        id = result.path("id").asString();
    }

    @Test
    void loadsTheSameAgainWithoutChange() throws Exception {
        JsonNode result = JSON.readTree(upload(notice(), "copy.txt", token()).body()).get(0);
        assertThat(result.path("status").asString()).isEqualTo("UNCHANGED");
        assertThat(json("/api/documents").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void rejectsABadFileWithItsReasonAndGoesOn() throws Exception {
        JsonNode result =
                JSON.readTree(upload(new byte[] {0, 1, 2, 3}, "x.bin", token()).body()).get(0);
        assertThat(result.path("status").asString()).isEqualTo("REJECTED");
        assertThat(result.path("problem").asString()).isNotBlank();
    }

    @Test
    void opensADocumentAsATree() throws Exception {
        JsonNode document = json("/api/documents/" + id);
        assertThat(document.path("documentNumber").asString()).isEqualTo("松政发〔2025〕3号");
        assertThat(document.path("outline").size()).isPositive();
        assertThat(document.path("tables").isArray()).isTrue();
    }

    @Test
    void everyEvidenceIsTheSourceToTheCharacter() throws Exception {
        String text =
                new String(
                        get("/api/documents/" + id + "/text", "*/*").body(),
                        StandardCharsets.UTF_8);
        JsonNode ledger = json("/api/documents/" + id + "/ledger");
        assertThat(ledger.path("entries").size()).isGreaterThanOrEqualTo(3);
        for (JsonNode entry : ledger.path("entries")) {
            JsonNode evidence = entry.path("evidence");
            assertThat(text.substring(evidence.path("start").asInt(), evidence.path("end").asInt()))
                    .isEqualTo(evidence.path("text").asString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,"
                + " application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/json, application/json",
        "*/*, application/json",
    })
    void writesTheLedgerAsTheCallerAccepts(String accept, String type) throws Exception {
        HttpResponse<byte[]> response = get("/api/documents/" + id + "/ledger", accept);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    }

    @Test
    void writesNoFormulaIntoACsv() throws Exception {
        String csv =
                new String(
                        get("/api/documents/" + id + "/ledger", "text/csv").body(),
                        StandardCharsets.UTF_8);
        assertThat(csv).doesNotContain("\"=").contains("住房和城乡建设局");
    }

    @Test
    void answersWhoLeadsWithEvidence() throws Exception {
        JsonNode answer = json("/api/answer?q=" + encode("老旧燃气管网改造由谁牵头"));
        assertThat(answer.path("intent").asString()).isEqualTo("OWNER");
        JsonNode first = answer.path("answers").get(0);
        assertThat(first.path("parties").get(0).path("name").asString()).contains("住房和城乡建设局");
        assertThat(first.path("parties").get(0).path("role").asString()).isEqualTo("LEAD");
        assertThat(first.path("evidence").path("text").asString()).contains("管网改造");
        assertThat(answer.path("notChecked").size()).isPositive();
    }

    @Test
    void answersNothingWithAReasonWhereTheEvidenceIsThin() throws Exception {
        JsonNode answer = json("/api/answer?q=" + encode("谁负责火星移民"));
        assertThat(answer.path("answers").size()).isZero();
        assertThat(answer.path("reason").asString()).contains("火星移民");
    }

    @Test
    void findsDutiesBySearchAndByFilter() throws Exception {
        assertThat(json("/api/search?q=" + encode("燃气管网")).path("total").asInt()).isPositive();
        JsonNode duties = json("/api/duties?q=" + encode("燃气") + "&role=LEAD");
        assertThat(duties.path("total").asInt()).isPositive();
        assertThat(duties.path("items").get(0).path("document").path("id").asString())
                .isEqualTo(id);
        JsonNode chain =
                json("/api/duties/" + duties.path("items").get(0).path("id").asString() + "/chain");
        assertThat(chain.path("nodes").size()).isPositive();
        assertThat(chain.path("notChecked").size()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/documents/nope | 404 | 没有编号",
                "/api/nothing | 404 | 没有这个地址",
                "/api/search?size=1000 | 400 | size",
                "/api/search?page=-1 | 400 | page",
                "/api/search?rank=KING | 400 | rank",
                "/api/search?from=yesterday | 400 | from",
                "/api/search?q=x&year=24 | 400 | year",
                "/api/search?scope=x | 400 | scope",
                "/api/answer | 400 | q",
                "/api/parties | 503 | 图数据库",
                "/api/duties/x/chain | 404 | 没有编号",
            })
    void saysInChineseWhatToDo(String path, int status, String words) throws Exception {
        HttpResponse<byte[]> response = get(path, "application/json");
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.path("detail").asString()).contains(words == null ? "" : words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*:* OR x",
                "\"",
                "(((((",
                "a\\",
                "' OR 1=1 //",
                "}) DETACH DELETE n //",
                "[* TO *]",
                "第条",
                "《",
                "\u0000",
                "<script>alert(1)</script>"
            })
    void takesAnyWordsAsWords(String words) throws Exception {
        for (String call :
                List.of(
                        "/api/search?q=",
                        "/api/answer?q=x",
                        "/api/suggest?q=",
                        "/api/duties?q=",
                        "/api/search?region=",
                        "/api/duties?party=",
                        "/api/documents?issuer=")) {
            assertThat(get(call + encode(words), "application/json").statusCode())
                    .as(call + words)
                    .isIn(200, 400);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // filters of a search for 燃气 | true where every hit is still found
                "without=燃气,火星 | true",
                "without=火星&without=燃气 | false",
                "within=,燃气 | true",
                "year=1950 | false",
            })
    void takesTypedWordsAsTheyAre(String filter, boolean all) throws Exception {
        int total = json("/api/search?q=" + encode("燃气")).path("total").asInt();
        String[] parts = filter.strip().split("(?<==)|(?=&)");
        StringBuilder query = new StringBuilder();
        for (String part : parts) {
            query.append(part.matches("[&a-z]+=") ? part : encode(part));
        }
        int left = json("/api/search?q=" + encode("燃气") + "&" + query).path("total").asInt();
        assertThat(left == total).isEqualTo(all);
    }

    @Test
    void findsBodiesInTheIndexWhileThereIsNoGraph() throws Exception {
        JsonNode found = json("/api/parties?q=" + encode("住建局"));
        JsonNode body = found.path("items").get(0);
        assertThat(body.path("name").asString()).contains("住房和城乡建设局");
        assertThat(body.path("alias").asString()).isEqualTo("住建局");
        assertThat(body.path("total").asInt()).isPositive();
        JsonNode open = json("/api/parties/" + body.path("id").asString());
        assertThat(open.path("formerly").path("others").isArray()).isTrue();
        assertThat(open.path("notChecked").get(0).asString()).contains("图数据库");
        assertThat(get("/api/parties/nobody", "application/json").statusCode()).isEqualTo(404);
    }

    @Test
    void escapesWhatADocumentBringsIntoHighlights() throws Exception {
        JsonNode found = json("/api/search?q=" + encode("强化 保障"));
        assertThat(found.toString()).doesNotContain("<script>alert(1)</script>强化");
        for (JsonNode item : found.path("items")) {
            assertThat(item.path("highlight").asString()).doesNotContain("<script>");
        }
    }

    @Test
    void refusesToWriteWithoutTheToken() throws Exception {
        assertThat(upload(notice(), "x.txt", null).statusCode()).isEqualTo(401);
        assertThat(upload(notice(), "x.txt", "wrong").statusCode()).isEqualTo(401);
        assertThat(send(request("/api/documents/" + id).DELETE()).statusCode()).isEqualTo(401);
        assertThat(json("/api/documents").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void sendsHeadersThatForbidScriptsOfOthers() throws Exception {
        var headers = get("/api/status", "application/json").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .doesNotContain("unsafe-inline");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    }

    @Test
    void tellsTheHealthOfItsParts() throws Exception {
        JsonNode health = json("/actuator/health");
        assertThat(health.path("components").path("index").path("status").asString())
                .isEqualTo("UP");
        assertThat(health.path("components").path("graph").path("status").asString())
                .isEqualTo("DEGRADED");
        assertThat(json("/actuator/health/readiness").path("status").asString()).isEqualTo("UP");
        assertThat(get("/actuator/prometheus", "text/plain").statusCode()).isEqualTo(200);
    }

    @Test
    void describesItsCalls() throws Exception {
        JsonNode api = json("/v3/api-docs");
        List<String> paths = new ArrayList<>(api.path("paths").propertyNames());
        assertThat(paths)
                .contains(
                        "/api/documents",
                        "/api/documents/{id}",
                        "/api/documents/{id}/ledger",
                        "/api/search",
                        "/api/suggest",
                        "/api/parties",
                        "/api/parties/{id}",
                        "/api/parties/{id}/ledger",
                        "/api/duties",
                        "/api/duties/{id}/chain",
                        "/api/provisions/{id}/cited-by",
                        "/api/answer");
    }

    @Test
    void deletesWithoutARest() throws Exception {
        String other =
                new String(notice(), StandardCharsets.UTF_8)
                        .replace("松政发〔2025〕3号", "松政发〔2025〕4号")
                        .replace("燃气安全工作", "水库安全工作")
                        .replace("燃气", "水库");
        JsonNode added =
                JSON.readTree(
                                upload(other.getBytes(StandardCharsets.UTF_8), "other.txt", token())
                                        .body())
                        .get(0);
        String otherId = added.path("id").asString();
        assertThat(otherId).isNotEqualTo(id);
        HttpResponse<byte[]> deleted =
                send(
                        request("/api/documents/" + otherId)
                                .header("Authorization", "Bearer " + token())
                                .DELETE());
        assertThat(deleted.statusCode()).isEqualTo(200);
        assertThat(get("/api/documents/" + otherId, "application/json").statusCode())
                .isEqualTo(404);
        assertThat(json("/api/search?q=" + encode("水库") + "&mode=exact").path("total").asInt())
                .isZero();
    }

    private static Path folder() {
        try {
            Path made = Files.createDirectories(Path.of("target", "service-test"));
            FileSystemUtils.deleteRecursively(made);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String token() {
        return workspace.token().value();
    }

    private static byte[] notice() throws IOException {
        try (InputStream in = ServiceTest.class.getResourceAsStream("notice.txt")) {
            assertThat(in).isNotNull();
            return in.readAllBytes();
        }
    }

    private HttpResponse<byte[]> upload(byte[] content, String name, String token)
            throws Exception {
        String head =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + name
                        + "\"\r\n\r\n";
        List<byte[]> body =
                List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        content,
                        "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request =
                request("/api/documents")
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(HttpRequest.BodyPublishers.ofByteArrays(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request);
    }

    private JsonNode json(String path) throws Exception {
        HttpResponse<byte[]> response = get(path, "application/json");
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private HttpResponse<byte[]> get(String path, String accept) throws Exception {
        return send(request(path).header("Accept", accept));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String encode(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
