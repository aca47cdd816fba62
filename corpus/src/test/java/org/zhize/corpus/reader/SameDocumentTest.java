package org.zhize.corpus.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One notice, written as notice.fodt and converted by LibreOffice 7.4 (soffice --headless
 * --convert-to docx|doc|rtf|pdf|html|txt); the mht is the page as a browser saves it; the OFD has
 * the places of the PDF's words and rules. Its table alone is table.fods.
 */
class SameDocumentTest {

    private static final List<String> LINES =
            Shown.lines(Shown.fixture("notice.txt")).stream().toList();
    private static final List<String> CELLS =
            new String(Shown.bytes("notice.cells.txt"), StandardCharsets.UTF_8).lines().toList();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notice.docx",
                "notice.doc",
                "notice.rtf",
                "notice.html",
                "notice.mht",
                "notice.pdf",
                "notice.ofd"
            })
    void readsTheSameLinesAndTheSameTableFromEachFormat(String file) {
        SourceText read = Shown.fixture(file);
        assertThat(Shown.lines(read).stream().map(line -> line.replaceFirst("^#+ ", "")))
                .containsExactlyElementsOf(LINES);
        assertThat(read.grids()).hasSize(1);
        assertThat(Shown.cells(read, 0)).containsExactlyElementsOf(CELLS);
        assertThat(read.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"notice.docx", "notice.doc", "notice.rtf", "notice.html"})
    void keepsTheHeadingsThatTheFormatMarks(String file) {
        assertThat(Shown.lines(Shown.fixture(file)))
                .contains("# 一、总体要求", "## （一）整治问题气瓶和瓶阀。", "## （二）整治老化管道和带病管道。", "# 三、保障措施");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table.xlsx", "table.xls"})
    void readsTheSameTableFromSpreadsheets(String file) {
        SourceText read = Shown.fixture(file);
        assertThat(Shown.cells(read, 0))
                .containsExactlyElementsOf(CELLS.subList(0, CELLS.size() - 1));
        assertThat(Shown.lines(read)).startsWith("# 任务分工表").endsWith("说明：配合单位为空的，由牵头单位独立完成。");
    }

    @Test
    void takesRunningHeadsAndPageNumbersForFurniture() {
        assertThat(Shown.chrome(Shown.fixture("notice.pdf")))
                .allMatch(c -> c.startsWith("run") || c.startsWith("page"))
                .hasSize(6);
    }
}
