package org.zhize.indexer.query;

/** What a hit is. */
public enum Scope {
    PROVISION,
    DUTY,
    DOCUMENT
}
