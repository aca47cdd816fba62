package org.zhize.api.ledger;

import org.zhize.graph.duty.Role;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A ledger as the table that people paste into reports, for spreadsheets. */
public final class LedgerTable {

    private static final List<String> COLUMNS =
            List.of(
                    "序号", "文件", "条款", "类别", "重点任务", "具体措施", "牵头单位", "责任单位", "配合单位", "督办单位", "完成时限",
                    "频次", "目标值", "依据", "罚则", "条款编号");
    private final String title;
    private final String below;
    private final List<Line> lines;

    /**
     * @param title what the table is of, such as the title of a document
     * @param below a line under it: 文号, organ, day; may be empty
     */
    public LedgerTable(String title, String below, List<Line> lines) {
        this.title = title;
        this.below = below;
        this.lines = List.copyOf(lines);
    }

    /** An entry with the document it stands in. */
    public record Line(DocumentFacts document, Entry entry) {}

    public static LedgerTable of(Ledger ledger) {
        DocumentFacts document = ledger.document();
        String below =
                Stream.of(
                                document.documentNumber(),
                                String.join("、", document.issuers()),
                                document.issued() != null
                                        ? document.issued().toString()
                                        : Objects.toString(document.promulgated(), ""))
                        .filter(s -> s != null && !s.isEmpty())
                        .collect(Collectors.joining("　"));
        return new LedgerTable(
                document.title(),
                below,
                ledger.entries().stream().map(e -> new Line(document, e)).toList());
    }

    /**
     * RFC 4180 with a byte order mark, which Excel needs to read UTF-8. No title: the first line
     * names the columns for programs.
     */
    public void writeCsv(OutputStream out) throws IOException {
        StringBuilder csv = new StringBuilder("\ufeff");
        csv.append(csvLine(COLUMNS));
        for (int i = 0; i < lines.size(); i++) {
            csv.append(csvLine(cells(i)));
        }
        out.write(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Office Open XML, ready to print. */
    public void writeXlsx(OutputStream out) throws IOException {
        LedgerSheet.write(
                out,
                title + "责任清单",
                below + (below.isEmpty() ? "" : "　") + "共 " + lines.size() + " 项",
                COLUMNS,
                IntStream.range(0, lines.size()).mapToObj(this::cells).toList());
    }

    private List<String> cells(int index) {
        DocumentFacts document = lines.get(index).document();
        Entry entry = lines.get(index).entry();
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(index + 1));
        cells.add(
                document.documentNumber() == null
                        ? document.title()
                        : document.title() + "（" + document.documentNumber() + "）");
        cells.add(String.join(" ", entry.path()));
        cells.add(entry.kind().label());
        cells.add(entry.title() == null ? "" : entry.title());
        cells.add(entry.statement());
        for (Role role : Role.values()) {
            cells.add(names(entry, role));
        }
        cells.add(join(entry.deadlines().stream().map(LedgerTable::deadline).toList()));
        cells.add(join(entry.recurrences().stream().map(Entry.Recurrence::mention).toList()));
        cells.add(join(entry.targets().stream().map(Entry.Target::mention).toList()));
        cells.add(
                join(
                        entry.citations().stream()
                                .map(
                                        c ->
                                                "《%s》%s"
                                                        .formatted(
                                                                c.title(),
                                                                c.article() == null
                                                                        ? ""
                                                                        : c.article()))
                                .toList()));
        cells.add(join(entry.penalties().stream().map(Entry.Penalty::summary).toList()));
        cells.add(entry.evidence().provisionId());
        return cells;
    }

    private static String names(Entry entry, Role role) {
        return entry.holders().stream()
                .filter(h -> h.role() == role)
                .map(h -> h.party().name() + (h.inherited() ? "（承上）" : ""))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static String deadline(Entry.Deadline deadline) {
        return deadline.date() == null
                ? deadline.mention()
                : deadline.date() + "（" + deadline.mention() + "）";
    }

    private static String join(List<String> values) {
        return String.join("；", values.stream().distinct().toList());
    }

    private static String csvLine(List<String> cells) {
        return cells.stream().map(LedgerTable::csvCell).collect(Collectors.joining(",")) + "\r\n";
    }

    // A cell that begins like a formula runs in a spreadsheet (OWASP CSV injection): an apostrophe
    // makes it text.
    private static String csvCell(String value) {
        String safe =
                !value.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(value.charAt(0)) >= 0
                        ? "'" + value
                        : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
