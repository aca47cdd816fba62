package org.zhize.graph.local;

/** The local server cannot be had; the message is one sentence for the user. */
public final class LocalNeo4jException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LocalNeo4jException(String message) {
        super(message);
    }

    LocalNeo4jException(String message, Throwable cause) {
        super(message, cause);
    }
}
