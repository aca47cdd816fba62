package org.zhize.indexer;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.zhize.indexer.rank.Question;
import org.zhize.indexer.rank.Ranking;
import org.zhize.indexer.store.Fields;
import org.zhize.indexer.store.StoredText;
import org.zhize.indexer.store.View;
import org.zhize.indexer.vector.VectorView;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Provisions that say much the same as a given one: its own text is the question. */
final class Similar {

    private final View view;
    private final VectorView vectors;

    Similar(View view, VectorView vectors) {
        this.view = view;
        this.vectors = vectors;
    }

    List<Hit> to(String provision, int limit) throws IOException {
        Query self = new TermQuery(new Term(Fields.ID, provision));
        ScoreDoc[] found = view.searcher().search(self, 1).scoreDocs;
        if (found.length == 0) {
            return List.of();
        }
        int doc = found[0].doc;
        String json =
                view.searcher()
                        .storedFields()
                        .document(doc, Set.of(Fields.STORED))
                        .get(Fields.STORED);
        String text = StoredText.read(json).text();
        Optional<byte[]> vector = vectors.vectors().vector(view.columns().vector(doc));
        Question question = Question.of(text, () -> vector.orElse(null), List.of());
        Query others =
                new BooleanQuery.Builder()
                        .add(
                                new TermQuery(new Term(Fields.TYPE, Fields.Type.PROVISION.term())),
                                Occur.FILTER)
                        .add(self, Occur.MUST_NOT)
                        .build();
        HitReader reader = new HitReader(view, new Highlighter(Marked.NOTHING), null);
        List<Entry> best = new ArrayList<>();
        for (Ranking.Ranked ranked :
                Ranking.of(view, vectors, Fields.Type.PROVISION, question, others).likeness()) {
            int document = view.columns().document(ranked.doc());
            boolean old = view.catalog().superseded(view.catalog().documents().get(document));
            if (!old && best.size() < limit) {
                best.add(
                        new Entry(
                                ranked.doc(),
                                ranked.score(),
                                null,
                                java.util.Map.of("likeness", ranked.score()),
                                null));
            }
        }
        return reader.read(best);
    }
}
