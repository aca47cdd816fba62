package org.zhize.corpus.document;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.Span;

import java.util.List;

/**
 * A heading and what stands below it: 编, 章, 节, or 一、 with （一） below it. Text between the heading
 * and the first numbered child is a child {@link Provision} with the path of the section itself.
 *
 * @param label null where the heading has no number (an annex title, a sub-title)
 * @param heading the words of the heading without number and final full stop; null where there are
 *     none
 */
public record Section(
        Address address,
        List<String> path,
        @Nullable Label label,
        @Nullable Span heading,
        Span span,
        List<Block> children)
        implements Block {

    public Section {
        path = List.copyOf(path);
        children = List.copyOf(children);
    }
}
