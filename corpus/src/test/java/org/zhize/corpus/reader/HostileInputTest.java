package org.zhize.corpus.reader;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * Files that are broken, locked or meant to harm: one sentence or a reading, in seconds, no throw.
 */
@Timeout(60)
class HostileInputTest {

    @Test
    void refusesWhatHoldsNoTextWithASentenceForPeople() throws Exception {
        byte[] junk = new byte[5000];
        new Random(7).nextBytes(junk);
        junk[0] = 3;
        byte[] png = Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 400);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("文件是空的", new byte[0]);
        files.put("文件里只有空白", " \n\t\u3000\n".getBytes(UTF_8));
        files.put("这个文件", junk);
        files.put("这是一张图片", png);
        files.put("这个 RTF 文件里没有文字", "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}}".getBytes(UTF_8));
        files.put("这个网页存档", "MIME-Version: 1.0\nContent-Type: multipart/related".getBytes(UTF_8));
        files.put("这种 XML 文档", "<?xml version=\"1.0\"?><w:wordDocument/>".getBytes(UTF_8));
        files.put("只能读取 zip", "Rar!\u001a\u0007\u0000".getBytes(UTF_8));
        files.put("这个 PDF 没有文字层", emptyPdf());
        files.put("这个 PDF 加了密码", lockedPdf());
        files.put("这个文件加了密码", lockedOffice());
        files.put("这个表格文件加了密码", lockedXls());
        files.put("这个 PDF 已损坏", "%PDF-1.7\nnothing".getBytes(UTF_8));
        files.put("文件已损坏", Arrays.copyOf(Shown.bytes("notice.doc"), 700));
        files.put("压缩包或文档已损坏", Arrays.copyOf(Shown.bytes("notice.docx"), 3000));
        files.forEach(
                (sentence, bytes) ->
                        assertThat(Shown.refusal(bytes)).startsWith(sentence).endsWith("。"));
    }

    private static byte[] emptyPdf() throws Exception {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] lockedPdf() throws Exception {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] lockedOffice() throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(Shown.bytes("notice.docx"));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] lockedXls() throws Exception {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("x");
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notice.docx",
                "notice.doc",
                "notice.rtf",
                "notice.mht",
                "notice.pdf",
                "notice.html",
                "notice.ofd",
                "tasks.xlsx",
                "tasks.xls",
                "page-index-table.html"
            })
    void survivesDamageAnywhere(String file) {
        byte[] whole = Shown.bytes(file);
        Random random = new Random(42);
        for (int round = 0; round < 30; round++) {
            byte[] damaged = whole.clone();
            if (round % 3 == 0) {
                damaged = Arrays.copyOf(whole, random.nextInt(whole.length));
            } else {
                for (int i = 0; i < 1 + round * 6; i++) {
                    damaged[random.nextInt(whole.length)] = (byte) random.nextInt(256);
                }
            }
            for (Reading reading : Readers.read(file, damaged)) {
                switch (reading) {
                    case Reading.Read(_, var text) -> Shown.checked(text);
                    case Reading.Refused(_, var sentence) -> assertThat(sentence).endsWith("。");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<table><tr><td>", "<ul><li>", "<b>", "<p><span>"})
    void readsDeeplyNestedPages(String tags) {
        String page = "<html><body><p>一、总体要求。</p>" + tags.repeat(100_000) + "<p>各乡镇人民政府应当落实责任。</p>";
        assertThat(Shown.lines(Shown.read(page))).contains("一、总体要求。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（", "|", "| a ", "#", " ", "-", "<", "\t", "> ", "**", "《〈", "一、", "- - ",
                "a\tb\n", "|---|\n", "x|\n", "1.\t\n", "[", "<!--", "&lt;"
            })
    void readsTenMegabytesOfTheSame(String unit) {
        String text = "标题\n" + unit.repeat(3_000_000 / unit.length()) + "\n结尾";
        SourceText read =
                switch (Readers.read("a.txt", text.getBytes(UTF_8)).getFirst()) {
                    case Reading.Read(_, var source) -> source;
                    case Reading.Refused(_, var sentence) -> throw new AssertionError(sentence);
                };
        assertThat(read.text()).startsWith("标题").endsWith("结尾");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<td colspan=100000>甲</td><td>乙</td>", "<td>甲</td><td>乙</td>"})
    void losesNoCellOfATableThatIsTooWide(String cells) {
        String row = "<tr>" + cells.repeat(1500) + "</tr>";
        String text = Shown.read("<html><body><table>" + row.repeat(3) + "</table></body>").text();
        assertThat(text.chars().filter(c -> c == '甲')).hasSize(4500);
        assertThat(text.chars().filter(c -> c == '乙')).hasSize(4500);
    }

    @Test
    void readsALineOfTenMegabytes() {
        String line = "各级人民政府应当加强安全生产工作。".repeat(200_000);
        assertThat(Shown.read(line).lines()).hasSize(1);
        assertThat(Shown.read("# 题\n" + line).lines()).hasSize(2);
    }

    @Test
    void meetsXmlBombsAndEntitiesWithoutHarm() throws Exception {
        Path secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "机密");
        String bomb =
                "<!DOCTYPE x [<!ENTITY a \"%s\"><!ENTITY b \"%s\"><!ENTITY c \"%s\">]>"
                        .formatted("哈".repeat(1000), "&a;".repeat(1000), "&b;".repeat(1000));
        String leak = "<!DOCTYPE x [<!ENTITY c SYSTEM \"%s\">]>".formatted(secret.toUri());
        for (String head : new String[] {bomb, leak}) {
            String document =
                    head
                            + "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>前&c;后</w:t></w:r></w:p></w:body></w:document>";
            byte[] docx =
                    Docx.zip(
                            Map.of(
                                    "[Content_Types].xml",
                                    "<Types/>",
                                    "word/document.xml",
                                    document));
            String shown =
                    switch (Readers.read("a.docx", docx).getFirst()) {
                        case Reading.Read(_, var text) -> text.text();
                        case Reading.Refused(_, var sentence) -> sentence;
                    };
            assertThat(shown).doesNotContain("机密").hasSizeLessThan(100);
        }
        Files.delete(secret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "{\\b ",
                "\\'b0",
                "\\u-20000 ?",
                "\\cell ",
                "\\trowd\\cellx1 a\\cell\\row "
            })
    void readsTenMegabytesOfTheSameInRtf(String unit) {
        String rtf = "{\\rtf1\\ansi\\ansicpg936 \\u19968?" + unit.repeat(3_000_000 / unit.length());
        for (Reading reading : Readers.read("a.rtf", rtf.getBytes(UTF_8))) {
            assertThat(((Reading.Read) reading).text().text()).contains("一");
        }
    }

    @Test
    void refusesDeepXml() {
        String deep = "<w:document xmlns:w=\"w\"><w:body>" + "<w:sdt>".repeat(100_000);
        byte[] docx =
                Docx.zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", deep));
        assertThat(Shown.refusal(docx)).startsWith("文档内部");
    }

    @Test
    void refusesFilesThatUnpackToTooMuch() {
        String zeros = "0".repeat(60_000_000);
        byte[] docx =
                Docx.zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", zeros));
        byte[] xlsx =
                Docx.zip(
                        Map.of(
                                "[Content_Types].xml",
                                "<Types/>",
                                "_rels/.rels",
                                "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                                "xl/workbook.xml",
                                zeros));
        byte[] zip = Docx.zip(Map.of("a.txt", zeros));
        assertThat(Shown.refusal(docx)).startsWith("文件解压后过大");
        assertThat(Shown.refusal(xlsx)).startsWith("文件解压后过大");
        assertThat(Shown.refusal(zip)).startsWith("文件解压后过大");
    }

    @Test
    void refusesAFileOfMoreThan200Megabytes() {
        assertThat(Shown.refusal(new byte[(200 << 20) + 1])).startsWith("文件超过 200 MB");
    }
}
