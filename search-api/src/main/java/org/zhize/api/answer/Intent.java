package org.zhize.api.answer;

/** What a question asks for. */
public enum Intent {
    OWNER("由谁负责"),
    DUTIES_OF("有哪些职责"),
    DEADLINE("何时完成"),
    RECURRENCE("多久一次"),
    TARGET("达到多少"),
    PENALTY("如何处罚"),
    BASIS("依据什么"),
    UPSTREAM("上级要求"),
    ARTICLE("条文"),
    NAME_NOW("现在的名称"),
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
