package org.zhize.corpus.document;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.Span;

import java.util.List;

/**
 * A table read as records, whether it came as a grid, with pipes, or flattened to one cell a line.
 *
 * @param caption the words of its title, null where there is none
 * @param span from the first header or cell to the last; the header words lie in no row
 */
public record Table(
        Address address,
        List<String> path,
        @Nullable Span caption,
        Span span,
        List<Column> columns,
        List<Row> rows)
        implements Block {

    public Table {
        path = List.copyOf(path);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The index of the first column with that meaning, or -1. */
    public int column(Meaning meaning) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).meaning() == meaning) {
                return i;
            }
        }
        return -1;
    }

    /** A column by its header words (null where a table has no header row) and what they mean. */
    public record Column(@Nullable Span header, Meaning meaning) {}

    /** What a column holds, told from its header words ({@code structure/columns.json}). */
    public enum Meaning {
        NUMBER,
        /** 任务, 事项, 项目: the title that rows may share. */
        TASK,
        /** 主要内容, 具体措施, 工作要求: the words that set the duty. */
        CONTENT,
        LEAD,
        RESPONSIBLE,
        SUPPORT,
        SUPERVISE,
        /** 责任人: a person by name or post. */
        PERSON,
        DEADLINE,
        RECURRENCE,
        METRIC,
        TARGET,
        BASELINE,
        UNIT,
        BASIS,
        OTHER;

        /** Whether its cells name parties in a role. */
        public boolean isRole() {
            return switch (this) {
                case LEAD, RESPONSIBLE, SUPPORT, SUPERVISE -> true;
                case NUMBER,
                        TASK,
                        CONTENT,
                        PERSON,
                        DEADLINE,
                        RECURRENCE,
                        METRIC,
                        TARGET,
                        BASELINE,
                        UNIT,
                        BASIS,
                        OTHER ->
                        false;
            };
        }
    }
}
