package org.zhize.api.measure;

/**
 * What became of a case.
 *
 * @param came the first of what came instead, to be read by a person
 */
record Verdict(Case asked, Outcome outcome, String came) {

    /** WRONG is worse than SILENT: a reader is led astray. */
    enum Outcome {
        RIGHT,
        WRONG,
        SILENT
    }

    boolean isRight() {
        return outcome == Outcome.RIGHT;
    }
}
