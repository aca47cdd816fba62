package org.zhize.graph.store;

/** Something about the holders of a duty that a planner should look at. */
public record Gap(Kind kind, DutyLine duty) {

    /** What is wrong, or may be. */
    public enum Kind {
        NO_HOLDER("无责任主体"),
        /** Several holders, none of whom leads. */
        NO_LEAD("无牵头单位"),
        SEVERAL_LEADS("多个牵头单位");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
