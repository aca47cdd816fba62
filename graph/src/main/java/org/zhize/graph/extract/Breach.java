package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Penalty.Fine;

import java.util.List;

/**
 * A breach and what it costs.
 *
 * @param act the words of the breach; empty where only an article is named
 * @param articles the articles of the same document that it names
 * @param listed true for an item of a list whose lead-in names the articles for all its items: each
 *     is then about a part of them
 * @param penalty the words of the penalty
 * @param decider the words of the body that decides, null where none is named
 */
record Breach(
        Address provision,
        Span act,
        List<ArticleReference> articles,
        boolean listed,
        Span penalty,
        List<Fine> fines,
        @Nullable Span decider) {

    Breach {
        articles = List.copyOf(articles);
        fines = List.copyOf(fines);
    }

    /**
     * @param inserted the 之一 of 第二十四条之一, else 0
     * @param paragraph 款 from 1, else 0
     * @param item 项 from 1, else 0
     */
    record ArticleReference(int article, int inserted, int paragraph, int item) {}
}
