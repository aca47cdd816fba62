package org.zhize.corpus.pattern;

import java.util.List;

/**
 * A row of a pattern table: a wording, with its proof. Each table has its own record with the
 * further fields it needs (a role, a value). {@link PatternTable} loads it strictly; a test proves
 * each row by its examples both ways.
 */
public interface PatternRow {

    /** Unique in its file. */
    String id();

    /**
     * A regular expression with {@code {slots}} from {@code pattern/slots.json}; matched on
     * width-folded text.
     */
    String pattern();

    /** Texts in which the pattern must be found; at least one. */
    List<String> examples();

    /** Texts in which it must not be found; may be empty where nothing comes near. */
    List<String> counterexamples();

    /** Where the wording was seen: a norm, a document, a page. Never empty. */
    String source();
}
