package org.zhize.indexer;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.text.Span;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.query.Reading;
import org.zhize.indexer.rank.Ranking;
import org.zhize.indexer.store.Fields;
import org.zhize.indexer.store.Meanwhile;
import org.zhize.indexer.store.StoredText;
import org.zhize.indexer.store.View;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads what a hit shows from the index. */
final class HitReader {

    private final View view;
    private final Highlighter highlighter;
    private final @Nullable Ranking ranking;

    HitReader(View view, Highlighter highlighter, @Nullable Ranking ranking) {
        this.view = view;
        this.highlighter = highlighter;
        this.ranking = ranking;
    }

    /** In their order, half of them on another processor. */
    List<Hit> readOnBoth(List<Entry> entries) throws IOException {
        int half = entries.size() / 2;
        Meanwhile<List<Hit>> latter =
                view.meanwhile(() -> read(entries.subList(half, entries.size())));
        List<Hit> hits = new ArrayList<>(read(entries.subList(0, half)));
        hits.addAll(latter.result());
        return hits;
    }

    /** In their order; may be called by several threads. */
    List<Hit> read(List<Entry> entries) throws IOException {
        StoredFields stored = view.searcher().storedFields();
        Hit[] hits = new Hit[entries.size()];
        // Entries are packed together in blocks: in their order each block is unpacked once.
        int[] inOrder =
                IntStream.range(0, hits.length)
                        .boxed()
                        .sorted(Comparator.comparingInt(i -> entries.get(i).doc()))
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int i : inOrder) {
            hits[i] = read(entries.get(i), stored.document(entries.get(i).doc()));
        }
        return List.of(hits);
    }

    private Hit read(Entry entry, Document stored) {
        DocumentId id = new DocumentId(stored.get(Fields.DOCUMENT));
        StoredDocument document = view.catalog().document(id).orElseThrow();
        StoredText text = StoredText.read(stored.get(Fields.STORED));
        StoredText.@Nullable Part part = part(text, stored.get(Fields.ID), entry.reference());
        Highlighter.Passage passage =
                highlighter.passage(text.text(), part == null ? -1 : part.start());
        List<Span> matches =
                passage.matches().stream().map(match -> match.shifted(text.start())).toList();
        Map<String, Double> why = new HashMap<>(entry.reasons());
        if (ranking != null && entry.ranked() != null) {
            why.putAll(ranking.why(entry.ranked()));
        }
        String title = document.header().shortTitle();
        return new Hit(
                stored.get(Fields.ID),
                id,
                title,
                text.path(),
                text.heading(),
                text.text(),
                new Span(text.start(), text.start() + text.text().length()),
                passage.html(),
                highlighter.whole(title),
                matches,
                part == null ? null : part.id(),
                text.payload(),
                Math.round(entry.score() * 1000) / 1000.0,
                why);
    }

    /** The paragraph or item that the query named. */
    private static StoredText.@Nullable Part part(
            StoredText text, String id, Reading.@Nullable Reference reference) {
        if (reference == null || (reference.paragraph() == null && reference.item() == null)) {
            return null;
        }
        String paragraph = reference.paragraph() == null ? "" : ".p" + reference.paragraph();
        String item = reference.item() == null ? "" : ".i" + reference.item();
        StoredText.Part best = null;
        for (StoredText.Part part : text.parts()) {
            String local = part.id().substring(id.length());
            boolean fits =
                    local.equals(paragraph + item) || (paragraph.isEmpty() && local.endsWith(item));
            if (fits && best == null) {
                best = part;
            }
        }
        return best;
    }
}
