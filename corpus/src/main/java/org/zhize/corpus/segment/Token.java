package org.zhize.corpus.segment;

import org.zhize.corpus.text.Span;

/**
 * A word at a place.
 *
 * @param word as it stands
 * @param whole false for a word inside a longer one (应急 in 应急管理局), which only index mode gives
 */
public record Token(String word, Span span, boolean whole) {}
