package org.zhize.corpus.reader;

/** Thrown inside this package when a file cannot be read; becomes {@link Reading.Refused}. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1;

    /**
     * The sentence is for the person who brought the file: in Chinese, what is wrong and what to
     * do.
     */
    Refusal(String sentence) {
        super(sentence);
    }

    Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
