package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Document.Chrome;
import org.zhize.corpus.document.Document.Repair;
import org.zhize.corpus.text.Span;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the parts of a document lie: front, body, signature, annexes. */
final class Layout {

    private static final Pattern ANNEX =
            Pattern.compile(
                    "^附\\s*(件|表|录|图)?\\s*([0-9]{1,2}|[一二三四五六七八九十]{1,3})?\\s*(?:[:.、]\\s*|\\s+|$)(.*)$");
    private static final Pattern LIST_ENTRY =
            Pattern.compile("^(?:[0-9]{1,2}|附件[0-9]{1,2})\\s*[.、:].{2,80}$");
    private static final Pattern CONTENTS = Pattern.compile("^目\\s*[录次]$");
    private static final Pattern LEADER = Pattern.compile("[.…·\\s—-]*[(]?[0-9]{0,4}[)]?$");

    final Front front;
    final List<Line> body = new ArrayList<>();
    final List<Annex> annexes = new ArrayList<>();
    final List<Chrome> chrome = new ArrayList<>();
    final List<Repair> repairs = new ArrayList<>();
    final List<Line> signature = new ArrayList<>();
    @Nullable LocalDate issued;

    /** An annex: its mark (附件1), its title over one or more lines, and what stands below. */
    record Annex(Line mark, String number, @Nullable Span title, List<Line> lines) {}

    private Layout(Front front) {
        this.front = front;
        chrome.addAll(front.chrome);
        repairs.addAll(front.repairs);
    }

    static Layout of(List<Line> lines, int infoEnd) {
        Front front = infoEnd > 0 ? Front.readHistory(lines, infoEnd) : Front.read(lines);
        Layout layout = new Layout(front);
        layout.divide(new ArrayList<>(lines.subList(front.bodyStart, lines.size())));
        return layout;
    }

    private void divide(List<Line> rest) {
        List<Line> lines = withoutContents(rest);
        lines.removeIf(this::isPageMark);
        List<Integer> starts = annexStarts(lines);
        int end = starts.isEmpty() ? lines.size() : starts.getFirst();
        body.addAll(lines.subList(0, end));
        closeBody(body, true);
        for (int i = 0; i < starts.size(); i++) {
            int until = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            annexes.add(annex(lines.subList(starts.get(i), until)));
        }
    }

    private boolean isPageMark(Line line) {
        if (!line.isGrid() && Furniture.isPageMark(line.text())) {
            chrome.add(new Chrome(line.span(), "page furniture"));
            return true;
        }
        return false;
    }

    // 目录: its entries stand again below, where the text is.
    private List<Line> withoutContents(List<Line> lines) {
        List<Line> kept = new ArrayList<>(lines);
        for (int i = 0; i < Math.min(kept.size(), 40); i++) {
            if (!CONTENTS.matcher(kept.get(i).text()).matches()) {
                continue;
            }
            int until = i + 1;
            if (until < kept.size()) {
                String first = entry(kept.get(until));
                int again = -1;
                for (int k = until + 1; k < Math.min(kept.size(), until + 400); k++) {
                    if (entry(kept.get(k)).equals(first)) {
                        again = k;
                        break;
                    }
                }
                until = again < 0 ? until : again;
            }
            for (Line line : kept.subList(i, until)) {
                chrome.add(new Chrome(line.span(), "table of contents"));
            }
            kept.subList(i, until).clear();
            break;
        }
        return kept;
    }

    private static String entry(Line line) {
        return Lines.bare(LEADER.matcher(line.text()).replaceFirst(""));
    }

    private List<Integer> annexStarts(List<Line> lines) {
        List<Integer> starts = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        boolean signed = false;
        boolean listing = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isGrid()) {
                continue;
            }
            if (Dates.line(line.text()) != null
                    && i > 0
                    && Organs.isOrgan(lines.get(i - 1).text())) {
                signed = true;
                listing = false;
            }
            Matcher annex = ANNEX.matcher(line.text());
            if (!annex.matches()) {
                if (listing && LIST_ENTRY.matcher(line.text()).matches()) {
                    listed.add(title(line.text()));
                } else {
                    listing = false;
                }
                continue;
            }
            String title = annex.group(3);
            if (title.length() > 80 || Front.isSentence(title) && title.length() > 40) {
                continue;
            }
            if (title.isBlank()) {
                boolean list = line.text().endsWith(":") && !signed && nextIsEntry(lines, i);
                if (list) {
                    listing = true;
                } else if (annex.group(1) != null || signed || line.text().endsWith(":")) {
                    starts.add(i);
                }
                continue;
            }
            boolean known = listed.contains(title(title));
            if (signed || known || !starts.isEmpty()) {
                starts.add(i);
            } else {
                listed.add(title(title));
                listing = true;
            }
        }
        return starts;
    }

    private static boolean nextIsEntry(List<Line> lines, int i) {
        return i + 1 < lines.size() && LIST_ENTRY.matcher(lines.get(i + 1).text()).matches();
    }

    private static String title(String words) {
        return Lines.bare(words)
                .replaceFirst("^(?:附件)?[0-9]{1,2}[.、:]", "")
                .replaceAll("[《》。;.,]", "");
    }

    // Walks back over what closes a document: list of annexes, signature, date, notes.
    private void closeBody(List<Line> lines, boolean main) {
        int end = lines.size();
        boolean dated = false;
        while (end > 0) {
            Line line = lines.get(end - 1);
            if (line.isGrid()) {
                break;
            }
            String text = line.text();
            Furniture.Found furniture = Furniture.match(text);
            Dates.Found date = Dates.line(text);
            if (furniture != null) {
                chrome.add(new Chrome(line.span(), furniture.row().reason()));
            } else if (date != null && main) {
                dated = true;
                issued = date.date();
                chrome.add(new Chrome(line.span(), "date"));
                if (date.repaired()) {
                    repairs.add(new Repair(line.span(), date.date().toString(), "日期缺“年月日”，只有一种读法"));
                }
            } else if (main && Organs.isOrgan(text) && (dated || end == lines.size()) && end > 1) {
                signature.addFirst(line);
                chrome.add(new Chrome(line.span(), "signature"));
            } else if (main && listStart(lines, end) >= 0) {
                int start = listStart(lines, end);
                for (Line entry : lines.subList(start, end)) {
                    chrome.add(new Chrome(entry.span(), "list of annexes"));
                }
                end = start + 1;
            } else {
                break;
            }
            end--;
        }
        lines.subList(end, lines.size()).clear();
    }

    private static int listStart(List<Line> lines, int end) {
        for (int i = end - 1; i >= Math.max(0, end - 30); i--) {
            String text = lines.get(i).text();
            if (text.matches("^附\\s*件?\\s*[0-9]{0,2}\\s*[:.、].*")) {
                return i > 0 && lines.get(i - 1).text().matches("^附\\s*件?\\s*[0-9]{1,2}\\s*[:.、].*")
                        ? listStart(lines, i)
                        : i;
            }
            if (lines.get(i).isGrid() || Front.isSentence(text)) {
                return -1;
            }
        }
        return -1;
    }

    private Annex annex(List<Line> lines) {
        Line mark = lines.getFirst();
        List<Line> rest = new ArrayList<>(lines.subList(1, lines.size()));
        Matcher matcher = ANNEX.matcher(mark.text());
        String number = matcher.matches() && matcher.group(2) != null ? matcher.group(2) : "";
        Span title = null;
        if (matcher.matches() && !matcher.group(3).isBlank()) {
            title = new Span(mark.start() + matcher.start(3), mark.end());
        } else {
            StringBuilder words = new StringBuilder();
            while (!rest.isEmpty() && words.length() < 120 && isTitleLine(rest.getFirst())) {
                if (!words.isEmpty()
                        && Kinds.of(words.toString()) != null
                        && !rest.getFirst().text().startsWith("(")) {
                    break;
                }
                Line line = rest.removeFirst();
                words.append(line.bare());
                title = title == null ? line.span() : title.to(line.span());
            }
        }
        closeBody(rest, false);
        return new Annex(mark, number, title, rest);
    }

    private static boolean isTitleLine(Line line) {
        return !line.isGrid()
                && line.text().length() <= 60
                && !Front.isSentence(line.text())
                && ColumnName.meaning(line.bare()) == null
                && (NumberingStyles.match(line.text()) == null || line.heading() == 1)
                && line.text().split("\\s{2,}|\\t").length < 3;
    }
}
