package org.zhize.indexer.entry;

import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Header;

/** A document as the index knows it. */
public record StoredDocument(
        DocumentId id,
        String fileName,
        String contentHash,
        Header header,
        int provisions,
        int duties) {

    /** The same under another header. */
    public StoredDocument with(Header other) {
        return new StoredDocument(id, fileName, contentHash, other, provisions, duties);
    }
}
