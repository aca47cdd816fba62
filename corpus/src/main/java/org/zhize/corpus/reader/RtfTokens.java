package org.zhize.corpus.reader;

import java.nio.charset.StandardCharsets;

/** The signs of RTF one after another: groups, control words with their numbers, bytes of words. */
final class RtfTokens {

    private static final int LONGEST_WORD = 32;
    private static final int LONGEST_NUMBER = 11;

    private final byte[] bytes;
    private int at;
    private char character;
    private String name = "";
    private int number;
    private boolean numbered;

    RtfTokens(byte[] bytes) {
        this.bytes = bytes;
    }

    enum Kind {
        /** An opening brace. */
        OPEN,
        /** A closing brace. */
        CLOSE,
        /** A byte of words, plain or in hex. */
        BYTE,
        /** A backslash and a sign. */
        SYMBOL,
        /** A backslash and a word, with a number or without. */
        WORD,
        END
    }

    Kind next() {
        while (at < bytes.length) {
            character = (char) (bytes[at++] & 0xff);
            switch (character) {
                case '{' -> {
                    return Kind.OPEN;
                }
                case '}' -> {
                    return Kind.CLOSE;
                }
                case '\\' -> {
                    return at < bytes.length ? control() : Kind.END;
                }
                case '\r', '\n' -> {}
                default -> {
                    return Kind.BYTE;
                }
            }
        }
        return Kind.END;
    }

    private Kind control() {
        character = (char) (bytes[at] & 0xff);
        if (character == '\'') {
            character = (char) hex(at + 1);
            at = Math.min(bytes.length, at + 3);
            return Kind.BYTE;
        }
        if ((character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')) {
            word();
            return Kind.WORD;
        }
        at++;
        return Kind.SYMBOL;
    }

    private int hex(int from) {
        int high = from < bytes.length ? Character.digit(bytes[from], 16) : -1;
        int low = from + 1 < bytes.length ? Character.digit(bytes[from + 1], 16) : -1;
        return high < 0 || low < 0 ? '?' : high << 4 | low;
    }

    private void word() {
        int from = at;
        while (at < bytes.length && at - from < LONGEST_WORD && Character.isLetter(bytes[at])) {
            at++;
        }
        name = ascii(from, at);
        int digits = at;
        if (at < bytes.length && bytes[at] == '-') {
            at++;
        }
        while (at < bytes.length
                && at - digits < LONGEST_NUMBER
                && bytes[at] >= '0'
                && bytes[at] <= '9') {
            at++;
        }
        number = XmlNode.integer(ascii(digits, at), 1);
        numbered = at > digits;
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
    }

    private String ascii(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** The byte or sign just read. */
    char character() {
        return character;
    }

    /** The control word just read. */
    String name() {
        return name;
    }

    /** Its number, 1 where it has none. */
    int number() {
        return number;
    }

    boolean hasNumber() {
        return numbered;
    }

    /** Leaves out that many bytes: what follows is no text. */
    void skip(int count) {
        at = (int) Math.min(bytes.length, at + Math.max(0L, count));
    }
}
