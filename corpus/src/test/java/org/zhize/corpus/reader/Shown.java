package org.zhize.corpus.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.zhize.corpus.document.Document.Chrome;
import org.zhize.corpus.reader.Reading.Read;
import org.zhize.corpus.reader.Reading.Refused;
import org.zhize.corpus.reader.SourceText.Grid;
import org.zhize.corpus.reader.SourceText.GridCell;
import org.zhize.corpus.reader.SourceText.Line;
import org.zhize.corpus.text.Span;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Source texts written out as the tests compare them. */
final class Shown {

    private Shown() {}

    static SourceText read(String text) {
        return read("test.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    static SourceText read(String name, byte[] bytes) {
        return switch (Readers.read(name, bytes).getFirst()) {
            case Read(_, var text) -> checked(text);
            case Refused(_, var sentence) -> throw new AssertionError("refused: " + sentence);
        };
    }

    static String refusal(byte[] bytes) {
        return switch (Readers.read("test", bytes).getFirst()) {
            case Read(_, var text) -> throw new AssertionError("read: " + text.text());
            case Refused(_, var sentence) -> sentence;
        };
    }

    static SourceText fixture(String name) {
        return read(name, bytes(name));
    }

    static byte[] bytes(String name) {
        try (InputStream in = Shown.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    /** Lines that are not blank, with # for each heading level, white space folded. */
    static List<String> lines(SourceText source) {
        return source.lines().stream()
                .filter(line -> !line.span().of(source.text()).isBlank())
                .map(line -> show(line, source))
                .toList();
    }

    private static String show(Line line, SourceText source) {
        String mark = line.heading() == 0 ? "" : "#".repeat(line.heading()) + " ";
        return mark + folded(line.span().of(source.text()));
    }

    static List<String> chrome(SourceText source) {
        return source.chrome().stream()
                .map(c -> c.reason() + ": " + folded(c.span().of(source.text())))
                .toList();
    }

    static List<String> problems(SourceText source) {
        return source.problems().stream().map(p -> p.message()).toList();
    }

    /** One string a cell: row,column [rows x columns where it spans] text. */
    static List<String> cells(SourceText source, int grid) {
        return source.grids().get(grid).cells().stream().map(c -> show(c, source)).toList();
    }

    private static String show(GridCell cell, SourceText source) {
        String spans =
                cell.rows() == 1 && cell.columns() == 1
                        ? ""
                        : " " + cell.rows() + "x" + cell.columns();
        return (cell.row()
                        + ","
                        + cell.column()
                        + spans
                        + " "
                        + folded(cell.span().of(source.text()).replace("\n", "/")))
                .strip();
    }

    /** Everything of a source text, as the golden files keep it. */
    static String all(SourceText source) {
        StringBuilder out = new StringBuilder();
        out.append(source.format()).append(' ').append(source.charset()).append('\n');
        lines(source).forEach(line -> out.append(line).append('\n'));
        for (int i = 0; i < source.grids().size(); i++) {
            out.append("--- table\n");
            cells(source, i).forEach(cell -> out.append(cell).append('\n'));
        }
        out.append("--- chrome\n");
        chrome(source).forEach(chrome -> out.append(chrome).append('\n'));
        out.append("--- problems\n");
        problems(source).forEach(problem -> out.append(problem).append('\n'));
        return out.toString();
    }

    /** Compares with a file beside the fixture; -Dgolden=update writes it, a person reviews it. */
    static void golden(String name, String shown) {
        if ("update".equals(System.getProperty("golden"))) {
            Path file =
                    Path.of("src/test/resources", Shown.class.getPackageName().replace('.', '/'))
                            .resolve(name);
            try {
                Files.writeString(file, shown);
            } catch (IOException e) {
                throw new AssertionError(name, e);
            }
            return;
        }
        assertThat(shown).isEqualTo(new String(bytes(name), StandardCharsets.UTF_8));
    }

    private static String folded(String words) {
        return words.replaceAll("[\\s\\u00a0\\u3000]+", " ").strip();
    }

    /** Every reader must keep what {@link SourceText} promises. */
    static SourceText checked(SourceText source) {
        List<Span> spans = new ArrayList<>();
        source.lines().forEach(line -> spans.add(line.span()));
        checkOrder(spans, "lines");
        List<Span> chrome = source.chrome().stream().map(Chrome::span).toList();
        checkOrder(chrome, "chrome");
        spans.addAll(chrome);
        spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
        int at = 0;
        for (Span span : spans) {
            if (span.start() < at) {
                throw new AssertionError("overlap at " + span + ": " + span.of(source.text()));
            }
            checkBlank(source.text(), at, span.start());
            at = span.end();
        }
        checkBlank(source.text(), at, source.text().length());
        for (Line line : source.lines()) {
            if (line.span().of(source.text()).indexOf('\n') >= 0) {
                throw new AssertionError("line feed in " + line);
            }
        }
        source.grids().forEach(grid -> checkGrid(grid, source));
        return source;
    }

    private static void checkOrder(List<Span> spans, String what) {
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).start() < spans.get(i - 1).end()) {
                throw new AssertionError(what + " out of order at " + spans.get(i));
            }
        }
    }

    private static void checkBlank(String text, int start, int end) {
        if (!text.substring(start, end).isBlank()) {
            throw new AssertionError("in no line: " + text.substring(start, end));
        }
    }

    private static void checkGrid(Grid grid, SourceText source) {
        int at = grid.span().start();
        List<int[]> taken = new ArrayList<>();
        for (GridCell cell : grid.cells()) {
            if (cell.span().start() < at || cell.span().end() > grid.span().end()) {
                throw new AssertionError("cell out of order: " + cell);
            }
            at = cell.span().end();
            int[] box = {
                cell.row(), cell.column(), cell.row() + cell.rows(), cell.column() + cell.columns()
            };
            for (int[] other : taken) {
                if (box[0] < other[2]
                        && other[0] < box[2]
                        && box[1] < other[3]
                        && other[1] < box[3]) {
                    throw new AssertionError("cells share a place: " + cell);
                }
            }
            taken.add(box);
            boolean hasLine =
                    source.lines().stream().anyMatch(line -> cell.span().contains(line.span()));
            if (!hasLine) {
                throw new AssertionError("cell without a line: " + cell);
            }
        }
    }
}
