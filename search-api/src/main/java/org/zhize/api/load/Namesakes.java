package org.zhize.api.load;

import org.jspecify.annotations.Nullable;
import org.zhize.api.workspace.Workspace;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.library.ContentHash;
import org.zhize.corpus.library.Copies;
import org.zhize.corpus.library.Correspondence;
import org.zhize.corpus.library.Correspondence.Kind;
import org.zhize.corpus.library.Correspondence.Pair;
import org.zhize.corpus.library.Library.Entry;
import org.zhize.corpus.library.Library.Read;
import org.zhize.graph.duty.Extraction;
import org.zhize.indexer.entry.IndexedDocument;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides what a file is that gives the title and date of another: a copy of it, of which the
 * fuller one is kept, or a document of its own under an id of its own. Nothing is lost without a
 * word.
 */
final class Namesakes {

    private final Workspace workspace;
    private final Map<DocumentId, IndexedDocument> coming;
    private final Map<DocumentId, Read> reads;

    /**
     * What is to be done with a file.
     *
     * @param id of the document it holds
     * @param taken false where what the library holds is kept
     * @param remark for the person who brought it, in Chinese
     */
    record Decision(DocumentId id, boolean taken, @Nullable String remark) {}

    private record Held(Document document, String fileName) {}

    /**
     * @param coming what came before in the same batch
     * @param reads the files of these
     */
    Namesakes(
            Workspace workspace,
            Map<DocumentId, IndexedDocument> coming,
            Map<DocumentId, Read> reads) {
        this.workspace = workspace;
        this.coming = coming;
        this.reads = reads;
    }

    Decision decide(ContentHash hash, String fileName, Document came) {
        List<DocumentId> ids = workspace.understanding().ids(came);
        for (DocumentId id : ids) {
            if (isFrom(id, hash, fileName)) {
                return new Decision(id, true, null);
            }
        }
        String apart = null;
        for (DocumentId id : ids) {
            Held held = held(id);
            if (held == null) {
                return new Decision(id, true, apart);
            }
            switch (Copies.of(held.document(), came)) {
                case SAME_WORDS -> {
                    return new Decision(id, false, "与库中的“%s”文字相同，未重复收入".formatted(held.fileName()));
                }
                case HELD_IS_FULLER -> {
                    return new Decision(id, false, fuller(held, came));
                }
                case CAME_IS_AS_FULL -> {
                    return new Decision(id, true, replaced(held, came));
                }
                case APART ->
                        apart = "与库中的“%s”题名、日期相同而正文不同，作为另一份文件收入，两份都在".formatted(held.fileName());
            }
        }
        return new Decision(ids.getLast(), true, apart);
    }

    // Read again, as after a better reader came: it keeps the id that it has.
    private boolean isFrom(DocumentId id, ContentHash hash, String fileName) {
        Entry entry = workspace.library().document(id);
        return entry != null
                && entry.hash().equals(hash)
                && entry.fileName().equals(fileName)
                && !reads.containsKey(id);
    }

    private @Nullable Held held(DocumentId id) {
        IndexedDocument before = coming.get(id);
        if (before != null) {
            return new Held(before.document(), before.document().fileName());
        }
        Entry entry = workspace.library().document(id);
        Extraction extraction = entry == null ? null : workspace.extraction(id);
        return entry == null || extraction == null
                ? null
                : new Held(extraction.document(), entry.fileName());
    }

    private static String fuller(Held held, Document came) {
        return "库中的“%s”是同一份文件而更完整（%d 条，本文件 %d 条），保留库中的；要用本文件，请先删除库中的"
                .formatted(
                        held.fileName(),
                        held.document().provisions().count(),
                        came.provisions().count());
    }

    private static String replaced(Held held, Document came) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        for (Pair pair : Correspondence.of(List.of(held.document()), List.of(came)).pairs()) {
            counts.merge(pair.kind(), 1, Integer::sum);
        }
        int changed =
                counts.getOrDefault(Kind.CHANGED, 0)
                        + counts.getOrDefault(Kind.MOVED_AND_CHANGED, 0);
        if (counts.keySet().equals(Set.of(Kind.SAME))) {
            return "替换了库中同一份文件“%s”：条文文字相同，题注等其他文字不同".formatted(held.fileName());
        }
        return "替换了库中同一份文件“%s”：%d 条文字有改动，%d 条新增，%d 条不再有"
                .formatted(
                        held.fileName(),
                        changed,
                        counts.getOrDefault(Kind.NEW, 0),
                        counts.getOrDefault(Kind.GONE, 0));
    }
}
