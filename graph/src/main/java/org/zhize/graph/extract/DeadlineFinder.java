package org.zhize.graph.extract;

import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Deadline;

import java.util.List;

/** Finds by when: 2025年底前, 6月底前, 自…之日起三十日内. */
public final class DeadlineFinder {

    public static DeadlineFinder standard() {
        return new DeadlineFinder();
    }

    /**
     * In the order of the text; offsets are those of the text. A span that is nothing but a time
     * (the cell of a table) is read as one where running text would not be: 2024年, 6月, 长期.
     */
    public List<Deadline> find(String text, Span within, Context context) {
        return List.of();
    }
}
