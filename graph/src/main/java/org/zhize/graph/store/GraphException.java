package org.zhize.graph.store;

import org.jspecify.annotations.Nullable;

/** The graph cannot do what was asked; the message is one sentence for the user. */
public abstract sealed class GraphException extends RuntimeException
        permits GraphUnavailableException, GraphAccessException, GraphVersionException {
    private static final long serialVersionUID = 1;

    GraphException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
