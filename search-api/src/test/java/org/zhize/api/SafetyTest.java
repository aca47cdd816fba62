package org.zhize.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a hostile document, a hostile link and a hostile site can do: nothing. */
class SafetyTest extends RunningService {

    private static final Pattern SCRIPT = Pattern.compile("<script src=\"([^\"]+)\"");
    private static final int MOST_SCRIPT = 300_000;
    private static final String BAD_FILE = "<img src=x onerror=alert(5)>.md";
    private static final String BAD =
            """
            # 柏川县关于<script>alert(1)</script>管控毒舌草的通知
            柏政发〔2025〕<script>alert(2)</script>77号

            各乡镇人民政府：
            一、工作任务
            （一）由应急管理局牵头，<svg onload=alert(3)>乡镇配合，2025年6月底前完成毒舌草清除<script>alert(3)</script>。

            | 序号 | 重点任务 | 牵头单位 |
            |---|---|---|
            | 1 | 毒舌草<script>alert(4)</script>复查 | 应急管理局<img src=x onerror=alert(4)> |
            """;

    private static final List<String> INJECTIONS =
            List.of("'}) DETACH DELETE n //", "\"*:* OR [* TO", "\u0000\\", "${7*7}__#{7*7}__::x");

    @BeforeAll
    void ready() throws Exception {
        awaitGraph();
    }

    @ParameterizedTest
    @ValueSource(strings = {BAD_FILE, "<img src=x onerror=alert(5)>.txt"})
    void showsMarkupOfADocumentOnlyAsWords(String name) throws Exception {
        JsonNode added = new JsonMapper().readTree(upload(BAD, name).body()).get(0);
        assertThat(added.path("status").asString()).as(added.toString()).isEqualTo("ADDED");
        String id = added.path("id").asString();
        List<String> paths =
                new ArrayList<>(
                        List.of(
                                "/documents",
                                "/documents/" + id,
                                "/documents/" + id + "/ledger",
                                "/library",
                                "/calendar?dueFrom=2025-06-01&dueTo=2025-06-30",
                                "/?q=" + encode("毒舌草"),
                                "/?scope=duty&q=" + encode("毒舌草"),
                                "/?scope=document&q=" + encode("毒舌草"),
                                "/?q=" + encode("毒舌草清除由谁牵头"),
                                "/?q=" + encode("<script>alert(6)</script>"),
                                "/documents?q=" + encode("\"><script>alert(6)</script>")));
        json("/api/documents/" + id + "/ledger")
                .path("entries")
                .forEach(e -> paths.add("/duties/" + e.path("id").asString()));
        for (String path : paths) {
            assertThat(page(path))
                    .as(path)
                    .doesNotContain("<script>")
                    .doesNotContain("<img src=x")
                    .doesNotContain("<svg onload");
        }
        assertThat(send(authorised("/api/documents/" + id).DELETE()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/library", "/library/x/delete", "/logout", "/login"})
    void refusesAPostOfAnotherSite(String path) throws Exception {
        HttpResponse<byte[]> response =
                send(
                        request(path)
                                .header("Accept", HTML)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("token=" + token())));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(text(response)).contains("<h1>", "不允许");
        assertThat(response.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("token");
    }

    @ParameterizedTest
    @CsvSource({"text/html, text/html, 没有找到", "application/json, application/problem+json, 没有找到"})
    void tellsAnErrorToPeopleAsAPageAndToProgramsAsAProblem(
            String accept, String type, String title) throws Exception {
        String root = accept.equals(JSON) ? "/api" : "";
        for (String path : List.of(root + "/nowhere", root + "/documents/0", root + "/duties/x")) {
            HttpResponse<byte[]> response = get(path, accept);
            assertThat(response.statusCode()).as(path).isEqualTo(404);
            assertThat(response.headers().firstValue("Content-Type").orElse(""))
                    .as(path)
                    .startsWith(type);
            assertThat(text(response)).as(path).contains(title);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/duties?format=zzz",
                "/api/search?q=x&format=xlsx",
                "/api/documents?format=../../token",
                "/api/status?format=%00",
            })
    void refusesAFormatThatIsNone(String path) throws Exception {
        HttpResponse<byte[]> response = get(path, JSON);
        assertThat(response.statusCode()).isIn(400, 406);
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?q=a&sort=bad",
                "/?q=a&mode=x",
                "/?q=a&scope=x",
                "/?q=a&rank=x",
                "/?q=a&page=x",
                "/?q=a&page=-1",
                "/?q=a&size=1000",
                "/?q=a&from=2024-13-01",
                "/?q=AND",
                "/?q=title:",
                "/check?staff=-5",
                "/check?staff=x",
                "/check?trait=nosuch",
                "/ledger?role=BAD",
                "/ledger?dueTo=x",
                "/calendar?list=bad",
                "/gaps?kind=bad",
                "/documents?rank=bad",
                "/duties/x",
                "/documents/x",
                "/parties/x",
                "/laws/x",
                "/nosuch",
            })
    void refusesAValueThatIsNoneInASentenceForPeople(String path) throws Exception {
        HttpResponse<byte[]> response = get(path, HTML);
        assertThat(response.statusCode()).isIn(400, 404);
        assertThat(text(response))
                .containsPattern("<p class=\"noanswer\">[^<]{8,}</p>")
                .doesNotContainPattern("noanswer\">[^<]*(?:api|接口|swagger)");
    }

    @Test
    void refusesAnAddressThatIsTooLongInOurWords() throws Exception {
        for (String path : List.of("/?q=", "/api/search?q=")) {
            HttpResponse<byte[]> response = get(path + "%E5%AE%89".repeat(9000), HTML);
            assertThat(response.statusCode()).isBetween(400, 431);
            assertThat(text(response)).contains("请缩短查询").doesNotContain("Tomcat", "HTTP Status");
        }
    }

    @Test
    void refusesHugeParametersAndHeaders() throws Exception {
        assertThat(get("/api/search?q=" + "a".repeat(1001), JSON).statusCode()).isEqualTo(400);
        assertThat(get("/?q=" + "a".repeat(7000), HTML).statusCode()).isEqualTo(400);
        // As many as the box takes: nine bytes each in a URL.
        assertThat(get("/api/search?q=" + encode("安".repeat(1000)), JSON).statusCode())
                .isEqualTo(200);
        assertThat(get("/api/search?q=" + "a".repeat(100_000), JSON).statusCode())
                .isIn(400, 413, 414, 431);
        assertThat(send(request("/").header("X-Huge", "a".repeat(100_000))).statusCode())
                .isIn(400, 431);
        assertThat(get("/?" + "a=1&".repeat(1500), HTML).statusCode()).isIn(200, 400);
        assertThat(get("/help", HTML).statusCode()).as("it still serves").isEqualTo(200);
    }

    @Test
    void takesInjectionsInEveryParameterOfEveryCallAsWords() throws Exception {
        JsonNode before = json("/api/status").path("index");
        List<String> failed = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : json("/v3/api-docs").path("paths").properties()) {
            JsonNode call = path.getValue().path("get");
            for (JsonNode parameter : call.path("parameters")) {
                for (String word : INJECTIONS) {
                    String address =
                            parameter.path("in").asString().equals("path")
                                    ? path.getKey().replaceAll("\\{\\w+}", encode(word))
                                    : path.getKey().replaceAll("\\{\\w+}", "x")
                                            + "?"
                                            + parameter.path("name").asString()
                                            + "="
                                            + encode(word);
                    int status = get(address.replace("+", "%20"), JSON).statusCode();
                    if (status != 200 && status != 400 && status != 404 && status != 406) {
                        if (status != 503 || GRAPH) {
                            failed.add(status + " " + address);
                        }
                    }
                }
            }
        }
        assertThat(failed).isEmpty();
        assertThat(json("/api/status").path("index")).isEqualTo(before);
    }

    @Test
    void refusesToWriteWithoutTheToken() throws Exception {
        HttpResponse<byte[]> response =
                send(request("/api/documents/x").header("Accept", JSON).DELETE());
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..%2f..%2ftoken",
                "%2e%2e",
                "....//token",
                "..%5ctoken",
                "token%00",
                "%00",
                "*",
                "' OR 1=1",
                "%F0%9F%92%A9"
            })
    void opensNoFileByATrickInAnId(String id) throws Exception {
        String path = id.replace("'", "%27").replace(" ", "%20");
        for (String page : List.of("/documents/", "/duties/", "/parties/", "/api/documents/")) {
            HttpResponse<byte[]> response = get(page + path, HTML);
            assertThat(response.statusCode())
                    .as(page + path)
                    .isIn(400, 404, expectedOfBodies(page));
            assertThat(text(response)).doesNotContain(token());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/advanced",
                "/documents",
                "/documents/x",
                "/documents/x/ledger",
                "/ledger",
                "/gaps",
                "/parties",
                "/parties/x",
                "/duties/x",
                "/calendar",
                "/calendar.ics",
                "/check",
                "/check.xlsx",
                "/library",
                "/help",
                "/login"
            })
    void takesInjectionsInEveryParameterAsWords(String page) throws Exception {
        List<String> parameters =
                List.of(
                        "q",
                        "scope",
                        "mode",
                        "sort",
                        "rank",
                        "status",
                        "region",
                        "issuer",
                        "kind",
                        "role",
                        "function",
                        "party",
                        "from",
                        "to",
                        "dueFrom",
                        "dueTo",
                        "inForceOn",
                        "page",
                        "size",
                        "undo",
                        "within",
                        "trait",
                        "staff",
                        "hops",
                        "edges",
                        "most");
        List<String> failed = new ArrayList<>();
        for (String parameter : parameters) {
            for (String word : INJECTIONS) {
                String path = page + "?" + parameter + "=" + encode(word);
                int status = get(path, HTML).statusCode();
                if (status != 200
                        && status != 400
                        && status != 404
                        && status != expectedOfBodies(page)) {
                    failed.add(status + " " + path);
                }
            }
        }
        assertThat(failed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/documents", "/help", "/?q=x", "/nowhere"})
    void sendsItsHeadersWithEveryPage(String path) throws Exception {
        var headers = get(path, HTML).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void keepsTheScriptsOfAPageSmall() throws Exception {
        String duty = json("/api/duties").at("/items/0/id").asString();
        for (String path : List.of("/", "/?q=x", "/documents", "/library", "/duties/" + duty)) {
            int bytes = 0;
            for (Matcher m = SCRIPT.matcher(page(path)); m.find(); ) {
                bytes += get(m.group(1), "*/*").body().length;
            }
            assertThat(bytes).as(path).isPositive().isLessThan(MOST_SCRIPT);
        }
    }

    // Without a graph a page of bodies says that it is not there.
    private static int expectedOfBodies(String page) {
        return !GRAPH && page.startsWith("/parties") ? 503 : 404;
    }
}
