package org.zhize.graph.store;

/**
 * How much the graph holds.
 *
 * @param documents completely written ones
 * @param unfinished documents whose writing was cut off: write them again
 * @param absent cited documents that the corpus does not have
 */
public record GraphCounts(
        long documents,
        long unfinished,
        long absent,
        long provisions,
        long duties,
        long parties,
        long holdings,
        long citations) {}
