package org.zhize.graph.store;

/** The server does not accept user and password. */
public final class GraphAccessException extends GraphException {
    private static final long serialVersionUID = 1;

    GraphAccessException(String message, Throwable cause) {
        super(message, cause);
    }
}
