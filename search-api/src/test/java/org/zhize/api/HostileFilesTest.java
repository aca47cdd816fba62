package org.zhize.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents that want to run, to read or to write what is not theirs. */
class HostileFilesTest extends RunningService {

    private static final String TITLE = "柏川县关于<script>alert(1)</script>整治毒舌草的通知";
    private static final String NUMBER = "柏政发〔2025〕<script>alert(2)</script>78号";
    private static final String TASK =
            "（一）由应急管理局牵头，<svg onload=alert(3)>各乡镇配合，2025年6月底前清除毒舌草<script>alert(3)</script>。";
    private static final String CELL = "复查毒舌草<script>alert(4)</script>";
    private static final String OWNER = "应急管理局<img src=x onerror=alert(4)>";

    @BeforeAll
    void ready() throws Exception {
        awaitGraph();
    }

    @ParameterizedTest
    @ValueSource(strings = {"txt", "html", "docx", "xlsx"})
    void showsMarkupOfADocumentOnlyAsWords(String format) throws Exception {
        JsonNode added = first(upload(file(format), "<img src=x onerror=alert(5)>." + format));
        assertThat(added.path("status").asString()).as(added.toString()).isEqualTo("ADDED");
        String id = added.path("id").asString();
        List<String> paths =
                new ArrayList<>(
                        List.of(
                                "/documents",
                                "/documents/" + id,
                                "/documents/" + id + "/ledger",
                                "/ledger?q=" + encode("毒舌草"),
                                "/library",
                                "/calendar?dueFrom=2025-06-01&dueTo=2025-06-30",
                                "/calendar?by=BODY&dueFrom=2025-06-01&dueTo=2025-06-30",
                                "/?q=" + encode("毒舌草"),
                                "/?scope=duty&q=" + encode("毒舌草"),
                                "/?scope=document&q=" + encode("毒舌草"),
                                "/check?trait=any&q=" + encode("毒舌草")));
        for (JsonNode entry : json("/api/documents/" + id + "/ledger").path("entries")) {
            paths.add("/duties/" + entry.path("id").asString());
            entry.path("holders")
                    .forEach(h -> paths.add("/parties/" + h.path("party").path("id").asString()));
        }
        for (String path : paths.stream().distinct().toList()) {
            assertThat(page(path))
                    .as(path)
                    .doesNotContain("<script>")
                    .doesNotContain("<img src=x")
                    .doesNotContain("<svg onload");
        }
        assertThat(send(authorised("/api/documents/" + id).DELETE()).statusCode()).isEqualTo(200);
    }

    @Test
    void writesNothingOutsideItsFolderForAZipThatClimbs(@TempDir Path outside) throws Exception {
        Path absolute = outside.toAbsolutePath().resolve("climbed.txt");
        byte[] zip =
                zip(
                        "../../../climbed.txt",
                        "关于爬出的通知\n一、由应急管理局牵头，9月底前完成甲项。\n",
                        absolute.toString(),
                        "关于绝对路径的通知\n一、由应急管理局牵头，9月底前完成乙项。\n",
                        "好的/通知.txt",
                        "关于好的通知\n一、由应急管理局牵头，9月底前完成丙项。\n");
        JsonNode results = new JsonMapper().readTree(upload(zip, "climb.zip").body());
        assertThat(results).isNotEmpty();
        for (JsonNode result : results) {
            assertThat(result.path("file").asString()).doesNotContain("..");
        }
        assertThat(absolute).doesNotExist();
        try (Stream<Path> around = Files.walk(Path.of("target"), 3)) {
            assertThat(around.filter(p -> p.endsWith("climbed.txt"))).isEmpty();
        }
    }

    @Test
    void readsNoFileOfTheMachineForAnEntityOfADocx() throws Exception {
        Path secret = Files.writeString(Files.createTempFile("secret", ".txt"), "毒舌草的秘密");
        String xml =
                "<?xml version=\"1.0\"?><!DOCTYPE w:document [<!ENTITY leak SYSTEM \""
                        + secret.toUri()
                        + "\">]><w:document"
                        + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                        + "<w:body><w:p><w:r><w:t>关于外部实体的通知 &leak;</w:t></w:r></w:p></w:body></w:document>";
        byte[] docx =
                zip(
                        "[Content_Types].xml",
                        "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                                + " Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                                + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
                        "_rels/.rels",
                        "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                                + " Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                                + " Target=\"word/document.xml\"/></Relationships>",
                        "word/document.xml",
                        xml);
        JsonNode result = first(upload(docx, "entity.docx"));
        String id = result.path("id").asString("");
        if (id.isEmpty()) {
            assertThat(result.path("problem").asString()).isNotBlank().doesNotContain("秘密");
        } else {
            assertThat(text(get("/api/documents/" + id + "/text", "*/*"))).doesNotContain("秘密");
            send(authorised("/api/documents/" + id).DELETE());
        }
    }

    private static byte[] file(String format) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (format) {
            case "txt" ->
                    out.writeBytes(utf8(TITLE + "\n" + NUMBER + "\n各乡镇：\n一、工作任务\n" + TASK + "\n"));
            case "html" ->
                    out.writeBytes(
                            utf8(
                                    "<html><head><title>"
                                            + escaped(TITLE)
                                            + "</title></head><body><h1>"
                                            + escaped(TITLE)
                                            + "</h1><p>"
                                            + escaped(NUMBER)
                                            + "</p><p>一、工作任务</p><p>"
                                            + escaped(TASK)
                                            + "</p><script>alert(6)</script>"
                                            + "<table><tr><th>序号</th><th>重点任务</th><th>牵头单位</th></tr><tr><td>1</td><td>"
                                            + escaped(CELL)
                                            + "</td><td>"
                                            + escaped(OWNER)
                                            + "</td></tr></table></body></html>"));
            case "docx" -> {
                try (XWPFDocument document = new XWPFDocument()) {
                    for (String line : List.of(TITLE, NUMBER, "一、工作任务", TASK)) {
                        document.createParagraph().createRun().setText(line);
                    }
                    XWPFTable table = document.createTable(2, 3);
                    List<String> cells = List.of("序号", "重点任务", "牵头单位", "1", CELL, OWNER);
                    for (int i = 0; i < cells.size(); i++) {
                        table.getRow(i / 3).getCell(i % 3).setText(cells.get(i));
                    }
                    document.write(out);
                }
            }
            default -> {
                try (XSSFWorkbook book = new XSSFWorkbook()) {
                    XSSFSheet sheet = book.createSheet("清单");
                    sheet.createRow(0).createCell(0).setCellValue(TITLE);
                    List<String> cells = List.of("序号", "重点任务", "牵头单位", "1", CELL, OWNER);
                    for (int r = 0; r < 2; r++) {
                        XSSFRow row = sheet.createRow(r + 1);
                        for (int c = 0; c < 3; c++) {
                            row.createCell(c).setCellValue(cells.get(r * 3 + c));
                        }
                    }
                    book.write(out);
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(utf8(namesAndTexts[i + 1]));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static JsonNode first(HttpResponse<byte[]> response) {
        return new JsonMapper().readTree(response.body()).get(0);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("<", "&lt;").replace(">", "&gt;");
    }
}
