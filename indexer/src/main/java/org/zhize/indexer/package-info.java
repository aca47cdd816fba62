/** Finding provisions, duties and documents by words, with Lucene. */
@NullMarked
package org.zhize.indexer;

import org.jspecify.annotations.NullMarked;
