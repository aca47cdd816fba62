package org.zhize.corpus.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** The columns of a table that only knows where its cells end, in twips. */
final class CellEdges {

    private static final int SAME_EDGE = 40; // programs round the edges row by row

    private final List<Integer> edges = new ArrayList<>();

    CellEdges(Collection<Integer> all) {
        for (int edge : new TreeSet<>(all)) {
            if (edges.isEmpty() || edge - edges.getLast() > SAME_EDGE) {
                edges.add(edge);
            }
        }
    }

    /** The column that begins or ends at that edge, 0 for one before all others. */
    int column(int edge) {
        int at = Collections.binarySearch(edges, edge);
        return Math.max(0, at >= 0 ? at : -at - 2);
    }
}
