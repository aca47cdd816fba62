package org.zhize.api.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhize.corpus.DocumentParser;
import org.zhize.corpus.document.Block;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Section;
import org.zhize.corpus.document.Table;
import org.zhize.corpus.reader.Readers;
import org.zhize.corpus.reader.Reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is exported and opened again by our own readers is the same document. */
class ExportTest {

    private static final Path SAMPLES = Path.of("src/main/resources/org/zhize/api/sample");
    private static final Path SHARED = Path.of("../../shared");

    static Stream<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> samples = Files.list(SAMPLES)) {
            samples.sorted().forEach(files::add);
        }
        if (Files.isDirectory(SHARED)) {
            try (Stream<Path> seeds = Files.list(SHARED.resolve("seeds"))) {
                seeds.filter(f -> f.toString().endsWith(".txt")).sorted().forEach(files::add);
            }
            files.add(SHARED.resolve("laws/社会法/安全生产法(2021-06-10).md"));
        }
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void keepsTheOutline(Path file) throws IOException {
        assumeTrue(Files.exists(file), "needs the shared folder");
        String name = file.getFileName().toString();
        Document document = read(Files.readAllBytes(file), name);
        List<Manuscript.Piece> pieces = Manuscript.of(document);
        List<String> outline = outline(document);
        String plain = name.replaceAll("\\.[a-z]+$", "");
        Map<String, byte[]> files =
                Map.of(
                        ".docx", word(pieces),
                        ".md", utf8(TextFile.markdown(pieces)),
                        ".txt", utf8(TextFile.plain(pieces)));
        SoftAssertions all = new SoftAssertions();
        files.forEach(
                (ending, content) ->
                        all.assertThat(outline(read(content, plain + ending)))
                                .as(ending)
                                .isEqualTo(outline));
        all.assertAll();
    }

    private static List<String> outline(Document document) {
        List<String> lines = new ArrayList<>();
        lines.add("title " + document.header().title());
        lines.add("number " + document.header().documentNumber());
        document.blocks().forEach(block -> outline(document, block, lines));
        return lines;
    }

    private static void outline(Document document, Block block, List<String> lines) {
        switch (block) {
            case Section s -> {
                lines.add("section " + s.path());
                s.children().forEach(child -> outline(document, child, lines));
            }
            case Provision p ->
                    lines.add(
                            "provision "
                                    + p.path()
                                    + " "
                                    + (p.heading() == null ? "" : document.text(p.heading())));
            case Table t -> {
                lines.add("table " + t.columns().stream().map(Table.Column::meaning).toList());
                t.rows().forEach(row -> outline(document, row.provision(), lines));
            }
        }
    }

    private static Document read(byte[] content, String name) {
        Reading reading = Readers.read(name, content).getFirst();
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return new DocumentParser().parse(((Reading.Read) reading).text(), name);
    }

    private static byte[] word(List<Manuscript.Piece> pieces) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            WordFile.write(pieces, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
