package org.zhize.indexer.query;

/** The order of hits; ties fall back to relevance for RANK, to reading order for DATE. */
public enum Sort {
    RELEVANCE,
    /** Newest first. */
    DATE,
    /** Highest 效力级别 first. */
    RANK
}
