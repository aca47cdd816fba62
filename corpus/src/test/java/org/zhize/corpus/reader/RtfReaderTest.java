package org.zhize.corpus.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

/** Words of RTF as the programs of the field write them; a bar parts two lines. */
class RtfReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // WPS: bytes of the code page
                "\\ansicpg936 \\'b8\\'f7\\'cf\\'e7\\'d5\\'f2\\par \\'cf\\'d8\\'d6\\'b1 ; 各乡镇|县直",
                // the font says what the page does not
                "\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial}{\\f13\\fcharset134 SimSun}}\\f13 \\'b8\\'f7\\f0 abc ; 各abc",
                "\\ansicpg1252{\\fonttbl{\\f2\\fcharset136 MingLiU}}\\f2 \\'a6\\'55 ; 各",
                // Unicode with and without words for old readers
                "\\uc1\\u21508?\\u20065?\\par\\uc0\\u38215 \\u21439  ; 各乡|镇县",
                "\\u-28615\\'3f ; 逹",
                // a number that Word prints before an item; what Word hides or struck out
                "{\\listtext\\pard\\plain 1.\\tab}\\u26816?\\u26597? ; 1. 检查",
                "a{\\v b}c{\\deleted d}e ; ace",
                "{\\field{\\*\\fldinst HYPERLINK \"http://x\"}{\\fldrslt \\u22270?\\u35299?}} ; 图解",
                "{\\header \\u31192?\\par}{\\*\\unknown x}\\u27491?\\u25991? ; 正文",
                "{\\pict\\pngblip 89504e47}\\u22270? ; 图",
            })
    void readsWords(String body, String lines) {
        String rtf = "{\\rtf1\\ansi " + body + "}";
        SourceText read =
                Shown.checked(Shown.read("a.rtf", rtf.getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(String.join("|", Shown.lines(read))).isEqualTo(lines.strip());
    }
}
