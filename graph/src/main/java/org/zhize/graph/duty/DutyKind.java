package org.zhize.graph.duty;

/** What a duty asks: same shape, so an enum. */
public enum DutyKind {
    /** Set by a policy document for a body. */
    TASK("任务"),
    /** 应当, 必须. */
    OBLIGATION("义务"),
    /** 不得, 禁止, 严禁. */
    PROHIBITION("禁止"),
    /** 可以, 有权. */
    PERMISSION("权利");

    private final String label;

    DutyKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
