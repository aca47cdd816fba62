package org.zhize.corpus.structure;

import org.zhize.corpus.document.Document.Chrome;
import org.zhize.corpus.document.Document.Repair;

import java.util.List;
import java.util.regex.Pattern;

/** Takes away what closes a text: list of annexes, signature, date, notes of release and print. */
final class Tail {

    private static final Pattern LIST = Pattern.compile("^附\\s*件?\\s*[0-9]{0,2}\\s*[:.、].*");
    private static final Pattern NUMBERED = Pattern.compile("^附\\s*件?\\s*[0-9]{1,2}\\s*[:.、].*");
    private static final int LONGEST_LIST = 40;

    private static final int MOST_NOTES = 8;

    private final Layout layout;

    Tail(Layout layout) {
        this.layout = layout;
    }

    /**
     * @param main whether signature, date and list of annexes are looked for
     */
    void close(List<Line> lines, boolean main) {
        int end = lines.size();
        if (main) {
            int signed = signatureEnd(lines);
            if (signed > 0) {
                lines.subList(signed, end).forEach(this::note);
                end = signed;
            }
        }
        lines.subList(end, lines.size()).clear();
        boolean dated = false;
        while (end > 0) {
            Line line = lines.get(end - 1);
            if (line.isGrid()) {
                break;
            }
            String text = line.text();
            Furniture.Found furniture = Furniture.match(text);
            Dates.Found date = Dates.line(text);
            int list = main ? listStart(lines, end) : -1;
            if (furniture != null) {
                mark(line, furniture.row().reason());
                if ("issued".equals(furniture.row().field())) {
                    layout.front.fields.putIfAbsent("issued", furniture.value());
                }
            } else if (date != null && main) {
                dated = true;
                takeDate(line, date);
            } else if (main
                    && end > 1
                    && Organs.isOrgan(text)
                    && (dated || (end == lines.size() && !endsTable(lines)))) {
                layout.signature.addFirst(line);
                mark(line, "signature");
            } else if (list >= 0) {
                lines.subList(list, end).forEach(entry -> mark(entry, "list of annexes"));
                end = list + 1;
            } else {
                break;
            }
            end--;
        }
        lines.subList(end, lines.size()).clear();
    }

    // An undated body at the end of a table with one cell a line is its last cell.
    private static boolean endsTable(List<Line> lines) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (ColumnName.startsTable(lines, i)) {
                return true;
            }
        }
        return false;
    }

    // The line after signature and date near the end, where only a few notes follow; else -1.
    private static int signatureEnd(List<Line> lines) {
        for (int i = lines.size() - 1; i > Math.max(0, lines.size() - MOST_NOTES - 2); i--) {
            Line line = lines.get(i);
            if (line.isGrid() || (Front.isSentence(line.text()) && line.text().length() > 80)) {
                return -1;
            }
            Marker marker = line.marker();
            if (marker != null && Dates.line(line.text()) == null) {
                return -1;
            }
            boolean signed =
                    !lines.get(i - 1).isGrid()
                            && Dates.line(line.text()) != null
                            && Organs.isOrgan(lines.get(i - 1).text());
            if (signed) {
                return i + 1;
            }
        }
        return -1;
    }

    private void note(Line line) {
        Furniture.Found furniture = Furniture.match(line.text());
        mark(line, furniture == null ? "note" : furniture.row().reason());
    }

    private void takeDate(Line line, Dates.Found date) {
        layout.issued = layout.issued == null ? date.date() : layout.issued;
        mark(line, "date");
        if (date.repaired()) {
            layout.repairs.add(new Repair(line.span(), date.date().toString(), "日期缺“年月日”，只有一种读法"));
        }
    }

    private void mark(Line line, String reason) {
        layout.chrome.add(new Chrome(line.span(), reason));
    }

    private static int listStart(List<Line> lines, int end) {
        int start = -1;
        for (int i = end - 1; i >= Math.max(0, end - LONGEST_LIST); i--) {
            Line line = lines.get(i);
            if (line.isGrid() || Front.isSentence(line.text())) {
                return start;
            }
            if (LIST.matcher(line.text()).matches()) {
                start = i;
                if (i == 0 || !NUMBERED.matcher(lines.get(i - 1).text()).matches()) {
                    return start;
                }
            }
        }
        return start;
    }
}
