package org.zhize.graph.duty;

import org.zhize.corpus.text.Span;

import java.util.Locale;

/** At least so many times a period. */
public record Recurrence(String mention, Span span, Period period, int times) {

    /** The stated interval; 定期 and 经常 state none. */
    public enum Period {
        HOUR("小时"),
        TWO_HOURS("两小时"),
        /** 每班: each shift of a plant or a mine. */
        SHIFT("班"),
        DAY("日"),
        WEEK("周"),
        TEN_DAYS("旬"),
        HALF_MONTH("半月"),
        MONTH("月"),
        TWO_MONTHS("两月"),
        QUARTER("季度"),
        HALF_YEAR("半年"),
        YEAR("年"),
        TWO_YEARS("两年"),
        THREE_YEARS("三年"),
        FIVE_YEARS("五年"),
        TERM("届");

        private final String label;

        Period(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** The word that the API contract uses: half_month. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
