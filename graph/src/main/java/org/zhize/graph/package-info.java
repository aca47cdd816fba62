/** Who must do what: duties read from documents, and the graph they are kept in. */
@NullMarked
package org.zhize.graph;

import org.jspecify.annotations.NullMarked;
