package org.zhize.corpus.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** One document, written by LibreOffice in several formats, gives one outline and one table. */
class SameOutlineTest {

    private static final Path FOLDER = folder();

    private static Path folder() {
        Path here = Path.of("src/test/resources/org/zhize/corpus/reader");
        return Files.isDirectory(here) ? here : Path.of("../corpus").resolve(here);
    }

    private static String outline(String file) {
        return Printer.print(Sources.parse(FOLDER.resolve(file)))
                .lines()
                .filter(line -> !line.startsWith("~"))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"notice.doc", "notice.html", "notice.pdf", "notice.ofd"})
    void readsTheSameOutlineAndTable(String file) {
        assertThat(outline(file)).isEqualTo(outline("notice.docx"));
        assertThat(Invariants.broken(Sources.parse(FOLDER.resolve(file)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasks.xls", "table.xls"})
    void readsTheSameRowsFromOldSpreadsheets(String file) {
        assertThat(outline(file)).isEqualTo(outline(file + "x"));
    }
}
