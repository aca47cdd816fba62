package org.zhize.api.web;

/** The caller asked for something that cannot be; the sentence says what would work, in Chinese. */
public final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadRequest(String sentence) {
        super(sentence);
    }
}
