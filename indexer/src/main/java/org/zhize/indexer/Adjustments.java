package org.zhize.indexer;

import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Region;
import org.zhize.corpus.document.Status;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.query.Reading;
import org.zhize.indexer.rank.Feature;
import org.zhize.indexer.rank.Ranking;
import org.zhize.indexer.store.View;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What no training question teaches: a law or region that the query names comes first, old versions
 * and repealed documents come last. Each is a step in units of the distance between the best hit
 * and the fiftieth, so that it moves hits among their likes and lifts none from nowhere.
 */
final class Adjustments {

    private static final double LAW_NAMED = 0.8;
    private static final double REGION_NAMED = 1.0;
    private static final double REGION_ITSELF = 0.3; // before its parts
    private static final double ELSEWHERE = -0.6;
    private static final double SUPERSEDED = -0.6;
    private static final double REPEALED = -0.6;
    private static final int FAR = 50;

    private final View view;
    private final Reading reading;
    private final Ranking ranking;
    private final LocalDate today;
    private final Set<DocumentId> named;
    private final Called called;
    private final Map<Integer, Map<String, Double>> byDocument = new HashMap<>();

    Adjustments(View view, Reading reading, Ranking ranking, LocalDate today) {
        this.view = view;
        this.reading = reading;
        this.ranking = ranking;
        this.today = today;
        this.named = Pinned.wholly(reading);
        this.called = new Called(reading.words());
    }

    /** The candidates in their final order. */
    List<Entry> entries() {
        List<Ranking.Ranked> ranked = ranking.ranked();
        if (ranked.isEmpty()) {
            return List.of();
        }
        double far = ranked.get(Math.min(FAR, ranked.size()) - 1).score();
        double unit = Math.max(0.1, ranked.getFirst().score() - far);
        List<Entry> entries = new ArrayList<>(ranked.size());
        for (Ranking.Ranked one : ranked) {
            int document = view.columns().document(one.doc());
            Map<String, Double> steps = byDocument.computeIfAbsent(document, d -> steps(d, one));
            double score = one.score();
            Map<String, Double> reasons = steps.isEmpty() ? Map.of() : new HashMap<>();
            for (Map.Entry<String, Double> step : steps.entrySet()) {
                score += step.getValue() * unit;
                reasons.put(step.getKey(), Math.round(step.getValue() * unit * 1000) / 1000.0);
            }
            entries.add(new Entry(one.doc(), score, one, reasons, null));
        }
        entries.sort(Comparator.comparingDouble(Entry::score).reversed());
        return entries;
    }

    private Map<String, Double> steps(int number, Ranking.Ranked one) {
        StoredDocument document = view.catalog().documents().get(number);
        Map<String, Double> steps = new HashMap<>();
        if (named.contains(document.id()) || called.isSo(document.header())) {
            steps.put("lawNamed", LAW_NAMED);
        }
        if (isInNamedRegion(reading, document)) {
            Region own = document.header().region();
            boolean itself = reading.regions().stream().anyMatch(r -> r.path().equals(own.path()));
            steps.put("regionNamed", REGION_NAMED + (itself ? REGION_ITSELF : 0));
        } else if (ranking.value(one, Feature.ELSEWHERE) > 0) {
            steps.put("elsewhere", ELSEWHERE);
        }
        if (view.catalog().status(document, today) == Status.REPEALED) {
            steps.put("repealed", REPEALED);
        } else if (view.catalog().superseded(document)) {
            steps.put("superseded", SUPERSEDED);
        }
        return steps;
    }

    /** Whether it is a document of a region that the query names, or of one below. */
    static boolean isInNamedRegion(Reading reading, StoredDocument document) {
        List<String> path = document.header().region().path();
        for (Region region : reading.regions()) {
            List<String> named = region.path();
            if (!named.isEmpty()
                    && named.size() <= path.size()
                    && path.subList(0, named.size()).equals(named)) {
                return true;
            }
        }
        return false;
    }
}
