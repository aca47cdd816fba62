package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Document.Chrome;
import org.zhize.corpus.document.Document.Repair;
import org.zhize.corpus.text.Span;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Where the parts of a document lie: front, notice, body, signature, annexes. */
final class Layout {

    private static final int MOST_HISTORY = 12;

    final Front front;
    final List<Line> body = new ArrayList<>();

    /** The words of a notice that carries the body; empty where none does. */
    final List<Line> notice = new ArrayList<>();

    final List<Annex> annexes = new ArrayList<>();
    final List<Chrome> chrome = new ArrayList<>();
    final List<Repair> repairs = new ArrayList<>();
    final List<Line> signature = new ArrayList<>();
    final List<Line> history = new ArrayList<>();

    /** The title of what the notice carries, as it stands above the body. */
    @Nullable Span carriedTitle;

    String carriedWords = "";

    @Nullable LocalDate issued;

    /**
     * An annex: its mark (附件1), its title over one or more lines, and what stands below.
     *
     * @param word 附件, 附表 or 附录
     * @param number as printed, "" where there is none
     */
    record Annex(
            Line mark,
            String word,
            String number,
            @Nullable Span title,
            String titleWords,
            List<Line> lines) {}

    private Layout(Front front) {
        this.front = front;
        chrome.addAll(front.chrome);
        repairs.addAll(front.repairs);
        history.addAll(front.history);
    }

    static Layout of(List<Line> lines, int infoEnd) {
        Front front = infoEnd > 0 ? Front.readHistory(lines, infoEnd) : Front.read(lines);
        Layout layout = new Layout(front);
        layout.divide(new ArrayList<>(lines.subList(front.bodyStart, lines.size())));
        return layout;
    }

    private void divide(List<Line> rest) {
        List<Line> lines = Contents.cut(rest, chrome);
        lines.removeIf(this::isPageMark);
        String carried = Carried.title(front.titleText());
        if (front.title.isEmpty() && front.number != null) {
            carried = Carried.ordered(lines);
        }
        Annexes found = Annexes.in(lines);
        List<Line> main = new ArrayList<>(lines.subList(0, found.end(lines)));
        List<Annex> own = new ArrayList<>(found.read(lines));
        if (carried == null || !carry(main, own, carried)) {
            body.addAll(main);
            new Tail(this).close(body, true);
        }
        for (Annex annex : own) {
            new Tail(this).close(annex.lines(), false);
        }
        annexes.addAll(own);
    }

    private boolean isPageMark(Line line) {
        if (!line.isGrid() && Furniture.isPageMark(line.text())) {
            chrome.add(new Chrome(line.span(), "page furniture"));
            return true;
        }
        return false;
    }

    // What the notice carries stands below its signature, or is its annex.
    private boolean carry(List<Line> main, List<Annex> own, String carried) {
        int at = Carried.find(main, carried, 0);
        if (at < 0) {
            at = Carried.afterSignature(main);
        }
        if (Carried.hasOutline(at > 0 ? main.subList(0, at) : main)) {
            return false; // the notice sets tasks itself; what it carries is an annex
        }
        List<Line> content;
        if (at > 0) {
            notice.addAll(main.subList(0, at));
            content = new ArrayList<>(main.subList(at, main.size()));
            carriedTitle = takeTitle(content, carried);
        } else {
            Annex plan = Carried.annex(own, carried);
            if (plan == null) {
                return false;
            }
            own.remove(plan);
            notice.addAll(main);
            chrome.add(new Chrome(plan.mark().span(), "annex mark"));
            carriedTitle = plan.title();
            carriedWords = plan.titleWords();
            content = plan.lines();
        }
        if (carriedTitle != null) {
            chrome.add(new Chrome(carriedTitle, "title"));
        }
        new Tail(this).close(notice, true);
        List<Line> kept = Contents.cut(content, chrome);
        for (int i = 0; i < MOST_HISTORY && !kept.isEmpty() && isUnderTitle(kept.getFirst()); i++) {
            Line line = kept.removeFirst();
            history.add(line);
            chrome.add(new Chrome(line.span(), "history"));
        }
        new Tail(this).close(kept, true);
        body.addAll(kept);
        return true;
    }

    private static boolean isUnderTitle(Line line) {
        return !line.isGrid()
                && (Wording.Use.HISTORY.in(line.text()) || Dates.line(line.text()) != null)
                && line.text().length() < 200;
    }

    private @Nullable Span takeTitle(List<Line> content, String carried) {
        Span title = null;
        StringBuilder words = new StringBuilder();
        String wanted = Carried.plain(carried);
        while (!content.isEmpty() && Annexes.isTitleLine(content.getFirst())) {
            Line line = content.getFirst();
            boolean full = Carried.plain(words.toString()).length() >= wanted.length();
            boolean suffix =
                    line.text().startsWith("(")
                            && line.text().length() < 30
                            && !Wording.Use.HISTORY.in(line.text())
                            && Dates.line(line.text()) == null;
            if (title != null && full && Kinds.of(words.toString()) != null && !suffix) {
                break;
            }
            if (words.length() > 120) {
                break;
            }
            content.removeFirst();
            words.append(line.bare());
            title = title == null ? line.span() : title.to(line.span());
        }
        carriedWords = words.toString();
        return title;
    }
}
