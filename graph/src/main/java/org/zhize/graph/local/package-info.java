/**
 * The Neo4j server that is started where none is configured: a process of its own, reached over
 * Bolt.
 */
@NullMarked
package org.zhize.graph.local;

import org.jspecify.annotations.NullMarked;
