package org.zhize.api.reader;

import org.jspecify.annotations.Nullable;
import org.zhize.api.reader.Piece.Run;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Places in a text that lead somewhere or were mended; the words between them are plain. */
final class Marks {

    private final Document document;
    private final List<Mark> marks = new ArrayList<>();

    private record Mark(Span span, @Nullable String href, int repair, String title) {}

    Marks(Document document) {
        this.document = document;
        List<Document.Repair> repairs = document.repairs();
        for (int i = 0; i < repairs.size(); i++) {
            Document.Repair repair = repairs.get(i);
            marks.add(
                    new Mark(
                            repair.span(),
                            null,
                            i + 1,
                            "读作“" + repair.read() + "”：" + repair.reason()));
        }
    }

    void link(Span span, String href, String title) {
        marks.add(new Mark(span, href, 0, title));
    }

    /** To be called when all marks are there. */
    void sort() {
        marks.sort(Comparator.comparingInt(mark -> mark.span().start()));
    }

    /** The characters of the span, every one once; of marks that overlap the first counts. */
    List<Run> runs(Span span) {
        List<Run> runs = new ArrayList<>();
        int at = span.start();
        for (int i = first(span.start()); i < marks.size(); i++) {
            Mark mark = marks.get(i);
            if (mark.span().start() >= span.end()) {
                break;
            }
            if (mark.span().start() < at || mark.span().end() > span.end()) {
                continue;
            }
            plain(runs, at, mark.span().start());
            runs.add(new Run(document.text(mark.span()), mark.href(), mark.repair(), mark.title()));
            at = mark.span().end();
        }
        plain(runs, at, span.end());
        return runs;
    }

    private void plain(List<Run> runs, int from, int to) {
        if (to > from) {
            runs.add(new Run(document.text(new Span(from, to)), null, 0, null));
        }
    }

    private int first(int start) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).span().start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
