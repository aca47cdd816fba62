package org.zhize.indexer;

import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Header;
import org.zhize.corpus.names.TitleKey;
import org.zhize.indexer.analysis.Symbols;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.query.Reading;
import org.zhize.indexer.store.ArticleKey;
import org.zhize.indexer.store.Fields;
import org.zhize.indexer.store.Filtering;
import org.zhize.indexer.store.StoredText;
import org.zhize.indexer.store.View;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the query names outright stands first: the article in its newest version, then in older
 * ones; a document that is named alone, in reading order.
 */
final class Pinned {

    // Of a document that is named as a whole, so much is listed before other hits.
    private static final int OF_A_DOCUMENT = 2000;
    private static final double CERTAIN = 100; // above any score of the ranker

    private final Map<Integer, Entry> entries;
    private final Query citing;
    private final List<String> missing;

    private Pinned(Map<Integer, Entry> entries, Query citing, List<String> missing) {
        this.entries = entries;
        this.citing = citing;
        this.missing = missing;
    }

    /**
     * @param words what is asked for beside the names: of a document named by its number, or of a
     *     chapter, only provisions that hold them
     */
    static Pinned of(View view, Reading reading, Query filter, Query words) throws IOException {
        Map<Integer, Entry> entries = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>(absent(reading));
        BooleanQuery.Builder citing = new BooleanQuery.Builder();
        boolean any = false;
        boolean alone = reading.words().isBlank() || isTitleOnly(reading);
        for (Reading.Reference reference : reading.references()) {
            List<Integer> docs = new ArrayList<>();
            String article = reference.article();
            boolean part = reference.number() || reference.chapter() != null;
            if (article != null) {
                docs.addAll(articles(view, reference.title(), article));
                citing.add(
                        SortedNumericDocValuesField.newSlowExactQuery(
                                Fields.CITES, ArticleKey.hash(reference.title(), article)),
                        Occur.SHOULD);
                any = true;
                if (docs.isEmpty()) {
                    docs.addAll(instead(view, reading, reference, alone, missing));
                }
            } else if (alone || part) {
                docs.addAll(
                        chapter(
                                view,
                                reference,
                                passing(view, whole(view, reference, reading), filter)));
            }
            List<Integer> kept = passing(view, docs, part && !alone ? words : filter);
            if (kept.isEmpty() && reference.number()) {
                kept = passing(view, docs, filter);
                if (!kept.isEmpty()) {
                    missing.add(reference.title() + "里没有同时含有其余各词的条文；先列出全文。");
                }
            }
            for (int doc : kept) {
                entries.putIfAbsent(
                        doc, new Entry(doc, CERTAIN, null, Map.of("named", CERTAIN), reference));
            }
        }
        return new Pinned(
                entries, any ? citing.build() : new MatchNoDocsQuery("nothing named"), missing);
    }

    /** Numbers that no document here has, in sentences. */
    static List<String> absent(Reading reading) {
        return reading.references().stream()
                .filter(r -> r.number() && r.documents().isEmpty())
                .map(r -> "库中没有文号为" + r.title() + "的文件。")
                .toList();
    }

    private static List<Integer> articles(View view, String title, String article) {
        List<Integer> docs = new ArrayList<>();
        for (int doc : view.columns().cited(ArticleKey.hash(title, article))) {
            docs.add(doc);
        }
        docs.sort(newestFirst(view));
        return docs;
    }

    /** What is shown where the law has no such article: the one before it (第三十六条之一), or the law. */
    private static List<Integer> instead(
            View view,
            Reading reading,
            Reading.Reference reference,
            boolean alone,
            List<String> missing)
            throws IOException {
        String article = String.valueOf(reference.article());
        String title = "《" + reference.documents().getFirst().header().shortTitle() + "》";
        String base = article.substring(0, article.indexOf('条') + 1);
        List<Integer> docs = articles(view, reference.title(), base);
        String shown = "";
        if (!docs.isEmpty()) {
            shown = "；下面是" + base;
        } else if (alone) {
            docs = whole(view, reference, reading);
            shown = "；下面是它的各条";
        }
        missing.add(title + "没有" + article + shown + "。");
        return docs;
    }

    private static List<Integer> whole(View view, Reading.Reference reference, Reading reading)
            throws IOException {
        List<Integer> docs = new ArrayList<>();
        for (StoredDocument document : version(view, reference, reading)) {
            docs.addAll(inOrder(view, document));
        }
        return docs;
    }

    private static List<Integer> chapter(View view, Reading.Reference reference, List<Integer> docs)
            throws IOException {
        String chapter = reference.chapter();
        if (chapter == null) {
            return docs;
        }
        List<Integer> inside = new ArrayList<>();
        for (int doc : docs) {
            String json =
                    view.searcher()
                            .storedFields()
                            .document(doc, Set.of(Fields.STORED))
                            .get(Fields.STORED);
            if (isInside(chapter, StoredText.read(json).path(), part(view, doc))) {
                inside.add(doc);
            }
        }
        return inside;
    }

    // Some texts run the heading into the label: 第二章规划建设. A code in several files (民法典) has its
    // 编 in the names of these.
    private static boolean isInside(String chapter, List<String> path, String part) {
        return Stream.of(chapter.split(" "))
                .allMatch(
                        label ->
                                part.startsWith(label)
                                        || path.stream().anyMatch(p -> p.startsWith(label)));
    }

    private static String part(View view, int doc) {
        String part = header(view, doc).part();
        return part == null ? "" : part.strip();
    }

    /** Documents that the query names, newest version first. */
    static List<StoredDocument> documents(Reading reading) {
        Set<StoredDocument> documents = new LinkedHashSet<>();
        reading.references().forEach(reference -> documents.addAll(reference.documents()));
        return List.copyOf(documents);
    }

    List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    int[] docs() {
        return entries.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    /** What is named and not here, in sentences. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    /** What cites the articles that are named. */
    Query citing() {
        return citing;
    }

    private static boolean isTitleOnly(Reading reading) {
        return reading.references().size() == 1
                && Symbols.of(TitleKey.of(reading.words())).count()
                        <= Symbols.of(TitleKey.of(reading.references().getFirst().title())).count()
                && TitleKey.of(reading.references().getFirst().title())
                        .contains(TitleKey.of(reading.words()));
    }

    /** The newest version, or that of the year asked for, with all its parts. */
    private static List<StoredDocument> version(
            View view, Reading.Reference reference, Reading reading) {
        Integer year = reading.year();
        List<StoredDocument> version = new ArrayList<>();
        for (StoredDocument document : reference.documents()) {
            LocalDate date = document.header().versionDate();
            boolean wanted =
                    year == null
                            // 已废止 asks for what a newer version took the place of.
                            ? !reading.statuses().isEmpty() || !view.catalog().superseded(document)
                            : date != null && date.getYear() == year;
            if (wanted) {
                version.add(document);
            }
        }
        return version;
    }

    private static List<Integer> inOrder(View view, StoredDocument document) throws IOException {
        Sort order = new Sort(new SortField(Fields.POSITION, SortField.Type.LONG));
        Query all = Filtering.in(List.of(document.id()));
        List<Integer> docs = new ArrayList<>();
        for (ScoreDoc hit : view.searcher().search(all, OF_A_DOCUMENT, order).scoreDocs) {
            docs.add(hit.doc);
        }
        return docs;
    }

    private static List<Integer> passing(View view, List<Integer> docs, Query filter)
            throws IOException {
        int[] kept =
                view.passing(docs.stream().mapToInt(Integer::intValue).sorted().toArray(), filter);
        Set<Integer> passing = new LinkedHashSet<>();
        for (int doc : kept) {
            passing.add(doc);
        }
        return docs.stream().filter(passing::contains).toList();
    }

    private static Comparator<Integer> newestFirst(View view) {
        return Comparator.comparing(
                (Integer doc) -> header(view, doc).versionDate(),
                Comparator.nullsLast(Comparator.reverseOrder()));
    }

    private static Header header(View view, int doc) {
        return view.catalog().documents().get(view.columns().document(doc)).header();
    }

    /** The documents that are named without an article. */
    static Set<DocumentId> wholly(Reading reading) {
        Set<DocumentId> ids = new LinkedHashSet<>();
        for (Reading.Reference reference : reading.references()) {
            if (reference.article() == null) {
                reference.documents().forEach(document -> ids.add(document.id()));
            }
        }
        return ids;
    }
}
