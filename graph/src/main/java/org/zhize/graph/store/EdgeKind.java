package org.zhize.graph.store;

/** How two nodes are tied; the names are those of the graph. */
public enum EdgeKind {
    HAS("包含"),
    STATES("设定"),
    HOLDS("承担"),
    CITES("引用"),
    IMPLEMENTS("落实"),
    REPLACES("废止"),
    AMENDS("修改"),
    PENALISES("罚则"),
    ALIGNS_WITH("对应"),
    SUCCEEDED_BY("职能划入"),
    INCLUDES("包括");

    private final String label;

    EdgeKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
