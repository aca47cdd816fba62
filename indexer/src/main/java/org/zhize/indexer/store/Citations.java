package org.zhize.indexer.store;

import org.zhize.corpus.citation.Citation;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Citations of a document by place. */
final class Citations {

    private final List<Citation> sorted;

    Citations(List<Citation> citations) {
        sorted = new ArrayList<>(citations);
        sorted.sort(Comparator.comparingInt(citation -> citation.span().start()));
    }

    List<Citation> within(Span span) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).span().start() < span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < sorted.size() && sorted.get(end).span().start() < span.end()) {
            end++;
        }
        return sorted.subList(low, end);
    }
}
