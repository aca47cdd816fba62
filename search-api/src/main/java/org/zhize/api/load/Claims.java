package org.zhize.api.load;

import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.library.ContentHash;
import org.zhize.corpus.library.Library;
import org.zhize.corpus.library.Library.Entry;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which file of a load was the first to give a document id, told by many threads at once. A reading
 * of a contested id is put on disk only when {@link Batch} has decided, in the order of the files.
 */
final class Claims {

    private final Library library;
    private final Map<DocumentId, ContentHash> first = new ConcurrentHashMap<>();
    private final Set<DocumentId> contested = ConcurrentHashMap.newKeySet();

    Claims(Library library) {
        this.library = library;
    }

    /** True where neither the library nor this load has that document from another file. */
    boolean first(DocumentId id, ContentHash hash) {
        Entry held = library.document(id);
        boolean alone =
                first.putIfAbsent(id, hash) == null && (held == null || held.hash().equals(hash));
        if (!alone) {
            contested.add(id);
        }
        return alone;
    }

    boolean isContested(DocumentId id) {
        return contested.contains(id);
    }
}
