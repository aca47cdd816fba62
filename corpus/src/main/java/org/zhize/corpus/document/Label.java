package org.zhize.corpus.document;

/**
 * A printed number: its style (an id of {@code structure/numbering.json}, such as {@code article}
 * or {@code outline2}), its value, the 之一 of 第二十四条之一 as {@code inserted} (else 0), and the
 * characters as printed.
 */
public record Label(String style, int ordinal, int inserted, String printed) {}
