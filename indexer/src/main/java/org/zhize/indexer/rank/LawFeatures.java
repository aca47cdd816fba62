package org.zhize.indexer.rank;

import org.zhize.indexer.store.Catalog;
import org.zhize.indexer.store.Columns;
import org.zhize.indexer.store.View;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How well the law, the chapter and the neighbours of a candidate fit. */
final class LawFeatures {

    // Of the one score that sums up words and meaning before the ranker; chosen on dev.
    private static final float BIGRAMS = 0.5f;
    private static final float WORDS = 0.3f;
    private static final float MEANING = 0.8f;

    // Articles before and after, as far as these.
    private static final int NEIGHBOURS = 3;

    private final FeatureTable table;
    private final Catalog catalog;
    private final Columns columns;
    private final Candidates candidates;
    private final int size;
    private final float[] base;

    LawFeatures(FeatureTable table, View view, Candidates candidates) {
        this.table = table;
        this.catalog = view.catalog();
        this.columns = view.columns();
        this.candidates = candidates;
        this.size = table.size();
        this.base = new float[size];
    }

    void fill() {
        sumUp();
        aggregate();
    }

    private void sumUp() {
        for (int i = 0; i < size; i++) {
            base[i] =
                    BIGRAMS * table.column(Feature.BIGRAMS)[i]
                            + WORDS * table.column(Feature.WORDS)[i]
                            + MEANING * table.column(Feature.NEARNESS)[i];
        }
    }

    private void aggregate() {
        Map<Integer, Best> laws = new HashMap<>();
        Map<Long, Best> sections = new HashMap<>();
        Best[] lawOf = new Best[size];
        Best[] sectionOf = new Best[size];
        for (int i = 0; i < size; i++) {
            int doc = candidates.docs[i];
            lawOf[i] = laws.computeIfAbsent(law(i), _ -> new Best(20, 0));
            sectionOf[i] =
                    sections.computeIfAbsent(
                            section(i), _ -> new Best(8, columns.chapterSize(doc)));
            lawOf[i].add(base[i]);
            sectionOf[i].add(base[i]);
        }
        for (int i = 0; i < size; i++) {
            Best law = lawOf[i];
            Best section = sectionOf[i];
            table.column(Feature.LAW)[i] = law.sum(5);
            table.column(Feature.LAW_BROAD)[i] = law.sum(20);
            table.column(Feature.LAW_SHARE)[i] = (float) law.count / size;
            table.column(Feature.SECTION)[i] = section.sum(3);
            table.column(Feature.SECTION_BROAD)[i] = section.sum(8);
            table.column(Feature.SECTION_SHARE)[i] = (float) section.count / section.entries;
            addNeighbours(i);
        }
        for (Feature feature :
                List.of(Feature.LAW, Feature.LAW_BROAD, Feature.SECTION, Feature.SECTION_BROAD)) {
            table.set(feature, FeatureTable.ofTheBest(table.column(feature)));
        }
    }

    // Candidates are in the order of the index, in which entries of a document lie together.
    private void addNeighbours(int candidate) {
        int doc = candidates.docs[candidate];
        float next = 0;
        float near = 0;
        int from = Math.max(0, candidate - NEIGHBOURS);
        int to = Math.min(size - 1, candidate + NEIGHBOURS);
        for (int other = from; other <= to; other++) {
            int step = columns.position(candidates.docs[other]) - columns.position(doc);
            boolean counts = step != 0 && Math.abs(step) <= NEIGHBOURS;
            if (counts && columns.document(candidates.docs[other]) == columns.document(doc)) {
                next = Math.abs(step) == 1 ? Math.max(next, base[other]) : next;
                near += base[other] / Math.abs(step);
            }
        }
        table.column(Feature.NEIGHBOUR)[candidate] = next;
        table.column(Feature.NEIGHBOURS)[candidate] = near;
    }

    /** The best scores of a law or chapter, highest first, and how many there were. */
    private static final class Best {
        private final float[] highest;
        private final int entries;
        private int count;

        Best(int most, int entries) {
            this.highest = new float[most];
            this.entries = entries;
        }

        void add(float score) {
            float moved = score;
            for (int i = 0; i < Math.min(highest.length, count + 1); i++) {
                if (moved > highest[i] || i == count) {
                    float below = highest[i];
                    highest[i] = moved;
                    moved = below;
                }
            }
            count++;
        }

        float sum(int most) {
            float sum = 0;
            for (int i = 0; i < Math.min(most, count); i++) {
                sum += highest[i];
            }
            return sum;
        }
    }

    private int law(int candidate) {
        return catalog.law(columns.document(candidates.docs[candidate]));
    }

    private long section(int candidate) {
        return columns.chapter(candidates.docs[candidate]);
    }
}
