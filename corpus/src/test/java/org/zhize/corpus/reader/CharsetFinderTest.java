package org.zhize.corpus.reader;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

class CharsetFinderTest {

    private static final String SIMPLE = "柳林县人民政府办公室关于印发《工作方案》的通知\r\n各乡镇人民政府，县直有关单位：\r\n";
    private static final String TRADITIONAL = "桃園市政府關於加強消防安全管理的通知\r\n各區公所，本府各機關：\r\n";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8",
        "GBK, GB18030",
        "GB2312, GB18030",
        "GB18030, GB18030",
        "UTF-16LE, UTF-16LE",
        "UTF-16BE, UTF-16BE"
    })
    void tellsTheEncodingsOfSimplifiedChinese(String charset, String found) {
        SourceText read = Shown.read("a.txt", SIMPLE.getBytes(Charset.forName(charset)));
        assertThat(read.text()).isEqualTo(SIMPLE.replace("\r", ""));
        assertThat(read.charset()).isEqualTo(found);
        assertThat(read.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Big5, Big5", "UTF-8, UTF-8", "GB18030, GB18030", "UTF-16LE, UTF-16LE"})
    void tellsTheEncodingsOfTraditionalChinese(String charset, String found) {
        SourceText read = Shown.read("a.txt", TRADITIONAL.getBytes(Charset.forName(charset)));
        assertThat(read.text()).isEqualTo(TRADITIONAL.replace("\r", ""));
        assertThat(read.charset()).isEqualTo(found);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void believesAByteOrderMarkAndDropsIt() {
        for (Charset charset : new Charset[] {UTF_8, UTF_16LE, UTF_16BE}) {
            SourceText read = Shown.read("a.txt", ("\ufeff" + SIMPLE).getBytes(charset));
            assertThat(read.text()).startsWith("柳林县");
            assertThat(read.charset()).isEqualTo(charset.name());
        }
    }

    @Test
    void saysWhenItWasACloseCall() {
        SourceText read = Shown.read("a.txt", "囍".getBytes(Charset.forName("GBK")));
        assertThat(Shown.problems(read)).anyMatch(p -> p.startsWith("文字编码不能确定"));
    }

    @Test
    void readsOnWhereBytesAreDamagedAndSaysWhere() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(SIMPLE.getBytes(UTF_8));
        bytes.write(0xe4);
        bytes.writeBytes("以上。".getBytes(UTF_8));
        SourceText read = Shown.read("a.txt", bytes.toByteArray());
        assertThat(read.text()).endsWith("\ufffd以上。");
        assertThat(Shown.problems(read)).containsExactly("此处有无法识别的字符");
        assertThat(read.problems().getFirst().span().of(read.text())).isEqualTo("\ufffd");
    }

    @Test
    void endsAllLinesAlike() {
        SourceText read = Shown.read("一\r\n二\r三\n四\u0085五\f六\u2028七\u000b八 \u3000\n\n\0九");
        assertThat(read.text()).isEqualTo("一\n二\n三\n四\n五\n六\n七\n八 \u3000\n\n九");
        assertThat(read.lines()).hasSize(10);
        assertThat(Shown.problems(read)).containsExactly("去掉了 1 个空字符（NUL）");
    }
}
