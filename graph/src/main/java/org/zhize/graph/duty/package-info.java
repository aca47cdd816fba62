/** The domain: duties, who holds them, by when, under which words. */
@NullMarked
package org.zhize.graph.duty;

import org.jspecify.annotations.NullMarked;
