package org.zhize.graph.duty;

import org.zhize.corpus.document.Address;
import org.zhize.corpus.text.Span;

/**
 * The exact characters a statement was read from: {@code text} is the source at {@code span}, to
 * the character.
 */
public record Evidence(Address provision, Span span, String text) {}
