package org.zhize.corpus.reader;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class ZipFolderTest {

    private static byte[] zip(Map<String, byte[]> files, Charset names) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> shown(byte[] zip) {
        return Readers.read("包.zip", zip).stream()
                .map(
                        reading ->
                                switch (reading) {
                                    case Reading.Read(var name, var text) ->
                                            name + " " + text.format();
                                    case Reading.Refused(var name, var sentence) ->
                                            name + " " + sentence.substring(0, 6);
                                })
                .toList();
    }

    @Test
    void readsEachFileByItsContentAndSkipsWhatSystemsLeave() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("通知/方案.docx", Shown.bytes("notice.docx"));
        files.put("通知/misnamed.txt", Shown.bytes("notice.pdf"));
        files.put("法规.md", "# 某法\n\n第一条 为了管理，制定本法。".getBytes(UTF_8));
        files.put("空.txt", new byte[0]);
        files.put("__MACOSX/._a", new byte[] {0, 5, 22, 7});
        files.put("~$案.docx", new byte[] {1});
        for (Charset names : new Charset[] {UTF_8, Charset.forName("GBK")}) {
            assertThat(shown(zip(files, names)))
                    .containsExactly(
                            "包.zip!通知/方案.docx DOCX",
                            "包.zip!通知/misnamed.txt PDF",
                            "包.zip!法规.md MARKDOWN",
                            "包.zip!空.txt 文件是空的，");
        }
    }

    @Test
    void showsNamesThatLeadOutsideAsHarmlessOnes() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("../../etc/通知.txt", "各乡镇应当落实责任。".getBytes(UTF_8));
        files.put("C:\\x\\..\\办法.txt", "第一条 应当落实责任。".getBytes(UTF_8));
        assertThat(shown(zip(files, UTF_8)))
                .containsExactly("包.zip!etc/通知.txt TEXT", "包.zip!x/办法.txt TEXT");
    }

    @Test
    void readsOneArchiveInsideAnotherAndNoDeeper() throws Exception {
        Map<String, byte[]> files = Map.of("a.txt", "各乡镇应当落实责任。".getBytes(UTF_8));
        byte[] inner = zip(files, UTF_8);
        byte[] middle = zip(Map.of("inner.zip", inner), UTF_8);
        byte[] outer = zip(Map.of("middle.zip", middle), UTF_8);
        assertThat(shown(middle)).containsExactly("包.zip!inner.zip!a.txt TEXT");
        assertThat(shown(outer)).containsExactly("包.zip!middle.zip!inner.zip 压缩包里套的");
    }

    @Test
    void readsFromDisk(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("通知.doc"), Shown.bytes("notice.doc"));
        assertThat(Readers.read(file)).hasSize(1).first().isInstanceOf(Reading.Read.class);
        assertThat(Readers.read(folder)).first().isInstanceOf(Reading.Refused.class);
        assertThat(Readers.read(folder.resolve("none")))
                .first()
                .isInstanceOf(Reading.Refused.class);
    }
}
