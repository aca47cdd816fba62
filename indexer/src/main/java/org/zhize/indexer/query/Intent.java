package org.zhize.indexer.query;

/** What a question asks for. */
public enum Intent {
    OWNER,
    DUTIES_OF,
    DEADLINE,
    RECURRENCE,
    PENALTY,
    BASIS,
    ARTICLE,
    SEARCH
}
