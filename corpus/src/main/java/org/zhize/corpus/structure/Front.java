package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Document.Chrome;
import org.zhize.corpus.document.Document.Repair;
import org.zhize.corpus.structure.Wording.Use;
import org.zhize.corpus.text.Span;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What stands above the text: 版头, title, number, addressees, the data block of a web page. */
final class Front {

    private static final Pattern SUFFIX = Pattern.compile("^[(][^()]{1,30}[)]$");
    private static final Pattern MARK = Pattern.compile(".{2,40}文件$");
    private static final Pattern FIELDS = Pattern.compile("\\s+(?=[\\u4e00-\\u9fa5]{2,8}\\s*:)");
    private static final Pattern ORDER = Pattern.compile("[\\u4e00-\\u9fa5、]{2,40}(?:令|公告)");
    private static final Pattern SERIAL = Pattern.compile("[(]?第[0-9一二三四五六七八九十百零〇]{1,6}号[)]?");
    private static final Pattern PART = Pattern.compile("第[一二三四五六七八九十]+编.{0,12}|.{0,8}编|总则|附则");
    private static final Pattern ABOUT = Pattern.compile("^关于|^印发|^转发");
    private static final int LONGEST_TITLE_LINE = 70;
    private static final int LONGEST_HEADING = 200;
    private static final int LONGEST_SENTENCE = 45;
    private static final int MOST_LINES = 80;

    private final List<Line> lines;
    final List<Chrome> chrome = new ArrayList<>();
    final List<Repair> repairs = new ArrayList<>();
    final Map<String, String> fields = new HashMap<>();
    final List<Line> history = new ArrayList<>();
    final List<Line> title = new ArrayList<>();
    @Nullable Line addressee;
    @Nullable Line signLine;
    @Nullable String number;
    @Nullable String part;
    @Nullable LocalDate date;
    boolean isLaw;
    int bodyStart;

    private Front(List<Line> lines) {
        this.lines = lines;
    }

    /** Reads the front of a policy document, or of a law without {@code INFO END}. */
    static Front read(List<Line> lines) {
        Front front = new Front(lines);
        front.read();
        return front;
    }

    /** Reads the front of a file that marks where its history ends. */
    static Front readHistory(List<Line> lines, int infoEnd) {
        Front front = new Front(lines);
        boolean titled = false;
        boolean inTitle = false;
        int at = 0;
        while (at < lines.size() && lines.get(at).start() < infoEnd) {
            Line line = lines.get(at++);
            if (line.text().length() > LONGEST_HEADING) {
                front.history.add(line);
                front.mark(line, "history");
            } else if (line.heading() > 0 && titled) {
                front.part = line.bare();
                front.mark(line, "title");
            } else if (line.heading() > 0) {
                titled = true;
                inTitle = true;
                front.title.add(line);
                front.mark(line, "title");
            } else if (inTitle
                    && !startsWithDate(line)
                    && line.text().length() < 40
                    && Kinds.of(front.titleText()) == null) {
                front.title.add(line); // a title broken over lines
                front.mark(line, "title");
            } else {
                inTitle = false;
                front.history.add(line);
                front.mark(line, "history");
            }
        }
        front.bodyStart = at;
        front.isLaw = true;
        return front;
    }

    private static boolean startsWithDate(Line line) {
        return line.text().matches("^[(]?(?:19|20)[0-9]{2}\\s*年.*|^[一二][〇零○九].{2}年.*");
    }

    private void mark(Line line, String reason) {
        chrome.add(new Chrome(line.span(), reason));
    }

    String titleText() {
        StringBuilder words = new StringBuilder();
        title.forEach(line -> words.append(line.bare()));
        return words.toString();
    }

    private boolean isComplete() {
        return !title.isEmpty() && Kinds.of(titleText()) != null;
    }

    private void read() {
        int at = 0;
        while (at < Math.min(lines.size(), MOST_LINES)) {
            Line line = lines.get(at);
            if (!take(line, at)) {
                break;
            }
            at++;
        }
        bodyStart = at;
    }

    private boolean take(Line line, int at) {
        if (line.isGrid()) {
            return false;
        }
        String text = line.text();
        Furniture.Found furniture = Furniture.match(text);
        if (furniture != null) {
            takeFurniture(line, furniture);
            return true;
        }
        DocumentNumbers.Found found = DocumentNumbers.line(text);
        if (found != null) {
            takeNumber(line, found);
            return true;
        }
        if (DocumentNumbers.isBlank(text)) {
            mark(line, "documentNumber");
            return true;
        }
        if (addressee != null) {
            return false;
        }
        if (takeOrder(line, at)) {
            return true;
        }
        Dates.Found day = Dates.line(text);
        if (day != null) {
            date = date == null ? day.date() : date;
            mark(line, "date");
            return true;
        }
        if (Use.HISTORY.in(text) && !title.isEmpty()) {
            history.add(line);
            mark(line, "history");
            return true;
        }
        if (Organs.isAddressee(text) && (!title.isEmpty() || fields.containsKey("title"))) {
            addressee = line;
            mark(line, "addressee");
            return true;
        }
        return takeTitle(line, at);
    }

    // 岭东省人民政府令 and 第288号 on two lines: the number of an order, no title
    private boolean takeOrder(Line line, int at) {
        String text = line.bare();
        if (ORDER.matcher(text).matches()
                && at + 1 < lines.size()
                && SERIAL.matcher(lines.get(at + 1).bare()).matches()) {
            number = text + lines.get(at + 1).bare();
            fields.putIfAbsent("issuer", text.replaceFirst("(?:令|公告)$", ""));
            mark(line, "documentNumber");
            return true;
        }
        Dates.Found day = issuerAndDate(line);
        if (day != null) {
            date = date == null ? day.date() : date;
            mark(line, "issuer and date");
            return true;
        }
        return false;
    }

    // 平远县人民政府办公室　　2023年3月2日
    private static Dates.@Nullable Found issuerAndDate(Line line) {
        String text = line.text();
        List<Dates.Found> found = text.length() > 60 ? List.of() : Dates.find(text);
        boolean both =
                found.size() == 1
                        && found.getFirst().end() == text.length()
                        && Organs.isOrgan(text.substring(0, found.getFirst().start()));
        return both ? found.getFirst() : null;
    }

    private void takeFurniture(Line line, Furniture.Found found) {
        mark(line, found.row().reason());
        if (line.text().length() > 300) {
            return;
        }
        // 索引号：…  成文日期：… : several fields may share a line
        for (String field : FIELDS.split(line.text())) {
            Furniture.Found one = Furniture.match(field.strip());
            if (one != null && one.row().field() != null && !one.value().isEmpty()) {
                fields.putIfAbsent(one.row().field(), one.value());
            }
        }
    }

    private void takeNumber(Line line, DocumentNumbers.Found found) {
        number = number == null ? found.value() : number;
        mark(line, "documentNumber");
        if (found.lost() != null) {
            Span place = new Span(found.start(), found.end()).shifted(line.start());
            repairs.add(new Repair(place, found.value(), "文号缺“" + found.lost() + "”，年份四位，只有一种读法"));
        }
    }

    private boolean takeTitle(Line line, int at) {
        String text = line.text();
        if (Annexes.isMark(text) || (!title.isEmpty() && ColumnName.startsTable(lines, at))) {
            return false; // the file is an annex without its notice, or a table under its title
        }
        if (isSentence(text)
                || text.length() > (line.heading() == 0 ? LONGEST_TITLE_LINE : LONGEST_HEADING)) {
            return false;
        }
        if (MARK.matcher(text).matches() && Organs.isOrgan(text.replaceFirst("文件$", ""))) {
            mark(line, "issuer mark");
            fields.putIfAbsent("issuer", line.bare().replaceFirst("文件$", ""));
            return true;
        }
        Marker marker = line.marker();
        if (marker != null && !title.isEmpty()) {
            return false;
        }
        if (marker != null && !marker.style().isUnnumbered() && Kinds.of(text) == null) {
            return false;
        }
        if (isPartOfCode(line, at)) {
            part = line.bare();
            mark(line, "title");
            return true;
        }
        if (isComplete()) {
            if (SUFFIX.matcher(text).matches()) {
                title.add(line);
                mark(line, "title");
                return true;
            }
            String had = titleText();
            boolean again = had.endsWith(line.bare()) || line.bare().endsWith(had);
            String kind = Kinds.of(line.bare());
            boolean fuller =
                    kind != null && had.endsWith(kind) && line.bare().length() > had.length();
            boolean restarts =
                    again
                            || fuller
                            || (Organs.isOrgan(text)
                                    && at + 1 < lines.size()
                                    && ABOUT.matcher(lines.get(at + 1).text()).find());
            if (!restarts) {
                return false;
            }
            title.clear(); // the page's own headline came first, this is the document's
        }
        if (title.size() >= 4) {
            return false;
        }
        title.add(line);
        mark(line, "title");
        return true;
    }

    // 合同编 between the title of a code and its history; a whole code has its history first.
    private boolean isPartOfCode(Line line, int at) {
        return part == null
                && history.isEmpty()
                && titleText().endsWith("法典")
                && PART.matcher(line.bare()).matches()
                && at + 1 < lines.size()
                && Use.HISTORY.in(lines.get(at + 1).text());
    }

    static boolean isSentence(String text) {
        int stop = text.indexOf('。');
        return stop >= 0
                || text.endsWith(";")
                || (text.length() > LONGEST_SENTENCE && text.indexOf(',') >= 0);
    }
}
