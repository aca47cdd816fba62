package org.zhize.indexer.query;

/** A query that is refused; the message is one sentence for the user, in Chinese. */
public final class QueryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public QueryException(String message) {
        super(message);
    }
}
