package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.structure.Layout.Annex;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where annexes begin. 附件：1.X 2.Y above the signature only lists them; a line 附件1, or 附件1：X
 * below the signature or where X stands a second time, begins one.
 */
final class Annexes {

    private static final Pattern MARK =
            Pattern.compile(
                    "^附\\s*(件|表|录)?\\s*([0-9]{1,2}(?:-[0-9]{1,2})?|[一二三四五六七八九十]{1,3})?\\s*(?:[:.、]\\s*|\\s+|$)(.*)$");
    private static final Pattern ENTRY =
            Pattern.compile("^(?:[0-9]{1,2}|附件\\s*[0-9]{1,2})\\s*[.、:]?\\s*.{2,80}$");
    private static final Pattern FIRST = Pattern.compile("^1\\s*[.、]");
    private static final int LONGEST_TITLE = 60;

    private final List<Integer> starts = new ArrayList<>();
    private final Map<String, Integer> lastTitle = new HashMap<>();
    private int lastMark = -1;

    private Annexes() {}

    static Annexes in(List<Line> lines) {
        Annexes annexes = new Annexes();
        if (lines.stream().anyMatch(line -> line.text().startsWith("附"))) {
            annexes.look(lines);
            annexes.find(lines);
        }
        return annexes;
    }

    /** 附件, 附件2, 附表 alone on a line. */
    static boolean isMark(String folded) {
        Matcher mark = MARK.matcher(folded);
        return folded.startsWith("附") && mark.matches() && mark.group(3).isBlank();
    }

    /** Where the first annex begins, or the end of the lines. */
    int end(List<Line> lines) {
        return starts.isEmpty() ? lines.size() : starts.getFirst();
    }

    List<Annex> read(List<Line> lines) {
        List<Annex> read = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int until = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            read.add(annex(lines.subList(starts.get(i), until)));
        }
        return read;
    }

    private void find(List<Line> lines) {
        Set<String> listed = new HashSet<>();
        boolean signed = false;
        boolean listing = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isGrid() || line.text().length() > 120) {
                listing = false;
                continue;
            }
            if (isSigned(lines, i)) {
                signed = true;
                listing = false;
                continue;
            }
            Matcher mark = line.text().startsWith("附") ? MARK.matcher(line.text()) : null;
            if (mark == null || !mark.matches()) {
                listing &= ENTRY.matcher(line.text()).matches() || continues(lines, i);
                if (listing) {
                    listed.add(plain(line.text()));
                }
                continue;
            }
            String title = mark.group(3);
            if (Front.isSentence(title) && title.length() > LONGEST_TITLE) {
                continue;
            }
            if (title.isBlank()) {
                boolean list = !signed && line.text().endsWith(":") && isEntry(lines, i + 1);
                if (list) {
                    listing = true;
                } else if (mark.group(1) != null || mark.group(2) == null) {
                    starts.add(i);
                }
            } else if (FIRST.matcher(title).find() || isRepeated(i, plain(title))) {
                listed.add(plain(title));
                listing = true;
            } else if (signed
                    || !starts.isEmpty()
                    || listed.contains(plain(title))
                    || line.heading() > 0) {
                starts.add(i);
            } else {
                listed.add(plain(title));
                listing = true;
            }
        }
    }

    // The second line of a long entry in the list of annexes.
    private static boolean continues(List<Line> lines, int i) {
        Line line = lines.get(i);
        return !line.afterBlank() && line.text().length() < 30 && Kinds.of(line.text()) != null;
    }

    private static boolean isSigned(List<Line> lines, int i) {
        if (i == 0
                || lines.get(i).text().length() > 30
                || Dates.line(lines.get(i).text()) == null) {
            return false;
        }
        return !lines.get(i - 1).isGrid() && Organs.isOrgan(lines.get(i - 1).text());
    }

    // Its title stands again below, or a bare mark does: so far it is only listed.
    private boolean isRepeated(int i, String title) {
        return lastMark > i || lastTitle.getOrDefault(title, -1) > i;
    }

    private void look(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isGrid() || line.text().length() > 120) {
                continue;
            }
            if (isMark(line.text())) {
                lastMark = i;
            } else {
                lastTitle.put(plain(line.text()), i);
            }
        }
    }

    private static boolean isEntry(List<Line> lines, int i) {
        return i < lines.size() && ENTRY.matcher(lines.get(i).text()).matches();
    }

    private static String plain(String words) {
        return Carried.plain(words.replaceFirst("^\\s*(?:附件)?\\s*[0-9]{1,2}\\s*[.、:]?", ""));
    }

    private static Annex annex(List<Line> lines) {
        Line mark = lines.getFirst();
        List<Line> rest = new ArrayList<>(lines.subList(1, lines.size()));
        Matcher matcher = MARK.matcher(mark.text());
        boolean matches = matcher.matches();
        String word = matches && matcher.group(1) != null ? "附" + matcher.group(1) : "附件";
        String number = matches && matcher.group(2) != null ? matcher.group(2) : "";
        if (matches && !matcher.group(3).isBlank()) {
            Span title = new Span(mark.start() + matcher.start(3), mark.end());
            return new Annex(mark, word, number, title, matcher.group(3), rest);
        }
        Span title = null;
        StringBuilder words = new StringBuilder();
        while (!rest.isEmpty()
                && words.length() < 2 * LONGEST_TITLE
                && isTitleLine(rest.getFirst())) {
            Line line = rest.getFirst();
            boolean complete = !words.isEmpty() && Kinds.of(words.toString()) != null;
            if (complete && !line.text().startsWith("(")) {
                break;
            }
            rest.removeFirst();
            words.append(line.bare());
            title = title == null ? line.span() : title.to(line.span());
        }
        return new Annex(mark, word, number, title, words.toString(), rest);
    }

    /** A line that may be a title or a piece of one. */
    static boolean isTitleLine(Line line) {
        return !line.isGrid()
                && line.text().length() <= LONGEST_TITLE
                && !Front.isSentence(line.text())
                && ColumnName.meaning(line.bare()) == null
                && isUnnumbered(line)
                && line.text().split("\\s{2,}|\\t").length < 3
                && !line.text().endsWith(":");
    }

    private static boolean isUnnumbered(Line line) {
        @Nullable Marker marker = line.marker();
        return marker == null || line.heading() == 1;
    }
}
