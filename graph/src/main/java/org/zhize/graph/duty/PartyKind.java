package org.zhize.graph.duty;

/** Who can hold a duty. */
public enum PartyKind {
    DEPARTMENT("部门"),
    COMMITTEE("委员会"),
    GOVERNMENT("政府"),
    PARTY_ORGAN("党委"),
    ENTERPRISE("企业"),
    POST("岗位"),
    /** 各乡镇, 负有安全监管职责的部门, 安委会成员单位: many bodies under one name. */
    COLLECTIVE("集合主体"),
    /** Third parties and the public: technical bodies, unions, media. */
    SOCIAL("社会");

    private final String label;

    PartyKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
