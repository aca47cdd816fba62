package org.zhize.indexer.store;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.zhize.corpus.citation.Citation;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Block;
import org.zhize.corpus.document.Header;
import org.zhize.corpus.document.Label;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.document.Section;
import org.zhize.corpus.document.Table;
import org.zhize.corpus.text.Span;
import org.zhize.indexer.analysis.Symbols;
import org.zhize.indexer.analysis.Terms;
import org.zhize.indexer.entry.DutyEntry;
import org.zhize.indexer.entry.IndexedDocument;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.vector.VectorKey;

import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a document into the entries of the index: itself, its provisions, its duties. */
final class Entries {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<Rank> RANKS = List.of(Rank.values());

    // Of a document as a whole, its headings and this much of its beginning are searched.
    private static final int OPENING = 1000;

    private final IndexedDocument source;
    private final Header header;
    private final String text;
    private final Map<Address, List<DutyEntry>> duties = new HashMap<>();
    private final List<Document> entries = new ArrayList<>();
    private final Citations citations;
    private final List<String> outline = new ArrayList<>();
    private final Map<String, Symbols> symbolsOf = new HashMap<>();
    private final Map<String, List<String>> wordsOf = new HashMap<>();
    private int position;
    private int section;

    private Entries(IndexedDocument source) {
        this.source = source;
        this.header = source.document().header();
        this.text = source.document().text();
        this.citations = new Citations(source.citations());
        for (DutyEntry duty : source.duties()) {
            duties.computeIfAbsent(duty.provision(), _ -> new ArrayList<>()).add(duty);
        }
    }

    static List<Document> of(IndexedDocument source) {
        Entries entries = new Entries(source);
        for (Block block : source.document().blocks()) {
            entries.add(block, List.of());
        }
        for (DutyEntry duty : source.duties()) {
            entries.add(duty);
        }
        entries.addDocument();
        return entries.entries;
    }

    static StoredDocument readDocument(String json) {
        return JSON.readValue(json, StoredDocument.class);
    }

    static StoredText readText(String json) {
        return JSON.readValue(json, StoredText.class);
    }

    private void add(Block block, List<String> headings) {
        switch (block) {
            case Section(_, _, _, var heading, _, var children) -> {
                List<String> below = with(headings, heading);
                if (heading != null) {
                    outline.add(heading.of(text));
                }
                section++;
                children.forEach(child -> add(child, below));
            }
            case Table table -> {
                List<String> below = with(headings, table.caption());
                section++;
                table.rows().forEach(row -> add(row.provision(), below));
            }
            case Provision provision -> add(provision, headings);
        }
    }

    private List<String> with(List<String> headings, @Nullable Span heading) {
        if (heading == null) {
            return headings;
        }
        List<String> longer = new ArrayList<>(headings);
        longer.add(heading.of(text));
        return longer;
    }

    private void add(Provision provision, List<String> headings) {
        Document entry = entry(Fields.Type.PROVISION, provision.address().toString());
        String words = provision.span().of(text);
        searchable(Fields.Type.PROVISION, entry, headings, words);
        String heading = provision.heading() == null ? null : provision.heading().of(text);
        int start = provision.span().start();
        List<StoredText.Part> parts =
                provision.parts().stream()
                        .map(
                                part ->
                                        new StoredText.Part(
                                                part.address().toString(),
                                                part.span().start() - start,
                                                part.span().end() - start))
                        .toList();
        StoredText stored = new StoredText(provision.path(), heading, words, start, parts, null);
        store(entry, stored);
        Set<Long> cited = new HashSet<>();
        for (Citation citation : citations.within(provision.span())) {
            cited.add(ArticleKey.hash(citation.title(), citation.article()));
        }
        cited.forEach(key -> entry.add(new SortedNumericDocValuesField(Fields.CITES, key)));
        String article = article(provision);
        if (article != null) {
            long self = ArticleKey.hash(header.title(), article);
            entry.add(new NumericDocValuesField(Fields.SELF, self));
        }
        entry.add(new NumericDocValuesField(Fields.SECTION, section));
        long vector = VectorKey.of(VectorText.of(header, stored));
        entry.add(new NumericDocValuesField(Fields.VECTOR, vector));
        for (DutyEntry duty : duties.getOrDefault(provision.address(), List.of())) {
            addHolders(entry, duty);
        }
        entries.add(entry);
    }

    private void add(DutyEntry duty) {
        Document entry = entry(Fields.Type.DUTY, duty.id());
        StringBuilder words = new StringBuilder();
        if (duty.title() != null) {
            words.append(duty.title()).append('\n');
        }
        words.append(duty.statement());
        List<String> names = new ArrayList<>();
        for (DutyEntry.Holder holder : duty.holders()) {
            names.add(holder.mention());
            names.add(holder.name());
            names.addAll(holder.names());
        }
        searchable(Fields.Type.DUTY, entry, names, words.toString());
        addHolders(entry, duty);
        store(
                entry,
                new StoredText(
                        duty.path(),
                        duty.title(),
                        duty.statement(),
                        duty.evidence().start(),
                        List.of(),
                        duty.payload()));
        entries.add(entry);
    }

    private void addDocument() {
        Document entry = entry(Fields.Type.DOCUMENT, source.id().toString());
        String opening = text.substring(0, Math.min(text.length(), OPENING));
        searchable(Fields.Type.DOCUMENT, entry, outline, opening);
        int provisions = (int) source.document().provisions().count();
        StoredDocument stored =
                new StoredDocument(
                        source.id(),
                        source.document().fileName(),
                        source.contentHash(),
                        header,
                        provisions,
                        source.duties().size());
        entry.add(new StoredField(Fields.STORED, JSON.writeValueAsString(stored)));
        entries.add(entry);
    }

    private Document entry(Fields.Type type, String id) {
        Document entry = new Document();
        entry.add(new StringField(Fields.TYPE, type.term(), Store.NO));
        String document = source.id().toString();
        entry.add(new StringField(Fields.DOCUMENT, document, Store.YES));
        entry.add(new SortedDocValuesField(Fields.DOCUMENT, new BytesRef(document)));
        entry.add(new StringField(Fields.ID, id, Store.YES));
        entry.add(new NumericDocValuesField(Fields.POSITION, position++));
        LocalDate date = header.versionDate();
        if (date != null) {
            entry.add(new NumericDocValuesField(Fields.DATE, date.toEpochDay()));
        }
        entry.add(new NumericDocValuesField(Fields.RANK, RANKS.indexOf(header.rank())));
        return entry;
    }

    private void searchable(Fields.Type type, Document entry, List<String> headings, String words) {
        add(type, entry, header.shortTitle());
        headings.forEach(heading -> add(type, entry, heading));
        add(type, entry, words);
        addTitle(entry, header.title());
        if (header.carrierTitle() != null) {
            addTitle(entry, header.carrierTitle());
        }
    }

    private void add(Fields.Type type, Document entry, String value) {
        entry.add(AnalysedField.pairs(type.bigrams(), symbols(value)));
        List<String> words = wordsOf.computeIfAbsent(value, Terms::words);
        entry.add(AnalysedField.words(type.words(), words));
    }

    private void addTitle(Document entry, String title) {
        entry.add(AnalysedField.pairs(Fields.TITLE, symbols(title)));
    }

    private Symbols symbols(String value) {
        return symbolsOf.computeIfAbsent(value, Symbols::of);
    }

    /** 第三十六条 for an article, else null. */
    private static @Nullable String article(Provision provision) {
        Label label = provision.label();
        return label == null || !label.style().equals("article")
                ? null
                : provision.path().getLast();
    }

    private static void addHolders(Document entry, DutyEntry duty) {
        facet(entry, Fields.DUTY_KIND, duty.kind());
        for (DutyEntry.Holder holder : duty.holders()) {
            facet(entry, Fields.PARTY, holder.partyId());
            facet(entry, Fields.PARTY_ROLE, holder.partyId() + " " + holder.role());
            facet(entry, Fields.ROLE, holder.role());
            if (holder.function() != null) {
                facet(entry, Fields.FUNCTION, holder.function());
            }
        }
        for (DutyEntry.Due due : duty.deadlines()) {
            entry.add(new LongField(Fields.DUE, due.date().toEpochDay(), Store.NO));
        }
    }

    private static void facet(Document entry, String field, String value) {
        entry.add(new StringField(field, value, Store.NO));
        entry.add(new SortedSetDocValuesField(field, new BytesRef(value)));
    }

    private static void store(Document entry, StoredText stored) {
        entry.add(new StoredField(Fields.STORED, JSON.writeValueAsString(stored)));
    }
}
