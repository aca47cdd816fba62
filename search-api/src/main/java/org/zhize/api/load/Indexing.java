package org.zhize.api.load;

import org.jspecify.annotations.Nullable;
import org.zhize.api.ledger.Entry;
import org.zhize.api.ledger.EntryJson;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Block;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Section;
import org.zhize.corpus.document.Table;
import org.zhize.graph.duty.Deadline;
import org.zhize.graph.duty.Duty;
import org.zhize.graph.duty.Extraction;
import org.zhize.graph.duty.Holding;
import org.zhize.indexer.entry.DutyEntry;
import org.zhize.indexer.entry.IndexedDocument;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An extraction in the words of the index, which knows nothing of duties but their entries. */
public final class Indexing {

    private Indexing() {}

    public static IndexedDocument document(String stamp, Extraction extraction) {
        Map<Address, String> rowTitles = new HashMap<>();
        extraction
                .document()
                .blocks()
                .forEach(block -> rowTitles(extraction.document(), block, rowTitles));
        return new IndexedDocument(
                extraction.document(),
                stamp,
                extraction.duties().stream().map(d -> duty(d, rowTitles)).toList(),
                extraction.citations().stream().map(Extraction.Cited::citation).toList());
    }

    private static void rowTitles(Document document, Block block, Map<Address, String> titles) {
        switch (block) {
            case Section s -> s.children().forEach(child -> rowTitles(document, child, titles));
            case Table t ->
                    t.rows().stream()
                            .filter(r -> r.subtitle() != null)
                            .forEach(
                                    r ->
                                            titles.put(
                                                    r.provision().address(),
                                                    document.text(
                                                            Objects.requireNonNull(r.subtitle()))));
            case Provision _ -> {}
        }
    }

    // 森林火灾 stands over a row of the task 加强重点灾种防范: people ask by either.
    private static @Nullable String title(Duty duty, Map<Address, String> rowTitles) {
        String rowTitle = rowTitles.get(duty.evidence().provision());
        if (rowTitle == null) {
            return duty.title();
        }
        return duty.title() == null ? rowTitle : duty.title() + " " + rowTitle;
    }

    private static DutyEntry duty(Duty duty, Map<Address, String> rowTitles) {
        return new DutyEntry(
                duty.id(),
                duty.evidence().provision(),
                duty.kind().name(),
                duty.path(),
                title(duty, rowTitles),
                duty.statement(),
                duty.holdings().stream().map(Indexing::holder).toList(),
                duty.deadlines().stream().map(Indexing::due).filter(Objects::nonNull).toList(),
                duty.evidence().span(),
                EntryJson.write(Entry.of(duty)));
    }

    private static DutyEntry.Holder holder(Holding holding) {
        return new DutyEntry.Holder(
                holding.mention(),
                holding.party().id(),
                holding.party().name(),
                List.of(),
                holding.role().name(),
                holding.party().function(),
                holding.party().region());
    }

    private static DutyEntry.@Nullable Due due(Deadline deadline) {
        return deadline.date() == null ? null : new DutyEntry.Due(deadline.from(), deadline.date());
    }
}
