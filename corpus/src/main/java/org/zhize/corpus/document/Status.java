package org.zhize.corpus.document;

/** 时效性 of a document on the day it is asked about. */
public enum Status {
    NOT_YET_EFFECTIVE("尚未生效"),
    IN_FORCE("现行有效"),
    AMENDED("已被修改"),
    REPEALED("已废止");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
