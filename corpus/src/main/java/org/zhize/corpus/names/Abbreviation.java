package org.zhize.corpus.names;

/** Whether a short name is one of a full name: its characters stand in that name in order. */
public final class Abbreviation {

    private Abbreviation() {}

    /** 应急局 is short for 应急管理局; 水务局 is not short for 水利局. */
    public static boolean isOf(String brief, String full) {
        int at = 0;
        for (int i = 0; i < full.length() && at < brief.length(); i++) {
            if (full.charAt(i) == brief.charAt(at)) {
                at++;
            }
        }
        return at == brief.length();
    }
}
