package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Row;
import org.zhize.corpus.document.Table;
import org.zhize.corpus.document.Table.Meaning;
import org.zhize.corpus.structure.DraftTable.Cell;
import org.zhize.corpus.structure.DraftTable.Entry;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.List;

/** Gives the rows of a table their numbers, titles and addresses. */
final class TableRows {

    private final DraftTable table;
    private final Addresses addresses;
    private final int numberColumn;
    private final int titleColumn;
    private final int contentColumn;

    private TableRows(DraftTable table, Addresses addresses) {
        this.table = table;
        this.addresses = addresses;
        this.numberColumn = table.column(Meaning.NUMBER);
        int task = table.column(Meaning.TASK);
        this.titleColumn = task >= 0 ? task : table.column(Meaning.METRIC);
        int content = table.column(Meaning.CONTENT);
        this.contentColumn = content >= 0 ? content : titleColumn;
    }

    /**
     * The table under a path and an address, which its rows go on from.
     *
     * @param count of the tables at this place, from 1: rows of the second are told by 表2, since
     *     its numbers begin anew
     */
    static Table of(
            DraftTable table, List<String> path, String local, int count, Addresses addresses) {
        TableRows rows = new TableRows(table, addresses);
        String own = local.isEmpty() ? "t" : local + ".t";
        if (count == 1) {
            return rows.read(path, own, local.isEmpty() ? own : local);
        }
        List<String> step = new ArrayList<>(path);
        step.add("表" + count);
        return rows.read(step, own + count, own + count);
    }

    private Table read(List<String> path, String own, String local) {
        Address address = addresses.of(own);
        List<Row> rows = new ArrayList<>();
        String number = "";
        int counted = 0;
        int within = 0;
        Span lastTitle = null;
        for (Entry row : table.rows()) {
            Cell numberCell = numberColumn < 0 ? null : row.cell(numberColumn);
            Cell titleCell = titleColumn < 0 ? null : row.cell(titleColumn);
            boolean goesOn;
            if (numberColumn >= 0) {
                goesOn =
                        numberCell == null
                                || numberCell.shared()
                                || (number.equals(printed(addresses.words(numberCell.span())))
                                        && isSameTitle(titleCell, lastTitle));
            } else {
                goesOn =
                        titleCell != null
                                && titleColumn != contentColumn
                                && (titleCell.shared() || titleCell.span().equals(lastTitle));
            }
            if (!goesOn || number.isEmpty()) {
                counted++;
                String printed =
                        numberCell == null ? "" : printed(addresses.words(numberCell.span()));
                number = printed.isEmpty() ? Integer.toString(counted) : printed;
                within = 0;
            }
            within++;
            lastTitle = titleCell == null ? null : titleCell.span();
            List<String> rowPath = new ArrayList<>(path);
            rowPath.add(number);
            rowPath.add(Integer.toString(within));
            rows.add(row(row, rowPath, local, number, within));
        }
        return new Table(address, path, table.caption(), table.span(), table.columns(), rows);
    }

    // The number printed again in each row of a task.
    private boolean isSameTitle(@Nullable Cell title, @Nullable Span last) {
        return title == null
                ? last == null
                : last != null && addresses.words(title.span()).equals(addresses.words(last));
    }

    private Row row(Entry row, List<String> path, String local, String number, int within) {
        String step = Addresses.step(number) + "." + within;
        Address address = addresses.of(local + "." + step);
        Cell title = titleColumn < 0 ? null : row.cell(titleColumn);
        Cell content = contentColumn < 0 ? null : row.cell(contentColumn);
        Span body = content != null && !content.shared() ? content.span() : row.own();
        Provision provision =
                new Provision(address, path, null, heading(title), row.own(), body, List.of());
        List<Row.Cell> cells =
                row.cells().stream()
                        .map(cell -> new Row.Cell(cell.column(), cell.span(), cell.shared()))
                        .toList();
        return new Row(provision, row.group(), cells);
    }

    private @Nullable Span heading(@Nullable Cell title) {
        if (title == null) {
            return null;
        }
        // where titles are the only words, a sentence is the duty itself
        boolean sentence =
                titleColumn == contentColumn
                        && CellClass.isSentence(Lines.bare(addresses.words(title.span())));
        return sentence ? null : addresses.heading(title.span());
    }

    private static String printed(String words) {
        String bare = Lines.bare(words);
        return CellClass.isNumber(bare) ? bare.replaceAll("[()、.]", "") : bare;
    }
}
