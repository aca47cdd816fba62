package org.zhize.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is typed by mistake or in malice is answered or refused in one sentence, and soon. */
class BadQueriesTest extends RunningService {

    private static final Path ROWS =
            Path.of("src/test/resources/org/zhize/api/search/bad-queries.tsv");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|(\\\\))");
    private static final Pattern RANGE = Pattern.compile("(.)\\.\\.(.)");
    private static final long MILLIS = 200;
    // Tests share their processors: one of so many attempts must be in time.
    private static final int ATTEMPTS = 5;
    private static final List<String> OTHERS =
            List.of(
                    "/api/search?scope=document&q=",
                    "/api/search?scope=duty&q=",
                    "/api/search?mode=exact&q=",
                    "/api/search?mode=words&q=",
                    "/api/answer?q=",
                    "/api/suggest?q=");

    private static final OperatingSystemMXBean OF_THIS_PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    record Row(String what, String encoded, int status) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Row> rows() throws IOException {
        return Files.readAllLines(ROWS).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(
                        fields ->
                                new Row(
                                        fields[0],
                                        encoded(fields[1], Integer.parseInt(fields[2])),
                                        Integer.parseInt(fields[3])));
    }

    private static String encoded(String field, int times) {
        if (field.startsWith("%")) {
            return field;
        }
        String text =
                ESCAPE.matcher(field)
                        .replaceAll(
                                m ->
                                        m.group(1) == null
                                                ? "\\\\\\\\"
                                                : Character.toString(
                                                        Integer.parseInt(m.group(1), 16)));
        String all =
                RANGE.matcher(text)
                        .replaceAll(
                                m ->
                                        IntStream.rangeClosed(
                                                        m.group(1).charAt(0), m.group(2).charAt(0))
                                                .mapToObj(Character::toString)
                                                .collect(Collectors.joining()));
        return URLEncoder.encode(all.repeat(times), StandardCharsets.UTF_8);
    }

    @BeforeAll
    void warmsUp() throws Exception {
        for (Row row : rows().toList()) {
            get("/api/search?q=" + row.encoded, JSON);
            get("/api/answer?q=" + row.encoded, JSON);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void answersOrRefusesInTime(Row row) throws Exception {
        assertThat(status("/api/search?q=", row, JSON)).as(row.what).isEqualTo(row.status);
        for (String path : OTHERS) {
            assertThat(status(path, row, JSON)).as(path + row.what).isIn(200, 400);
        }
        assertThat(status("/?q=", row, HTML)).as("page: " + row.what).isIn(200, 400);
    }

    private int status(String path, Row row, String accept) throws Exception {
        long fastest = Long.MAX_VALUE;
        HttpResponse<byte[]> response = null;
        for (int i = 0; i < ATTEMPTS && fastest > MILLIS; i++) {
            long start = System.nanoTime();
            long cpu = OF_THIS_PROCESS.getProcessCpuTime();
            response = get(path + row.encoded, accept);
            // Where other programs keep the processors busy, what was computed counts.
            long computed = OF_THIS_PROCESS.getProcessCpuTime() - cpu;
            long waited = System.nanoTime() - start;
            fastest = Math.min(fastest, Math.min(waited, computed) / 1_000_000);
        }
        assertThat(fastest).as(path + row.what).isLessThanOrEqualTo(MILLIS);
        assertThat(response).isNotNull();
        // An address over 64 KB is refused by the server itself, as a page.
        if (response.statusCode() == 400 && accept.equals(JSON) && text(response).startsWith("{")) {
            JsonNode body = JsonMapper.shared().readTree(response.body());
            assertThat(body.path("detail").asString("")).isNotBlank().doesNotContain("\n");
        }
        return response.statusCode();
    }
}
