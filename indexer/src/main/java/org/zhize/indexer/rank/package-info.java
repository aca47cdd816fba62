/** Which hits come first: candidates of several kinds, explainable features, a small ranker. */
@NullMarked
package org.zhize.indexer.rank;

import org.jspecify.annotations.NullMarked;
