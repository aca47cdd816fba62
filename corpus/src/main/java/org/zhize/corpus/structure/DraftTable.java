package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Table.Column;
import org.zhize.corpus.document.Table.Meaning;
import org.zhize.corpus.text.Span;

import java.util.List;

/**
 * A table whose columns and rows are known, but not yet its place and numbers.
 *
 * @param span caption, header and rows
 * @param notes sentences below the rows that the format draws as rows (说明：…); no part of the table
 */
record DraftTable(
        @Nullable Span caption, Span span, List<Column> columns, List<Entry> rows, List<Span> notes)
        implements Piece {

    DraftTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * A row.
     *
     * @param own the characters that belong to this row alone
     * @param group an unnumbered title above it that holds for this row, else null
     */
    record Entry(Span own, @Nullable Span group, List<Cell> cells) {
        Entry {
            cells = List.copyOf(cells);
        }

        @Nullable Cell cell(int column) {
            for (Cell cell : cells) {
                if (cell.column() == column) {
                    return cell;
                }
            }
            return null;
        }
    }

    record Cell(int column, Span span, boolean shared) {}

    /** The index of the first column with that meaning, or -1. */
    int column(Meaning meaning) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).meaning() == meaning) {
                return i;
            }
        }
        return -1;
    }
}
