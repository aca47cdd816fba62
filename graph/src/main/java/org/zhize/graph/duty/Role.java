package org.zhize.graph.duty;

/** The role in which a party holds a duty. */
public enum Role {
    LEAD("牵头"),
    RESPONSIBLE("责任"),
    SUPPORT("配合"),
    SUPERVISE("督办");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
