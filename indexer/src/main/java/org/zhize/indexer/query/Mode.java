package org.zhize.indexer.query;

/** How loosely a query may match. */
public enum Mode {
    /** Words, parts of words and meaning, most fitting first. */
    HYBRID,
    /** The same without meaning: what the words alone find. */
    WORDS,
    /** 精确: every word stands in the text as typed, next to each other within a word. */
    EXACT
}
