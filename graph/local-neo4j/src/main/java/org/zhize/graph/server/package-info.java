/**
 * The main class of the Neo4j server process; runs apart from the service and is reached over Bolt
 * only.
 */
@NullMarked
package org.zhize.graph.server;

import org.jspecify.annotations.NullMarked;
