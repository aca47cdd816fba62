package org.zhize.graph.store;

/** The database holds a graph of another format, or data that is not ours. */
public final class GraphVersionException extends GraphException {
    private static final long serialVersionUID = 1;

    GraphVersionException(String message) {
        super(message, null);
    }
}
