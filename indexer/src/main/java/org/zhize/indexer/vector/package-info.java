/** Meaning as vectors: the sentence model, and a store that outlives the text index. */
@NullMarked
package org.zhize.indexer.vector;

import org.jspecify.annotations.NullMarked;
