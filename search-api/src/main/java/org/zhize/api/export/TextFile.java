package org.zhize.api.export;

import org.zhize.api.export.Manuscript.Cell;
import org.zhize.api.export.Manuscript.Grid;
import org.zhize.api.export.Manuscript.Heading;
import org.zhize.api.export.Manuscript.Paragraph;
import org.zhize.api.export.Manuscript.Piece;
import org.zhize.api.export.Manuscript.Title;

import java.util.List;
import java.util.stream.Collectors;

/** Plain text and Markdown: a paragraph a line, tables with bars. */
final class TextFile {

    private TextFile() {}

    /** For every editor; tables as tabs, which paste into a spreadsheet. */
    static String plain(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Title t -> text.append(t.words()).append("\n");
                case Heading h -> text.append("\n").append(h.words()).append("\n");
                case Paragraph p -> text.append(p.words()).append("\n");
                case Grid g -> {
                    text.append("\n");
                    if (g.caption() != null) {
                        text.append(g.caption()).append("\n");
                    }
                    table(text, g, false);
                    text.append("\n");
                }
            }
        }
        return text.toString();
    }

    static String markdown(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Title t -> text.append("# ").append(t.words()).append("\n\n");
                case Heading h ->
                        text.append("#".repeat(h.level() + 1))
                                .append(" ")
                                .append(h.words())
                                .append("\n\n");
                case Paragraph p -> text.append(p.words()).append("\n\n");
                case Grid g -> {
                    if (g.caption() != null) {
                        text.append(g.caption()).append("\n\n");
                    }
                    table(text, g, true);
                    text.append("\n");
                }
            }
        }
        return text.toString();
    }

    private static void table(StringBuilder text, Grid grid, boolean bars) {
        if (bars || !grid.head().isEmpty()) {
            List<String> head =
                    grid.head().isEmpty()
                            ? grid.rows().getFirst().stream().map(_ -> "").toList()
                            : grid.head();
            row(text, head, bars);
            if (bars) {
                row(text, head.stream().map(_ -> "---").toList(), true);
            }
        }
        for (List<Cell> row : grid.rows()) {
            row(text, row.stream().map(Cell::words).toList(), bars);
        }
    }

    private static void row(StringBuilder text, List<String> cells, boolean bars) {
        if (bars) {
            text.append(
                    cells.stream()
                            .map(c -> c.replace("|", "\\|").replace("\n", "<br>"))
                            .collect(Collectors.joining(" | ", "| ", " |\n")));
        } else {
            text.append(
                    cells.stream()
                            .map(c -> c.replaceAll("[\t\n]+", " "))
                            .collect(Collectors.joining("\t", "", "\n")));
        }
    }
}
