package org.zhize.indexer;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.text.Span;
import org.zhize.indexer.analysis.Symbols;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.query.Filters;
import org.zhize.indexer.query.Intent;
import org.zhize.indexer.query.Interpreted;
import org.zhize.indexer.query.SearchRequest;
import org.zhize.indexer.store.Fields;
import org.zhize.indexer.store.StoredText;
import org.zhize.indexer.store.View;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One search, from request to page. */
final class Search {

    private final View view;
    private final SearchRequest request;

    Search(View view, SearchRequest request) {
        this.view = view;
        this.request = request;
    }

    Results run() throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(Fields.TYPE, request.scope().name())), Occur.FILTER);
        query.add(words(request.text()), Occur.MUST);
        request.within().forEach(text -> query.add(words(text), Occur.FILTER));
        if (!request.filters().equals(Filters.NONE)) {
            query.add(documents(), Occur.FILTER);
        }
        int first = request.page() * request.size();
        Query built = query.build();
        TopDocs top = view.searcher().search(built, first + request.size());
        List<Hit> hits = new ArrayList<>();
        for (int i = first; i < top.scoreDocs.length; i++) {
            hits.add(hit(top.scoreDocs[i]));
        }
        return new Results(
                view.searcher().count(built),
                request.page(),
                request.size(),
                hits,
                List.of(),
                Map.of(),
                new Interpreted(request.text(), Intent.SEARCH, List.of()));
    }

    private static Query words(String text) {
        Symbols symbols = Symbols.of(text);
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        int pairs = 0;
        for (int i = 0; i + 1 < symbols.count() && pairs < 500; i++) {
            if (symbols.joined(i + 1)) {
                String pair = symbols.symbol(i) + symbols.symbol(i + 1);
                words.add(new TermQuery(new Term(Fields.BIGRAMS, pair)), Occur.SHOULD);
                pairs++;
            }
        }
        return pairs == 0 ? MatchAllDocsQuery.INSTANCE : words.build();
    }

    private Query documents() {
        List<BytesRef> ids = new ArrayList<>();
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        for (StoredDocument document : view.catalog().documents()) {
            if (view.catalog().passes(document, request.filters(), today)) {
                ids.add(new BytesRef(document.id().toString()));
            }
        }
        return new TermInSetQuery(Fields.DOCUMENT, ids);
    }

    private Hit hit(ScoreDoc found) throws IOException {
        var stored = view.searcher().storedFields().document(found.doc);
        DocumentId id = new DocumentId(stored.get(Fields.DOCUMENT));
        StoredDocument document = view.catalog().document(id).orElseThrow();
        String title = document.header().shortTitle();
        StoredText text =
                request.scope() == org.zhize.indexer.query.Scope.DOCUMENT
                        ? new StoredText(List.of(), null, title, 0, List.of(), null)
                        : StoredText.read(stored.get(Fields.STORED));
        return new Hit(
                stored.get(Fields.ID),
                id,
                title,
                text.path(),
                text.heading(),
                text.text(),
                new Span(text.start(), text.start() + text.text().length()),
                text.text(),
                title,
                List.of(),
                null,
                text.payload(),
                found.score,
                Map.of());
    }
}
