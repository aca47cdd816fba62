/** From a document to its duties: pure, deterministic, no database. */
@NullMarked
package org.zhize.graph.extract;

import org.jspecify.annotations.NullMarked;
