package org.zhize.api.workspace;

/** The graph cannot be asked now; the message says why, in Chinese. */
public final class GraphDown extends Exception {

    private static final long serialVersionUID = 1L;

    public GraphDown(String sentence) {
        super(sentence);
    }

    GraphDown(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** For people. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
