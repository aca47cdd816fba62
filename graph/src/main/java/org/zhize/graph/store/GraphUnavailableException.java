package org.zhize.graph.store;

/** The server is away, for now: the same call works again when it is back. */
public final class GraphUnavailableException extends GraphException {
    private static final long serialVersionUID = 1;

    GraphUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
