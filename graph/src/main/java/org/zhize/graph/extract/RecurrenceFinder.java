package org.zhize.graph.extract;

import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Recurrence;

import java.util.List;

/** Finds stated intervals: 每月至少一次, 日排查, 每两年. */
public final class RecurrenceFinder {

    public static RecurrenceFinder standard() {
        return new RecurrenceFinder();
    }

    /** In the order of the text; offsets are those of the text. */
    public List<Recurrence> find(String text, Span within, Context context) {
        return List.of();
    }
}
