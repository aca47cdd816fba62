package org.zhize.api.reader;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What stands on a sheet, in reading order. */
sealed interface Piece {

    /** For the template, which cannot ask for a type. */
    String type();

    /**
     * Of a section.
     *
     * @param level 2 for 编 or 章 of a law that has no 编, and so on; at most 4
     */
    record Heading(String id, int level, @Nullable String label, @Nullable String words)
            implements Piece {
        @Override
        public String type() {
            return "heading";
        }
    }

    /**
     * A provision that is no row.
     *
     * @param anchor a name that people write by hand, such as 第三十六条; null where there is none
     * @param name its number, or the words that stand for one
     * @param path as a citation says it
     * @param cites how many citations stand in it
     */
    record Words(
            String id,
            @Nullable String anchor,
            String name,
            @Nullable String heading,
            String path,
            List<Paragraph> paragraphs,
            List<DutyMark> duties,
            int cites)
            implements Piece {
        @Override
        public String type() {
            return "words";
        }
    }

    /**
     * A table, or the rows of it that stand on this sheet.
     *
     * @param continued true where it began on an earlier sheet
     */
    record Grid(
            String id,
            @Nullable String caption,
            boolean continued,
            List<Column> columns,
            List<Row> rows)
            implements Piece {
        @Override
        public String type() {
            return "grid";
        }
    }

    /** A column by its header words; {@code task} where rows put their subtitle. */
    record Column(@Nullable String header, boolean task) {}

    /** A row; {@code cells} has a list for each column. */
    record Row(
            String id, @Nullable String subtitle, List<List<Cell>> cells, List<DutyMark> duties) {}

    /** Words in a cell; {@code shared} where they reach in from an earlier row. */
    record Cell(List<Run> runs, boolean shared) {}

    /** A paragraph; {@code id} is null where it is the provision itself. */
    record Paragraph(@Nullable String id, List<Run> runs) {}

    /**
     * Characters in a row of one kind.
     *
     * @param href where they lead: a cited provision; null for plain words
     * @param repair the number of the repair that they are the damage of, from 1; else 0
     * @param title what is known of them beyond the words
     */
    record Run(String text, @Nullable String href, int repair, @Nullable String title) {}
}
