package org.zhize.corpus.structure;

import org.zhize.corpus.structure.Piece.Words;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds unnumbered sub-titles of a plain text (工作目标, 重点任务), where nothing else divides it: short
 * lines without any mark, with sentences below. One alone proves nothing.
 */
final class PlainTitles {

    private static final int LONGEST = 16;
    private static final int SHORTEST = 3;
    private static final String MARKS = "。,;:、!?《》()[]“”\"";

    private PlainTitles() {}

    /** Indexes of the pieces that are such titles; none where chapters or 一、 divide the text. */
    static Set<Integer> in(List<Piece> pieces, Map<Integer, Marker> markers) {
        if (markers.values().stream().anyMatch(marker -> marker.style().level() <= 8)) {
            return Set.of();
        }
        Set<Integer> titles = new HashSet<>();
        for (int i = 0; i + 1 < pieces.size(); i++) {
            if (!markers.containsKey(i)
                    && pieces.get(i) instanceof Words(Line line)
                    && isTitle(line)
                    && isText(pieces.get(i + 1), markers.containsKey(i + 1))
                    && (i == 0 || isEnded(pieces.get(i - 1)))) {
                titles.add(i);
            } else if (isAboveTitle(pieces, markers, i)) {
                titles.add(i);
                titles.add(i + 1);
            }
        }
        return titles.size() < 2 ? Set.of() : titles;
    }

    // 重点任务, 压实防火责任, and only then a sentence
    private static boolean isAboveTitle(List<Piece> pieces, Map<Integer, Marker> markers, int i) {
        return i > 0
                && i + 2 < pieces.size()
                && !markers.containsKey(i)
                && !markers.containsKey(i + 1)
                && pieces.get(i) instanceof Words(Line upper)
                && pieces.get(i + 1) instanceof Words(Line lower)
                && isTitle(upper)
                && isTitle(lower)
                && isEnded(pieces.get(i - 1))
                && isText(pieces.get(i + 2), markers.containsKey(i + 2));
    }

    private static boolean isTitle(Line line) {
        String text = line.text();
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.chars().noneMatch(c -> MARKS.indexOf(c) >= 0)
                && text.chars().noneMatch(c -> c >= '0' && c <= '9')
                && !Organs.isOrgan(text);
    }

    private static boolean isText(Piece piece, boolean numbered) {
        return numbered || (piece instanceof Words(Line line) && Front.isSentence(line.text()));
    }

    private static boolean isEnded(Piece piece) {
        return !(piece instanceof Words(Line line))
                || line.text().endsWith("。")
                || line.text().endsWith(":")
                || line.text().endsWith(")");
    }
}
