package org.zhize.graph.store;

/** What a node of a chain is; the names are labels of the graph. */
public enum NodeKind {
    DUTY("Duty"),
    PROVISION("Provision"),
    DOCUMENT("Document"),
    PARTY("Party");

    private final String label;

    NodeKind(String label) {
        this.label = label;
    }

    /** The label of the graph. */
    public String label() {
        return label;
    }
}
