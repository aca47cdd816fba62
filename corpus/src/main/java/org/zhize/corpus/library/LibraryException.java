package org.zhize.corpus.library;

/** The data directory cannot be used; the message is one sentence that says what to do. */
public final class LibraryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LibraryException(String sentence) {
        super(sentence);
    }

    public LibraryException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
