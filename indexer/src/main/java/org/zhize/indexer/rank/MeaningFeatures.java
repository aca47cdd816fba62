package org.zhize.indexer.rank;

import org.zhize.indexer.store.Columns;
import org.zhize.indexer.store.View;
import org.zhize.indexer.vector.VectorView;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** How near the candidates are to a question in meaning; all zero where it has no vector. */
final class MeaningFeatures {

    private final FeatureTable table;
    private final Columns columns;
    private final VectorView vectors;
    private final Candidates candidates;

    MeaningFeatures(FeatureTable table, View view, VectorView vectors, Candidates candidates) {
        this.table = table;
        this.columns = view.columns();
        this.vectors = vectors;
        this.candidates = candidates;
    }

    void fill(Question question) throws IOException {
        byte[] asked = question.vector();
        int size = table.size();
        if (asked == null || size == 0) {
            return;
        }
        VectorView.Reader reader = vectors.vectors();
        int[] places = columns.vectorPlaces(vectors);
        float[] cosines = table.column(Feature.MEANING);
        float least = 1;
        float most = -1;
        for (int i = 0; i < size; i++) {
            float cosine = reader.cosine(places[candidates.docs[i]], asked);
            cosines[i] = cosine;
            if (!Float.isNaN(cosine)) {
                least = Math.min(least, cosine);
                most = Math.max(most, cosine);
            }
        }
        for (int i = 0; i < size; i++) {
            if (Float.isNaN(cosines[i])) {
                // Not embedded yet: as near as its words are good, so that new documents are found.
                float words = table.column(Feature.BIGRAMS)[i];
                cosines[i] = most > least ? least + words * (most - least) : 0;
            }
            table.column(Feature.NEARNESS)[i] =
                    most > least ? (cosines[i] - least) / (most - least) : 0;
        }
        table.set(Feature.MEANING_RANK, FeatureTable.ranks(cosines));
        crowd(places);
        Map<Long, Float> means = new HashMap<>();
        for (int i = 0; i < size; i++) {
            Float mean = means.get(columns.chapter(candidates.docs[i]));
            if (mean == null) {
                mean = chapterMean(reader, places, candidates.docs[i], asked);
                means.put(columns.chapter(candidates.docs[i]), mean);
            }
            table.column(Feature.SECTION_MEANING)[i] = mean == 0 ? cosines[i] : mean;
        }
    }

    // What is not counted yet stands where the others stand on the whole.
    private void crowd(int[] places) {
        float[] known = vectors.crowds();
        float[] crowds = table.column(Feature.CROWD);
        float sum = 0;
        int count = 0;
        for (int i = 0; i < crowds.length; i++) {
            int place = places[candidates.docs[i]];
            crowds[i] = place < 0 ? Float.NaN : known[place];
            if (!Float.isNaN(crowds[i])) {
                sum += crowds[i];
                count++;
            }
        }
        for (int i = 0; i < crowds.length; i++) {
            if (Float.isNaN(crowds[i])) {
                crowds[i] = count == 0 ? 0 : sum / count;
            }
        }
    }

    private float chapterMean(VectorView.Reader reader, int[] places, int doc, byte[] asked)
            throws IOException {
        int from = columns.chapterStart(doc);
        float sum = 0;
        int count = 0;
        int to = from + columns.chapterSize(doc);
        for (int i = from; i < to; i++) {
            float cosine = reader.cosine(places[i], asked);
            if (!Float.isNaN(cosine)) {
                sum += cosine;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
