package org.zhize.indexer.rank;

import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.store.Catalog;
import org.zhize.indexer.store.Columns;
import org.zhize.indexer.store.View;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What is known of a candidate beside its words: who cites it, its document, its place there. */
final class DocumentFeatures {

    private DocumentFeatures() {}

    static void fill(FeatureTable table, View view, Question question, Candidates candidates) {
        addCitations(table, view.columns(), candidates);
        addDocuments(table, view, question, candidates);
    }

    private static void addCitations(FeatureTable table, Columns columns, Candidates candidates) {
        float best = 0;
        for (float votes : candidates.cited) {
            best = Math.max(best, votes);
        }
        for (int i = 0; i < table.size(); i++) {
            long self = columns.self(candidates.docs[i]);
            int citations = self == 0 ? 0 : columns.citations(self);
            // Few are cited more than 50 times: 4 makes the logarithm about 1.
            table.column(Feature.CITATIONS)[i] = (float) Math.log1p(citations) / 4;
            table.column(Feature.CITED)[i] = best == 0 ? 0 : candidates.cited[i] / best;
        }
    }

    /** What all entries of one document have in common. */
    private record OfDocument(
            float title, float inTitle, int provisions, boolean superseded, boolean elsewhere) {

        static OfDocument of(Catalog catalog, int number, Set<String> asked, Question question) {
            StoredDocument document = catalog.documents().get(number);
            Set<String> title = catalog.titlePairs(number);
            int common = 0;
            for (String pair : title) {
                common += asked.contains(pair) ? 1 : 0;
            }
            // The title of a local document names its place: no reason to doubt a hit.
            boolean local = !document.header().region().path().isEmpty();
            return new OfDocument(
                    title.isEmpty() ? 0 : (float) common / title.size(),
                    asked.isEmpty() || local ? 0 : (float) common / asked.size(),
                    Math.max(1, document.provisions()),
                    catalog.superseded(document),
                    question.isElsewhere(document.header()));
        }
    }

    private static void addDocuments(
            FeatureTable table, View view, Question question, Candidates candidates) {
        Set<String> asked = new HashSet<>();
        for (TermScores.Term term : question.bigrams()) {
            if (!term.added()) {
                asked.add(term.bytes().utf8ToString());
            }
        }
        Columns columns = view.columns();
        Map<Integer, OfDocument> known = new HashMap<>();
        for (int i = 0; i < table.size(); i++) {
            int doc = candidates.docs[i];
            OfDocument document =
                    known.computeIfAbsent(
                            columns.document(doc),
                            number -> OfDocument.of(view.catalog(), number, asked, question));
            table.column(Feature.TITLE)[i] = document.title;
            table.column(Feature.IN_TITLE)[i] = document.inTitle;
            table.column(Feature.POSITION)[i] = (float) columns.position(doc) / document.provisions;
            table.column(Feature.SUPERSEDED)[i] = document.superseded ? 1 : 0;
            table.column(Feature.ELSEWHERE)[i] = document.elsewhere ? 1 : 0;
        }
    }
}
