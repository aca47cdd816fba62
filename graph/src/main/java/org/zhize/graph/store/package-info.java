/**
 * Duties, parties and documents in Neo4j. The only user of the driver; one {@code .cypher} file a
 * query, parameters only.
 */
@NullMarked
package org.zhize.graph.store;

import org.jspecify.annotations.NullMarked;
