package org.zhize.api.reader;

import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Provision;

import java.util.ArrayList;
import java.util.List;

/**
 * Words looked for in one document, on whatever sheet they stand: what the browser's own search
 * does for a short one.
 *
 * @param total provisions that have the words
 * @param places the first of them
 */
record Finding(String words, int total, List<Place> places) {

    private static final int MOST = 200;
    private static final int AROUND = 40;

    /** A provision, and the words where they first stand in it. */
    record Place(String id, String name, String before, String found, String after) {}

    static Finding of(Document document, String words) {
        List<Place> places = new ArrayList<>();
        int[] total = {0};
        document.provisions()
                .forEach(
                        p -> {
                            int at = document.text(p.span()).indexOf(words);
                            if (at >= 0 && total[0]++ < MOST) {
                                places.add(place(document, p, p.span().start() + at, words));
                            }
                        });
        return new Finding(words, total[0], places);
    }

    private static Place place(Document document, Provision p, int at, String words) {
        int from = Math.max(p.span().start(), at - AROUND);
        int end = at + words.length();
        int to = Math.min(p.span().end(), end + AROUND);
        return new Place(
                p.address().toString(),
                p.path().isEmpty() ? "正文" : String.join(" ", p.path()),
                (from > p.span().start() ? "…" : "") + document.text().substring(from, at),
                words,
                document.text().substring(end, to) + (to < p.span().end() ? "…" : ""));
    }
}
