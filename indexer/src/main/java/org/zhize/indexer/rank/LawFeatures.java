package org.zhize.indexer.rank;

import org.zhize.indexer.store.Catalog;
import org.zhize.indexer.store.Columns;
import org.zhize.indexer.store.View;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How well the law, the chapter and the neighbours of a candidate fit. */
final class LawFeatures {

    // Of the one score that sums up words and meaning before the ranker; chosen on dev.
    private static final float BIGRAMS = 0.5f;
    private static final float WORDS = 0.3f;
    private static final float MEANING = 0.8f;

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
        Map<Integer, List<Float>> laws = new HashMap<>();
        Map<Long, List<Float>> sections = new HashMap<>();
        Map<Long, Float> places = new HashMap<>();
        for (int i = 0; i < size; i++) {
            laws.computeIfAbsent(law(i), _ -> new ArrayList<>()).add(base[i]);
            sections.computeIfAbsent(section(i), _ -> new ArrayList<>()).add(base[i]);
            places.put(place(i, 0), base[i]);
        }
        laws.values().forEach(list -> list.sort(Comparator.reverseOrder()));
        sections.values().forEach(list -> list.sort(Comparator.reverseOrder()));
        Map<Long, Integer> sizes = new HashMap<>();
        for (int i = 0; i < size; i++) {
            List<Float> law = laws.getOrDefault(law(i), List.of());
            List<Float> section = sections.getOrDefault(section(i), List.of());
            table.column(Feature.LAW)[i] = sum(law, 5);
            table.column(Feature.LAW_BROAD)[i] = sum(law, 20);
            table.column(Feature.LAW_SHARE)[i] = (float) law.size() / size;
            table.column(Feature.SECTION)[i] = sum(section, 3);
            table.column(Feature.SECTION_BROAD)[i] = sum(section, 8);
            int doc = candidates.docs[i];
            int all = sizes.computeIfAbsent(section(i), _ -> columns.chapterSize(doc));
            table.column(Feature.SECTION_SHARE)[i] = (float) section.size() / all;
            float next = 0;
            float near = 0;
            for (int step = -3; step <= 3; step++) {
                float fit = step == 0 ? 0 : places.getOrDefault(place(i, step), 0f);
                next = Math.abs(step) == 1 ? Math.max(next, fit) : next;
                near += step == 0 ? 0 : fit / Math.abs(step);
            }
            table.column(Feature.NEIGHBOUR)[i] = next;
            table.column(Feature.NEIGHBOURS)[i] = near;
        }
        for (Feature feature :
                List.of(Feature.LAW, Feature.LAW_BROAD, Feature.SECTION, Feature.SECTION_BROAD)) {
            table.set(feature, FeatureTable.ofTheBest(table.column(feature)));
        }
    }

    private int law(int candidate) {
        return catalog.law(columns.document(candidates.docs[candidate]));
    }

    private long section(int candidate) {
        return columns.chapter(candidates.docs[candidate]);
    }

    private long place(int candidate, int step) {
        int doc = candidates.docs[candidate];
        return ((long) columns.document(doc) << 32) | (columns.position(doc) + step);
    }

    private static float sum(List<Float> sorted, int most) {
        float sum = 0;
        for (int i = 0; i < Math.min(most, sorted.size()); i++) {
            sum += sorted.get(i);
        }
        return sum;
    }
}
