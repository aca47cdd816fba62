package org.zhize.api.answer;

/** What a question asks for. */
public enum Intent {
    OWNER("由谁负责"),
    DUTIES_OF("有哪些职责"),
    DEADLINE("何时完成"),
    RECURRENCE("多久一次"),
    TARGET("达到多少"),
    DUE("到期的任务"),
    PENALTY("如何处罚"),
    BASIS("依据什么"),
    UPSTREAM("上级要求"),
    DOWNSTREAM("下级落实"),
    TO_WHOM("向谁办理"),
    CONDITION("需要什么条件"),
    PAPERS("需要什么手续"),
    ALLOWED("可以与不可以"),
    SEAT("办公室所在"),
    STATUS("文件的效力与发布"),
    ARTICLE("条文"),
    DEFINITION("是指什么"),
    NAME_NOW("现在的名称"),
    NAME_BEFORE("以前的名称"),
    SEARCH("检索");

    private final String label;

    Intent(String label) {
        this.label = label;
    }

    /** For people. */
    public String label() {
        return label;
    }
}
