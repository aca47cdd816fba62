package org.zhize.corpus.library;

import org.zhize.corpus.document.DocumentId;

import java.time.Instant;

/** What happened to an original or a document. */
sealed interface JournalEntry {

    Instant at();

    /** The original lies in the library and waits to be read. */
    record Received(Instant at, ContentHash hash, String fileName) implements JournalEntry {}

    /**
     * A document was read from it, and the index has it. A file with several documents (an archive)
     * has one such entry for each, with the name of the document beside that of the file.
     */
    record Loaded(Instant at, ContentHash hash, String source, String fileName, DocumentId id)
            implements JournalEntry {}

    /** Nothing of it waits any more. Without a document from it, its original is not kept. */
    record Finished(Instant at, ContentHash hash) implements JournalEntry {}

    /** The document was taken out. */
    record Deleted(Instant at, DocumentId id) implements JournalEntry {}
}
