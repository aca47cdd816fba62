package org.zhize.api.web;

/** There is no such thing; the sentence says where to look, in Chinese. */
public final class Missing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Missing(String sentence) {
        super(sentence);
    }
}
