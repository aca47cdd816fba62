package org.zhize.graph.store;

import org.jspecify.annotations.Nullable;

/**
 * A document that the corpus cites and does not have.
 *
 * @param citations provisions that cite it, or articles of it, counted once a place
 */
public record AbsentDocument(String title, @Nullable String documentNumber, long citations) {}
