package org.zhize.corpus.document;

/** 效力级别, highest first: the order in which users sort. */
public enum Rank {
    CONSTITUTION("宪法"),
    LAW("法律"),
    ADMINISTRATIVE_REGULATION("行政法规"),
    JUDICIAL_INTERPRETATION("司法解释"),
    LOCAL_REGULATION("地方性法规"),
    DEPARTMENT_RULE("部门规章"),
    LOCAL_RULE("地方政府规章"),
    NORMATIVE_DOCUMENT("规范性文件"),
    POLICY_DOCUMENT("政策文件");

    private final String label;

    Rank(String label) {
        this.label = label;
    }

    /** The Chinese term that pages show. */
    public String label() {
        return label;
    }

    /** True for what is printed as 第X条 and sets norms for everyone, not tasks for departments. */
    public boolean isNorm() {
        return compareTo(LOCAL_RULE) <= 0;
    }

    /** True for norms of organs of the state, which hold everywhere. */
    public boolean isNational() {
        return switch (this) {
            case CONSTITUTION,
                    LAW,
                    ADMINISTRATIVE_REGULATION,
                    JUDICIAL_INTERPRETATION,
                    DEPARTMENT_RULE ->
                    true;
            case LOCAL_REGULATION, LOCAL_RULE, NORMATIVE_DOCUMENT, POLICY_DOCUMENT -> false;
        };
    }

    /** True for norms of the organs of a province or city. */
    public boolean isLocal() {
        return isNorm() && !isNational();
    }
}
