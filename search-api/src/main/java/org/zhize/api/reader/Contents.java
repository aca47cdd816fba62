package org.zhize.api.reader;

import org.jspecify.annotations.Nullable;
import org.zhize.api.reader.Sheets.Sheet;
import org.zhize.corpus.document.Block;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Label;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Section;
import org.zhize.corpus.document.Table;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * 目录: every section of a document, whatever sheet is open, and the provisions where few or here.
 */
final class Contents {

    // A longer list hides the chapters; the sections of other sheets lead to its provisions.
    private static final int ALL_LISTED = 300;
    private static final int LONGEST_HEADING = 30;

    private final Document document;
    private final List<Sheet> sheets;
    private final Sheet open;
    private final boolean all;
    private final List<Line> lines = new ArrayList<>();
    private int provision;

    /**
     * A line.
     *
     * @param depth from 0
     * @param bare a number without words, of which many stand in one line
     */
    record Line(int depth, String href, String words, boolean bare) {
        /** Class names for the style sheet. */
        public String getStyle() {
            return "d" + depth + (bare ? " bare" : "");
        }
    }

    private Contents(Document document, List<Sheet> sheets, Sheet open) {
        this.document = document;
        this.sheets = sheets;
        this.open = open;
        this.all = document.provisions().count() <= ALL_LISTED;
    }

    static List<Line> of(Document document, List<Sheet> sheets, Sheet open) {
        Contents contents = new Contents(document, sheets, open);
        document.blocks().forEach(block -> contents.add(block, 0));
        return contents.lines;
    }

    private void add(Block block, int depth) {
        switch (block) {
            case Section s -> {
                line(depth, s.address().toString(), numbered(s.label(), s.heading()), false);
                s.children().forEach(child -> add(child, depth + 1));
            }
            case Table t -> {
                String caption = words(t.caption());
                line(depth, t.address().toString(), caption == null ? "表" : caption, false);
                provision += t.rows().size();
            }
            case Provision p -> {
                if (all || open.holds(provision)) {
                    provision(p, depth);
                }
                provision++;
            }
        }
    }

    private void provision(Provision p, int depth) {
        String words = numbered(p.label(), p.heading());
        boolean bare = p.heading() == null && p.label() != null;
        line(
                depth,
                p.address().toString(),
                words.isEmpty() ? (p.path().isEmpty() ? "正文" : p.path().getLast()) : words,
                bare);
    }

    private void line(int depth, String id, String words, boolean bare) {
        Sheet there = Sheets.holding(sheets, provision);
        String href =
                there.number() == open.number() ? "#" + id : "?page=" + there.number() + "#" + id;
        lines.add(new Line(Math.min(depth, 4), href, words, bare));
    }

    private String numbered(@Nullable Label label, @Nullable Span heading) {
        String number = label == null ? "" : label.printed();
        String words = words(heading);
        return words == null ? number : (number + " " + words).strip();
    }

    private @Nullable String words(@Nullable Span span) {
        if (span == null) {
            return null;
        }
        String words = document.text(span);
        return words.length() > LONGEST_HEADING ? words.substring(0, LONGEST_HEADING) + "…" : words;
    }
}
