package org.zhize.corpus.names;

/** How a surface stands for a body. */
public enum Form {
    /** 应急管理局: the name itself. */
    FULL,
    /** 规划和自然资源局: another official name that some places use, kept as it is. */
    VARIANT,
    /** 应急局: an abbreviation that is clear anywhere. */
    ALIAS,
    /** 应急, 自然, 市场: a common word too; may only count in a list of bodies or an owner cell. */
    SHORT,
    /** 应急管理部门, 住房和城乡建设主管部门: the words of statutes for whoever has that function. */
    WORDING
}
