package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.DutyKind;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;

/**
 * A modal word at its place.
 *
 * @param subject the doer inside the wording (由X负责), else null
 * @param nobody true for 禁止 and 严禁, which name nobody before them
 */
record Modal(DutyKind kind, int start, int end, @Nullable Span subject, boolean nobody) {

    /** The modal words of a sentence from left to right, without those that are none. */
    static List<Modal> in(String text, Span sentence, Triggers<ModalRow> rows) {
        List<Modal> found = new ArrayList<>();
        BitSet taken = new BitSet();
        for (var entry : rows.in(text, sentence)) {
            Matcher matcher =
                    entry.pattern()
                            .matcher(text)
                            .region(sentence.start(), sentence.end())
                            .useTransparentBounds(true);
            while (matcher.find()) {
                int next = taken.nextSetBit(matcher.start() - sentence.start());
                if (next >= 0 && next < matcher.end() - sentence.start()) {
                    continue;
                }
                taken.set(matcher.start() - sentence.start(), matcher.end() - sentence.start());
                DutyKind kind = entry.row().kind();
                if (kind != null) {
                    found.add(of(kind, matcher));
                }
            }
        }
        found.sort(Comparator.comparingInt(Modal::start));
        return found;
    }

    private static Modal of(DutyKind kind, Matcher matcher) {
        Span subject =
                matcher.namedGroups().containsKey("subject") && matcher.start("subject") >= 0
                        ? new Span(matcher.start("subject"), matcher.end("subject"))
                        : null;
        boolean nobody = matcher.group().endsWith("禁止") || matcher.group().endsWith("严禁");
        return new Modal(kind, matcher.start(), matcher.end(), subject, nobody);
    }
}
