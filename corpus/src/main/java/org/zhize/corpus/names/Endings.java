package org.zhize.corpus.names;

import org.zhize.corpus.pattern.TsvTable;

import java.util.ArrayList;
import java.util.List;

/** How names of bodies end, and what that tells ({@code endings.tsv}). */
final class Endings {

    private static final List<Row> ROWS = rows();

    private Endings() {}

    /** What an ending tells. */
    enum Use {
        /** The abbreviation is one of a full name with such an ending: 发改委. */
        AGREES,
        /** The wording names the kind of body in any text: 公安机关. */
        ORGAN,
        /** The wording is kept where it is not resolved: 林业主管部门. */
        LINE,
        /** The wording names all bodies of a line of work, not one kind of organ. */
        MANY,
        /** The official name writes the ending out: 管委会. */
        WRITTEN,
        /** The official name writes the beginning out: 政府. */
        OPENS;

        boolean in(String name) {
            return ROWS.stream().anyMatch(row -> row.use() == this && name.endsWith(row.ending()));
        }
    }

    record Row(
            Use use,
            String ending,
            List<String> written,
            List<String> examples,
            List<String> counterexamples) {

        Row {
            written = List.copyOf(written);
            examples = List.copyOf(examples);
            counterexamples = List.copyOf(counterexamples);
        }
    }

    /** Whether the abbreviation can be one of the full name by how both end. */
    static boolean agree(String alias, String full) {
        return ROWS.stream()
                .filter(row -> row.use() == Use.AGREES && alias.endsWith(row.ending()))
                .anyMatch(row -> row.written().stream().anyMatch(full::endsWith));
    }

    /** The name with its ending and its beginning written out: 工业园区管理委员会. */
    static String writtenOut(String name) {
        String full = name;
        for (Row row : ROWS) {
            String written = row.written().isEmpty() ? "" : row.written().getFirst();
            if (row.use() == Use.WRITTEN && full.endsWith(row.ending())) {
                full = full.substring(0, full.length() - row.ending().length()) + written;
            } else if (row.use() == Use.OPENS && full.startsWith(row.ending())) {
                full = written + full.substring(row.ending().length());
            }
        }
        return full;
    }

    static List<Row> all() {
        return ROWS;
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (TsvTable.Line line :
                TsvTable.load(
                                Endings.class,
                                "endings.tsv",
                                "use",
                                "ending",
                                "written",
                                "examples",
                                "counterexamples",
                                "source")
                        .lines()) {
            rows.add(
                    new Row(
                            Use.valueOf(line.text("use")),
                            line.text("ending"),
                            line.list("written"),
                            line.list("examples"),
                            line.list("counterexamples")));
        }
        return List.copyOf(rows);
    }
}
