package org.zhize.api.load;

import org.jspecify.annotations.Nullable;
import org.zhize.api.ledger.Entry;
import org.zhize.api.ledger.EntryJson;
import org.zhize.corpus.library.ContentHash;
import org.zhize.graph.duty.Deadline;
import org.zhize.graph.duty.Duty;
import org.zhize.graph.duty.Extraction;
import org.zhize.graph.duty.Holding;
import org.zhize.indexer.entry.DutyEntry;
import org.zhize.indexer.entry.IndexedDocument;

import java.util.List;
import java.util.Objects;

/** An extraction in the words of the index, which knows nothing of duties but their entries. */
final class Indexing {

    private Indexing() {}

    static IndexedDocument document(ContentHash hash, Extraction extraction) {
        return new IndexedDocument(
                extraction.document(),
                hash.value(),
                extraction.duties().stream().map(Indexing::duty).toList(),
                extraction.citations().stream().map(Extraction.Cited::citation).toList());
    }

    private static DutyEntry duty(Duty duty) {
        return new DutyEntry(
                duty.id(),
                duty.evidence().provision(),
                duty.kind().name(),
                duty.path(),
                duty.title(),
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
