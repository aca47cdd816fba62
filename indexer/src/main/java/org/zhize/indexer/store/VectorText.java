package org.zhize.indexer.store;

import org.zhize.corpus.document.Header;

/**
 * The words of a provision that are turned into a vector: title, article, text, without blanks.
 * Chapter paths made the vectors no better in the first trial.
 */
public final class VectorText {

    private VectorText() {}

    public static String of(Header header, StoredText provision) {
        String text = strip(provision.text());
        String number = provision.path().isEmpty() ? "" : provision.path().getLast();
        if (!number.startsWith("第") || !text.startsWith(number)) {
            return header.shortTitle() + "：" + text;
        }
        return header.shortTitle() + number + "：" + text.substring(number.length());
    }

    private static String strip(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u3000' && c != '\u00a0') {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
