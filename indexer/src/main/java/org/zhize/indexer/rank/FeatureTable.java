package org.zhize.indexer.rank;

import org.apache.lucene.search.IndexSearcher;
import org.zhize.corpus.document.Header;
import org.zhize.indexer.analysis.Terms;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.store.Catalog;
import org.zhize.indexer.store.Columns;
import org.zhize.indexer.store.Fields;
import org.zhize.indexer.store.View;
import org.zhize.indexer.vector.VectorView;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The features of all candidates of one question, a row each. */
final class FeatureTable {

    // Of the one score that sums up words and meaning before the ranker; chosen on dev.
    private static final float BIGRAMS = 0.5f;
    private static final float WORDS = 0.3f;
    private static final float MEANING = 0.8f;
    private static final float RANK_DAMPING = 20f;

    private final View view;
    private final Columns columns;
    private final Catalog catalog;
    private final Candidates candidates;
    private final int size;
    private final Map<Feature, float[]> values = new EnumMap<>(Feature.class);
    private float[] base = new float[0];

    private FeatureTable(View view, Candidates candidates) {
        this.view = view;
        this.columns = view.columns();
        this.catalog = view.catalog();
        this.candidates = candidates;
        this.size = candidates.docs.length;
        for (Feature feature : Feature.values()) {
            values.put(feature, new float[size]);
        }
    }

    static FeatureTable of(
            View view,
            VectorView vectors,
            Fields.Type type,
            Question question,
            Candidates candidates)
            throws IOException {
        FeatureTable table = new FeatureTable(view, candidates);
        table.scoreWords(type, question);
        table.scoreMeaning(vectors, question);
        table.sumUp();
        table.aggregate();
        table.addCitations();
        table.addDocuments(question);
        return table;
    }

    float value(Feature feature, int candidate) {
        return column(feature)[candidate];
    }

    int size() {
        return size;
    }

    private float[] column(Feature feature) {
        return Objects.requireNonNull(values.get(feature));
    }

    private void set(Feature feature, float[] column) {
        values.put(feature, column);
    }

    private void scoreWords(Fields.Type type, Question question) throws IOException {
        IndexSearcher searcher = view.searcher();
        int[] docs = candidates.docs;
        TermScores pairs = TermScores.of(searcher, type.bigrams(), question.bigrams(), docs);
        TermScores words = TermScores.of(searcher, type.words(), question.words(), docs);
        set(Feature.BIGRAMS, ofTheBest(pairs.bm25));
        set(Feature.COVERAGE, pairs.coverage);
        set(Feature.BIGRAM_RANK, ranks(pairs.bm25));
        set(Feature.WORDS, ofTheBest(words.bm25));
        set(Feature.WORD_COVERAGE, words.coverage);
        set(Feature.WORD_RANK, ranks(words.bm25));
    }

    private void scoreMeaning(VectorView vectors, Question question) throws IOException {
        byte[] asked = question.vector();
        if (asked == null || size == 0) {
            return;
        }
        VectorView.Reader reader = vectors.vectors();
        float[] cosines = column(Feature.MEANING);
        float least = 1;
        float most = -1;
        for (int i = 0; i < size; i++) {
            float cosine = reader.cosine(columns.vector(candidates.docs[i]), asked);
            cosines[i] = cosine;
            if (!Float.isNaN(cosine)) {
                least = Math.min(least, cosine);
                most = Math.max(most, cosine);
            }
        }
        for (int i = 0; i < size; i++) {
            if (Float.isNaN(cosines[i])) {
                // Not embedded yet: as near as its words are good, so that new documents are found.
                float words = column(Feature.BIGRAMS)[i];
                cosines[i] = most > least ? least + words * (most - least) : 0;
            }
            column(Feature.NEARNESS)[i] = most > least ? (cosines[i] - least) / (most - least) : 0;
        }
        set(Feature.MEANING_RANK, ranks(cosines));
        Map<Long, Float> means = new HashMap<>();
        for (int i = 0; i < size; i++) {
            Float mean = means.get(section(i));
            if (mean == null) {
                mean = sectionMean(reader, candidates.docs[i], asked);
                means.put(section(i), mean);
            }
            column(Feature.SECTION_MEANING)[i] = mean == 0 ? cosines[i] : mean;
        }
    }

    /** Entries of a document lie next to each other, so its section is a range of doc ids. */
    private float sectionMean(VectorView.Reader reader, int doc, byte[] asked) throws IOException {
        int document = columns.document(doc);
        int section = columns.section(doc);
        int from = doc;
        while (from > 0 && isIn(from - 1, document, section)) {
            from--;
        }
        float sum = 0;
        int count = 0;
        for (int i = from; i < columns.size() && isIn(i, document, section); i++) {
            float cosine = reader.cosine(columns.vector(i), asked);
            if (!Float.isNaN(cosine)) {
                sum += cosine;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private boolean isIn(int doc, int document, int section) {
        return columns.document(doc) == document
                && columns.section(doc) == section
                && columns.vector(doc) != 0;
    }

    private void sumUp() {
        base = new float[size];
        for (int i = 0; i < size; i++) {
            base[i] =
                    BIGRAMS * column(Feature.BIGRAMS)[i]
                            + WORDS * column(Feature.WORDS)[i]
                            + MEANING * column(Feature.NEARNESS)[i];
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
            column(Feature.LAW)[i] = sum(law, 5);
            column(Feature.LAW_BROAD)[i] = sum(law, 20);
            column(Feature.LAW_SHARE)[i] = (float) law.size() / size;
            column(Feature.SECTION)[i] = sum(section, 3);
            column(Feature.SECTION_BROAD)[i] = sum(section, 8);
            int doc = candidates.docs[i];
            int all = sizes.computeIfAbsent(section(i), _ -> sectionSize(doc));
            column(Feature.SECTION_SHARE)[i] = (float) section.size() / all;
            float next = 0;
            float near = 0;
            for (int step = -3; step <= 3; step++) {
                float fit = step == 0 ? 0 : places.getOrDefault(place(i, step), 0f);
                next = Math.abs(step) == 1 ? Math.max(next, fit) : next;
                near += step == 0 ? 0 : fit / Math.abs(step);
            }
            column(Feature.NEIGHBOUR)[i] = next;
            column(Feature.NEIGHBOURS)[i] = near;
        }
        for (Feature feature :
                List.of(Feature.LAW, Feature.LAW_BROAD, Feature.SECTION, Feature.SECTION_BROAD)) {
            set(feature, ofTheBest(column(feature)));
        }
    }

    private int sectionSize(int doc) {
        int document = columns.document(doc);
        int section = columns.section(doc);
        int from = doc;
        while (from > 0 && isIn(from - 1, document, section)) {
            from--;
        }
        int to = doc;
        while (to < columns.size() && isIn(to, document, section)) {
            to++;
        }
        return Math.max(1, to - from);
    }

    private void addCitations() {
        float best = 0;
        for (float votes : candidates.cited) {
            best = Math.max(best, votes);
        }
        for (int i = 0; i < size; i++) {
            long self = columns.self(candidates.docs[i]);
            int citations = self == 0 ? 0 : columns.citations(self);
            // Few are cited more than 50 times: 4 makes the logarithm about 1.
            column(Feature.CITATIONS)[i] = (float) Math.log1p(citations) / 4;
            column(Feature.CITED)[i] = best == 0 ? 0 : candidates.cited[i] / best;
        }
    }

    private void addDocuments(Question question) {
        Set<String> asked = new HashSet<>();
        question.bigrams().forEach(term -> asked.add(term.bytes().utf8ToString()));
        Map<Integer, float[]> titles = new HashMap<>();
        for (int i = 0; i < size; i++) {
            int number = columns.document(candidates.docs[i]);
            StoredDocument document = catalog.documents().get(number);
            float[] title = titles.computeIfAbsent(number, _ -> overlap(document.header(), asked));
            column(Feature.TITLE)[i] = title[0];
            // The title of a local document names its place: no reason to doubt a hit.
            boolean local = !document.header().region().path().isEmpty();
            column(Feature.IN_TITLE)[i] = local ? 0 : title[1];
            column(Feature.POSITION)[i] =
                    (float) columns.position(candidates.docs[i])
                            / Math.max(1, document.provisions());
            column(Feature.SUPERSEDED)[i] = catalog.superseded(document) ? 1 : 0;
            column(Feature.ELSEWHERE)[i] = question.isElsewhere(document.header()) ? 1 : 0;
        }
    }

    private static float[] overlap(Header header, Set<String> asked) {
        Set<String> title = new HashSet<>(Terms.bigrams(header.shortTitle()));
        int common = 0;
        for (String pair : title) {
            common += asked.contains(pair) ? 1 : 0;
        }
        return new float[] {
            title.isEmpty() ? 0 : (float) common / title.size(),
            asked.isEmpty() ? 0 : (float) common / asked.size()
        };
    }

    private int law(int candidate) {
        return catalog.law(columns.document(candidates.docs[candidate]));
    }

    private long section(int candidate) {
        int doc = candidates.docs[candidate];
        return ((long) columns.document(doc) << 32) | columns.section(doc);
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

    private static float[] ofTheBest(float[] scores) {
        float best = 0;
        for (float score : scores) {
            best = Math.max(best, score);
        }
        float[] shares = new float[scores.length];
        for (int i = 0; i < scores.length && best > 0; i++) {
            shares[i] = scores[i] / best;
        }
        return shares;
    }

    private static float[] ranks(float[] scores) {
        long[] order = new long[scores.length];
        for (int i = 0; i < order.length; i++) {
            // Higher scores first: the bits of non-negative floats sort like the floats.
            int bits = Float.floatToIntBits(Math.max(0, scores[i]));
            order[i] = ((long) (Integer.MAX_VALUE - bits) << 32) | i;
        }
        Arrays.sort(order);
        float[] ranks = new float[scores.length];
        for (int rank = 0; rank < order.length; rank++) {
            ranks[(int) order[rank]] = RANK_DAMPING / (RANK_DAMPING + rank);
        }
        return ranks;
    }
}
