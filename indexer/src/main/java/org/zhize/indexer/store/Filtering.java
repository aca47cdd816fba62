package org.zhize.indexer.store;

import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.document.Status;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.query.Filters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Filters as a Lucene query. */
public final class Filtering {

    private Filtering() {}

    /**
     * Entries of that type that pass.
     *
     * @param ranks of documents, beside those of the filters; empty for all
     * @param statuses likewise
     */
    public static BooleanQuery.Builder of(
            View view,
            Fields.Type type,
            Filters filters,
            Set<Rank> ranks,
            Set<Status> statuses,
            LocalDate today) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(Fields.TYPE, type.term())), Occur.FILTER);
        if (!ranks.isEmpty() || !statuses.isEmpty() || !filters.equals(Filters.NONE)) {
            List<DocumentId> passing = passing(view, filters, ranks, statuses, today);
            if (passing.size() < view.catalog().size()) {
                query.add(in(passing), Occur.FILTER);
            }
        }
        if (!filters.parties().isEmpty() && !filters.roles().isEmpty()) {
            List<String> pairs = new ArrayList<>();
            for (String party : filters.parties()) {
                filters.roles().forEach(role -> pairs.add(party + " " + role));
            }
            query.add(any(Fields.PARTY_ROLE, pairs), Occur.FILTER);
        } else if (!filters.parties().isEmpty()) {
            query.add(any(Fields.PARTY, filters.parties()), Occur.FILTER);
        } else if (!filters.roles().isEmpty()) {
            query.add(any(Fields.ROLE, filters.roles()), Occur.FILTER);
        }
        if (!filters.functions().isEmpty()) {
            query.add(any(Fields.FUNCTION, filters.functions()), Occur.FILTER);
        }
        if (!filters.dutyKinds().isEmpty()) {
            query.add(any(Fields.DUTY_KIND, filters.dutyKinds()), Occur.FILTER);
        }
        if (filters.dueFrom() != null || filters.dueTo() != null) {
            LocalDate from = filters.dueFrom();
            LocalDate to = filters.dueTo();
            query.add(
                    LongPoint.newRangeQuery(
                            Fields.DUE,
                            from == null ? Long.MIN_VALUE : from.toEpochDay(),
                            to == null ? Long.MAX_VALUE : to.toEpochDay()),
                    Occur.FILTER);
        }
        return query;
    }

    private static List<DocumentId> passing(
            View view, Filters filters, Set<Rank> ranks, Set<Status> statuses, LocalDate today) {
        List<DocumentId> passing = new ArrayList<>();
        for (StoredDocument document : view.catalog().documents()) {
            boolean ranked = ranks.isEmpty() || ranks.contains(document.header().rank());
            boolean stands =
                    statuses.isEmpty() || statuses.contains(view.catalog().status(document, today));
            if (ranked && stands && view.catalog().passes(document, filters, today)) {
                passing.add(document.id());
            }
        }
        return passing;
    }

    /** True where a filter asks for nothing but entries of one type. */
    public static boolean isTypeOnly(Query filter) {
        return filter instanceof BooleanQuery all
                && all.clauses().stream()
                        .allMatch(
                                clause ->
                                        clause.query() instanceof MatchAllDocsQuery
                                                || isType(clause.query())
                                                || isTypeOnly(clause.query()));
    }

    private static boolean isType(Query query) {
        return query instanceof TermQuery one && one.getTerm().field().equals(Fields.TYPE);
    }

    /** Entries of these documents. */
    public static Query in(Collection<DocumentId> documents) {
        return any(Fields.DOCUMENT, documents.stream().map(DocumentId::toString).toList());
    }

    private static Query any(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
