package org.zhize.api.duty;

import org.springframework.stereotype.Component;
import org.zhize.api.document.Documents;
import org.zhize.api.ledger.DutyItem;
import org.zhize.api.ledger.Entry;
import org.zhize.api.ledger.EntryJson;
import org.zhize.api.ledger.LedgerTable;
import org.zhize.api.web.Missing;
import org.zhize.api.web.PageOf;
import org.zhize.api.web.Paging;
import org.zhize.api.workspace.Workspace;
import org.zhize.graph.duty.Duty;
import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.duty.Extraction;
import org.zhize.indexer.Hit;
import org.zhize.indexer.Results;
import org.zhize.indexer.query.Filters;
import org.zhize.indexer.query.Scope;
import org.zhize.indexer.query.SearchRequest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Duties by words and filters, out of the index: they are found whether the graph is up or not. */
@Component
public class Duties {

    // A table for a report; who wants more takes the documents one by one.
    private static final int MOST_ROWS = 10_000;

    private static final Set<String> EVERY_KIND =
            Arrays.stream(DutyKind.values()).map(Enum::name).collect(Collectors.toSet());

    private final Workspace workspace;
    private final Documents documents;

    Duties(Workspace workspace, Documents documents) {
        this.workspace = workspace;
        this.documents = documents;
    }

    public PageOf<DutyItem> find(String words, Filters filters, Paging paging) {
        Results results = search(words, filters, paging.page(), paging.size());
        return new PageOf<>(
                results.total(),
                results.page(),
                results.size(),
                results.hits().stream().map(this::item).toList());
    }

    /** All of them, as a table to save under this title. */
    public LedgerTable table(String title, String words, Filters filters) {
        List<LedgerTable.Line> lines = new ArrayList<>();
        Results results;
        int page = 0;
        do {
            results = search(words, filters, page++, SearchRequest.LARGEST_PAGE);
            for (Hit hit : results.hits()) {
                DutyItem item = item(hit);
                lines.add(new LedgerTable.Line(item.document(), item.entry()));
            }
        } while (!results.hits().isEmpty()
                && lines.size() < results.total()
                && lines.size() < MOST_ROWS);
        return new LedgerTable(title, "", lines);
    }

    /** The name of a body by the first duty that it holds; 责任主体 where it holds none. */
    public String holder(String party) {
        Filters held = Filters.builder().parties(Set.of(party)).build();
        return find("", held, new Paging(0, 1)).items().stream()
                .flatMap(item -> item.entry().holders().stream())
                .map(Entry.Holder::party)
                .filter(p -> p.id().equals(party))
                .map(Entry.Party::name)
                .findFirst()
                .orElse("责任主体");
    }

    /** A duty by its id, with the document it stands in. */
    public DutyItem open(String id) {
        return new DutyItem(
                documents.link(Entry.of(duty(id, documents.open(documentOf(id)))), documentOf(id)),
                documents.facts(documentOf(id)));
    }

    /** The text around its evidence. */
    Context context(String id) {
        Extraction extraction = documents.open(documentOf(id));
        return Context.of(extraction.document(), duty(id, extraction).evidence().span());
    }

    /** What a breach of it costs. */
    List<Sanction> sanctions(String id) {
        return duty(id, documents.open(documentOf(id))).penalties().stream()
                .map(Sanction::of)
                .toList();
    }

    static String documentOf(String id) {
        int dot = id.indexOf('.');
        if (dot < 0) {
            throw missing(id);
        }
        return id.substring(0, dot);
    }

    private static Duty duty(String id, Extraction extraction) {
        return extraction.duties().stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow(() -> missing(id));
    }

    private static Missing missing(String id) {
        return new Missing("没有编号为“%s”的职责；可用检索查找".formatted(id));
    }

    private Results search(String words, Filters asked, int page, int size) {
        // The index wants words or a filter; all duties is a filter too.
        Filters filters =
                words.isBlank() && asked.equals(Filters.NONE)
                        ? Filters.builder().dutyKinds(EVERY_KIND).build()
                        : asked;
        return workspace
                .index()
                .search(SearchRequest.of(words).in(Scope.DUTY).where(filters).page(page, size));
    }

    private DutyItem item(Hit hit) {
        Entry entry =
                hit.payload() == null || hit.payload().isEmpty()
                        ? open(hit.id()).entry()
                        : documents.link(EntryJson.read(hit.payload()), hit.documentId().value());
        return new DutyItem(entry, documents.facts(hit.documentId().value()));
    }
}
