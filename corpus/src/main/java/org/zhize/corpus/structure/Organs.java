package org.zhize.corpus.structure;

import org.zhize.corpus.structure.Wording.Use;

/** Whether a line is the name of an organ or several, and nothing else. */
final class Organs {

    private static final int LONGEST = 60;
    private static final int LONGEST_LIST = 400;

    private Organs() {}

    static boolean isOrgan(String folded) {
        String words = folded.strip();
        return words.length() <= LONGEST
                && words.length() >= 3
                && !Use.NOT_ORGAN.in(words)
                && Use.ORGAN.in(words);
    }

    /** 各乡（镇）人民政府，县直有关单位： */
    static boolean isAddressee(String folded) {
        return folded.endsWith(":")
                && folded.length() <= LONGEST_LIST
                && folded.indexOf('。') < 0
                && Use.ADDRESSEE.in(folded)
                && !Use.NOT_ADDRESSEE.in(folded);
    }
}
