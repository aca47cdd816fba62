package org.zhize.corpus.pattern;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A list in a tab-separated resource: lines with {@code #} are comments, the first other line names
 * the columns, {@code -} is an empty cell, a list in a cell is separated by single spaces. A line
 * with another number of cells, an unknown column or an empty cell stops the start.
 */
public final class TsvTable {

    private final String file;
    private final List<String> columns;
    private final List<Line> lines;

    private TsvTable(String file, List<String> columns, List<Line> lines) {
        this.file = file;
        this.columns = columns;
        this.lines = List.copyOf(lines);
    }

    /** Loads the resource beside {@code owner}; its header must name exactly these columns. */
    public static TsvTable load(Class<?> owner, String resource, String... columns) {
        List<String> expected = List.of(columns);
        List<Line> lines = new ArrayList<>();
        TsvTable table = null;
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new DataException(
                        resource, "-", "no such resource beside " + owner.getName());
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            boolean headed = false;
            int number = 0;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                if (text.isBlank() || text.startsWith("#")) {
                    continue;
                }
                List<String> cells = List.of(text.split("\t", -1));
                if (!headed) {
                    headed = true;
                    if (!cells.equals(expected)) {
                        throw new DataException(
                                resource,
                                "" + number,
                                "columns are " + cells + ", not " + expected);
                    }
                    continue;
                }
                if (cells.size() != expected.size()) {
                    throw new DataException(
                            resource,
                            "" + number,
                            cells.size() + " cells, not " + expected.size() + ": " + text);
                }
                if (cells.stream().anyMatch(cell -> cell.isEmpty() || !cell.equals(cell.strip()))) {
                    throw new DataException(
                            resource, "" + number, "empty cell or space around a cell: " + text);
                }
                lines.add(new Line(resource, number, expected, cells));
            }
            table = new TsvTable(resource, expected, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    public List<Line> lines() {
        return lines;
    }

    @Override
    public String toString() {
        return file + " " + columns;
    }

    /** A line and its number in the file, from 1. */
    public record Line(String file, int number, List<String> columns, List<String> cells) {

        public Line {
            columns = List.copyOf(columns);
            cells = List.copyOf(cells);
        }

        /** The cell as it stands; throws where it is empty. */
        public String text(String column) {
            String value = optional(column);
            if (value == null) {
                throw problem("no " + column);
            }
            return value;
        }

        public @Nullable String optional(String column) {
            String cell = cells.get(columns.indexOf(column));
            return cell.equals("-") ? null : cell;
        }

        public List<String> list(String column) {
            String cell = optional(column);
            return cell == null ? List.of() : List.of(cell.split(" "));
        }

        public DataException problem(String message) {
            return new DataException(file, String.valueOf(number), message);
        }
    }
}
