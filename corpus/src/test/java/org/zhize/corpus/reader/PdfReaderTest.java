package org.zhize.corpus.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PdfReaderTest {

    /**
     * long.fodt by LibreOffice: a table over five pages, heading rows repeated, rows cut by the
     * page.
     */
    @Test
    void readsATableOverPagesAsOne() {
        SourceText pdf = Shown.fixture("long.pdf");
        SourceText docx = Shown.fixture("long.docx");
        assertThat(pdf.grids()).hasSize(1);
        assertThat(Shown.cells(pdf, 0)).containsExactlyElementsOf(Shown.cells(docx, 0));
        assertThat(Shown.lines(pdf)).containsExactlyElementsOf(Shown.lines(docx));
        assertThat(Shown.chrome(pdf)).filteredOn(c -> c.startsWith("repeated")).hasSize(24);
    }

    /** browser.html printed by Chromium: rules drawn cell by cell, type of another size. */
    @Test
    void readsWhatABrowserPrints() {
        SourceText pdf = Shown.fixture("browser.pdf");
        SourceText html = Shown.fixture("browser.html");
        assertThat(Shown.lines(pdf))
                .containsExactlyElementsOf(
                        Shown.lines(html).stream().map(l -> l.replaceFirst("^# ", "")).toList());
        assertThat(Shown.cells(pdf, 0)).containsExactlyElementsOf(Shown.cells(html, 0));
    }
}
