/** A search as it is asked: the request, and what is understood of its words. */
@NullMarked
package org.zhize.indexer.query;

import org.jspecify.annotations.NullMarked;
