package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Table.Meaning;
import org.zhize.corpus.structure.Wording.Use;
import org.zhize.corpus.text.Span;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Parts the first line of a numbered item into heading and text. A heading may fill the line, end
 * with a full stop or colon inside it, or run into its sentence with the stop lost; which of these
 * a list does is seen from its siblings.
 */
final class Headings {

    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_RUN_IN = 36;
    private static final int LONGEST_BEFORE_COLON = 24;
    private static final int SHORTEST = 2;
    private static final int EVEN = 4;
    private static final Pattern STOP = Pattern.compile("[。!?;]");
    private static final String OPENING = "(（[【《〔";
    private static final String CLOSING = ")）]】》〕";
    private final String folded;
    private final Set<String> titles;

    /**
     * @param titles task titles of the document's own tables, which repeat its headings
     */
    Headings(String folded, Set<String> titles) {
        this.folded = folded;
        this.titles = titles;
    }

    /**
     * @param heading the words without number and final stop, null where there are none
     * @param text where the text after the heading begins
     */
    record Split(@Nullable Span heading, int text) {
        static final Split NONE = new Split(null, 0);
    }

    /** Decides for all items under one parent. */
    void split(List<Node> siblings) {
        int found = 0;
        int longest = 0;
        for (Node node : siblings) {
            node.split = first(node);
            if (node.split.heading() != null) {
                found++;
                longest = Math.max(longest, node.split.heading().length());
            }
        }
        if (siblings.size() > 1 && found * 2 < siblings.size()) {
            dropChance(siblings);
        }
        for (Node node : siblings) {
            if (node.split.heading() == null && node.line != null) {
                boolean expected = found * 2 >= siblings.size();
                node.split = runIn(node, expected, Math.max(longest, 12));
            }
        }
    }

    // Where most of a list has no headings, a short first sentence is a sentence.
    private void dropChance(List<Node> siblings) {
        for (Node node : siblings) {
            Span heading = node.split.heading();
            if (heading != null && node.isLeaf() && node.pieces.isEmpty() && node.line != null) {
                boolean hasText = node.split.text() < node.line.end();
                String words = heading.of(folded);
                if (hasText && (words.indexOf(',') >= 0 || Use.SENTENCE.in(words))) {
                    node.split = new Split(null, node.wordsStart());
                }
            }
        }
    }

    private Split first(Node node) {
        if (node.line == null) {
            return Split.NONE;
        }
        int start = node.wordsStart();
        int end = node.line.end();
        Split none = new Split(null, start);
        if (start >= end) {
            return none;
        }
        boolean more = !node.pieces.isEmpty();
        String words = folded.substring(start, Math.min(end, start + LONGEST_LINE + 2));
        if (end - start <= LONGEST_LINE) {
            Split line = wholeLine(words, start, more, node);
            if (line != null) {
                return line;
            }
        }
        int stop = firstStop(words);
        int colon = colon(words);
        if (colon >= SHORTEST && colon <= LONGEST_BEFORE_COLON && (stop < 0 || colon < stop)) {
            String before = words.substring(0, colon);
            if (isTitleLike(before) && before.indexOf(',') < 0 && !isField(before)) {
                return new Split(new Span(start, start + colon), skip(start + colon + 1, end));
            }
        }
        if (stop >= SHORTEST && stop <= LONGEST_RUN_IN && words.charAt(stop) == '。') {
            boolean rest = start + stop + 1 < end || more;
            String sentence = words.substring(0, stop);
            if (rest && isTitleLike(sentence)) {
                return new Split(new Span(start, start + stop), skip(start + stop + 1, end));
            }
        }
        int gap = gap(words);
        if (gap >= SHORTEST && gap <= LONGEST_BEFORE_COLON) {
            String before = words.substring(0, gap);
            if (isTitleLike(before) && before.indexOf(',') < 0) {
                return new Split(new Span(start, start + gap), skip(start + gap, end));
            }
        }
        return none;
    }

    private @Nullable Split wholeLine(String words, int start, boolean more, Node node) {
        int stop = firstStop(words);
        int length = words.length();
        boolean ended = stop == length - 1 || words.endsWith(":");
        boolean formatted = node.line != null && node.line.heading() > 0;
        if (stop >= 0 && !ended) {
            return null;
        }
        int end = ended ? length - 1 : length;
        String title = words.substring(0, end);
        if (title.length() < SHORTEST && !more) {
            return null;
        }
        boolean note = more && colon(title) < 0; // 强化检查(责任单位:县应急局) above its text
        if (title.indexOf(':') >= 0 && !formatted && !note) {
            return null;
        }
        boolean commas = title.indexOf(',') >= 0;
        boolean plain = stop < 0;
        boolean numbered = node.marker == null || !node.marker.style().isUnnumbered();
        boolean lone = plain && numbered && !commas && title.length() <= LONGEST_BEFORE_COLON;
        boolean above =
                (plain && !node.isLeaf())
                        || ((plain || !commas || !node.isLeaf()) && !Use.SENTENCE.in(title));
        boolean heads = formatted || (more ? above : lone);
        if (!heads) {
            return null;
        }
        return new Split(new Span(start, start + end), start + length);
    }

    private static int firstStop(String words) {
        var stop = STOP.matcher(words);
        return stop.find() ? stop.start() : -1;
    }

    // The first colon outside brackets: one in (责任单位:县应急局) says nothing of the words before.
    private static int colon(String words) {
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                depth++;
            } else if (CLOSING.indexOf(c) >= 0 && depth > 0) {
                depth--;
            } else if (c == ':' && depth == 0) {
                return i;
            }
        }
        return -1;
    }

    // 责任领导:张三: the words before the colon say who or when, not what.
    private static boolean isField(String before) {
        Meaning meaning = ColumnName.meaning(Lines.bare(before));
        return meaning != null
                && (meaning.isRole() || meaning == Meaning.PERSON || meaning == Meaning.DEADLINE);
    }

    // 工作目标  到2025年…: a blank between Chinese characters
    private static int gap(String words) {
        for (int i = 1; i < words.length(); i++) {
            boolean han = words.charAt(i - 1) >= 0x4e00;
            if (words.charAt(i) == ' ' && han && i + 1 < words.length()) {
                boolean wide = words.charAt(i + 1) == ' ';
                return wide || words.charAt(i + 1) >= 0x4e00 ? i : -1;
            }
        }
        return -1;
    }

    // 树牢安全发展理念,扣紧压实责任链条: two phrases of a like length; else a comma is a sentence's.
    private static boolean isTitleLike(String words) {
        int comma = words.indexOf(',');
        if (comma >= 0) {
            int rest = words.length() - comma - 1;
            boolean even = Math.abs(comma - rest) <= EVEN;
            boolean figures = words.chars().anyMatch(c -> c >= '0' && c <= '9');
            if (!even || figures || words.indexOf(',', comma + 1) >= 0) {
                return false;
            }
        }
        return !Use.SENTENCE.in(words);
    }

    private int skip(int from, int end) {
        int at = from;
        while (at < end && Lines.isBlank(folded.charAt(at))) {
            at++;
        }
        return at;
    }

    // The stop is lost: 切实增强政治意识乡镇、各部门要…
    private Split runIn(Node node, boolean expected, int longest) {
        int start = node.wordsStart();
        Split none = new Split(null, start);
        if (node.line == null) {
            return none;
        }
        int end = node.line.end();
        String words = folded.substring(start, Math.min(end, start + LONGEST_RUN_IN));
        for (int length = words.length(); length > SHORTEST; length--) {
            if (titles.contains(words.substring(0, length))) {
                return new Split(new Span(start, start + length), skip(start + length, end));
            }
        }
        if (!expected) {
            return none;
        }
        int at = Use.AFTER_HEADING.first(words, SHORTEST + 2);
        while (at >= 0 && at <= longest + 4) {
            String title = words.substring(0, at);
            if (title.indexOf(',') < 0
                    && !Use.NOT_HEADING_END.in(title)
                    && !Use.OWNERS.in(title)
                    && !Use.SENTENCE.in(title)) {
                return new Split(new Span(start, start + at), start + at);
            }
            at = at + 1 < words.length() ? Use.AFTER_HEADING.first(words, at + 1) : -1;
        }
        return none;
    }
}
