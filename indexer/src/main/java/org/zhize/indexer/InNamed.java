package org.zhize.indexer;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.zhize.corpus.document.DocumentId;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.query.Reading;
import org.zhize.indexer.rank.Feature;
import org.zhize.indexer.rank.Question;
import org.zhize.indexer.rank.Ranking;
import org.zhize.indexer.rank.Units;
import org.zhize.indexer.store.Fields;
import org.zhize.indexer.store.Filtering;
import org.zhize.indexer.store.View;
import org.zhize.indexer.vector.VectorView;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hits in the documents that a query names beside other words (消防法 罚款), or in those of a region
 * that it names (山东 电梯). They stand before all others, in the order of a search in these documents
 * alone; among all documents the ranker would not even see them where the words are common.
 */
final class InNamed {

    private static final double NAMED = 50; // above any score of the ranker, below an article named
    private static final double REGION = 25; // above the ranker too, below a document named
    // Of more words a hit need not hold all: the ranking weighs the region against the rest.
    private static final int FEW_WORDS = 3;
    // Where none holds the words, those that hold so much of them.
    private static final float COVERED = 0.3f;

    private final View view;
    private final VectorView vectors;
    private final Fields.Type type;
    private final Reading reading;
    private final LocalDate today;

    InNamed(View view, VectorView vectors, Fields.Type type, Reading reading, LocalDate today) {
        this.view = view;
        this.vectors = vectors;
        this.type = type;
        this.reading = reading;
        this.today = today;
    }

    /**
     * Best first; none where no document is named as a whole.
     *
     * @param words what hits must hold
     * @param filter what hits must pass where none holds the words
     */
    List<Entry> best(Question question, Query words, Query filter) throws IOException {
        Set<DocumentId> named = Pinned.wholly(reading);
        if (named.isEmpty()) {
            return inRegion(question, words);
        }
        List<Entry> holding = in(named, words, question, 0, "named", NAMED);
        return holding.isEmpty() ? in(named, filter, question, COVERED, "named", NAMED) : holding;
    }

    private List<Entry> inRegion(Question question, Query words) throws IOException {
        if (reading.regions().isEmpty() || Units.of(reading.words(), false).size() > FEW_WORDS) {
            return List.of();
        }
        Set<DocumentId> here = new LinkedHashSet<>();
        for (StoredDocument document : view.catalog().documents()) {
            if (Adjustments.isInNamedRegion(reading, document)) {
                here.add(document.id());
            }
        }
        return here.isEmpty() ? List.of() : in(here, words, question, 0, "ofRegion", REGION);
    }

    private List<Entry> in(
            Set<DocumentId> documents,
            Query query,
            Question question,
            float covered,
            String reason,
            double step)
            throws IOException {
        Query inside =
                new BooleanQuery.Builder()
                        .add(query, Occur.FILTER)
                        .add(Filtering.in(List.copyOf(documents)), Occur.FILTER)
                        .build();
        Ranking ranking = Ranking.of(view, vectors, type, question, inside);
        List<Entry> best = new ArrayList<>();
        for (Entry entry : new Adjustments(view, reading, ranking, today).entries()) {
            Ranking.Ranked ranked = entry.ranked();
            if (ranked != null && ranking.value(ranked, Feature.COVERAGE) >= covered) {
                Map<String, Double> why = new HashMap<>(ranking.why(ranked));
                why.putAll(entry.reasons());
                why.put(reason, step);
                best.add(new Entry(entry.doc(), entry.score() + step, null, why, null));
            }
        }
        return best;
    }
}
